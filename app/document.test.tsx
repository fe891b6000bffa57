import { beforeEach, expect, test, vi } from "vitest";

const settings = vi.hoisted(() => ({ language: "en" }));
vi.mock("@/lib/content/read/load", async () => {
	const { site, ...rest } = await import("@/lib/site/entries.fixtures");
	return { ...rest, site: Object.assign(settings, { ...site, language: "en" }) };
});
vi.mock("next/font/local", () => ({ default: () => ({ className: "", variable: "" }) }));

beforeEach(() => {
	settings.language = "en";
});

test("a page in Arabic runs from right to left", async () => {
	const { Document } = await import("./document");
	settings.language = "ar";
	expect(Document({ children: null }).props).toMatchObject({ lang: "ar", dir: "rtl", className: "rtl" });
});

test("a page in English has its language only", async () => {
	const { Document } = await import("./document");
	const { props } = Document({ children: null });
	expect(props).toMatchObject({ lang: "en" });
	expect(props).not.toHaveProperty("dir");
});
