import { expect, test, vi } from "vitest";
import sitemap from "@/app/sitemap";
import { metadataFor } from "./metadata";
import { getRoute, getRoutes } from "./routes";

vi.mock("@/lib/content/read/load", () => import("@/lib/site/entries.fixtures"));

test("a skill is indexed if three entries describe its use, a tag if three posts have it", () => {
	expect(getRoute("/skills/go").thin).toBe(false);
	expect(getRoute("/skills/algebra").thin).toBe(true);
	expect(getRoute("/blog/tags/mills").thin).toBe(true);
	expect(getRoutes().filter(({ entry, thin }) => entry && thin)).toEqual([]);
});

test("a thin page has noindex and follow, and is not in the sitemap", () => {
	expect(metadataFor("/skills/algebra").robots).toMatchObject({ index: false, follow: true });
	expect(metadataFor("/skills/go").robots).toEqual({ "max-image-preview": "large" });
	const addresses = sitemap().map(({ url }) => url);
	expect(addresses).toContain("https://example.com/skills/go");
	expect(addresses).not.toContain("https://example.com/skills/algebra");
});

test("every description has 50 to 160 characters", () => {
	for (const { path, description } of getRoutes()) {
		expect(description.length, path).toBeGreaterThanOrEqual(50);
		expect(description.length, path).toBeLessThanOrEqual(160);
	}
	expect(getRoute("/blog/tags/mills").description).toBe(
		"Posts on mills, the newest first, each with its summary: Turning, Stopping.",
	);
});
