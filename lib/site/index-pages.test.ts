import { expect, test, vi } from "vitest";
import { indexPages } from "@/lib/content/schema/site-fields";

vi.mock("@/lib/content/read/query", () => ({
	site: { language: "en", pages: { blog: { lead: "Notes on engines." } } },
}));

const { getIndexText } = await import("./index-pages");

test("an index page has the texts of content/site.json, and defaults for the rest", () => {
	expect(getIndexText("blog").lead).toBe("Notes on engines.");
	expect(getIndexText("roles").lead).toBe("Every role, the latest first.");
});

test("each default description has room for a count within 160 characters", () => {
	for (const page of indexPages) {
		const { description } = getIndexText(page);
		expect(description.length, page).toBeGreaterThanOrEqual(50);
		expect(description.length, page).toBeLessThanOrEqual(140);
	}
});
