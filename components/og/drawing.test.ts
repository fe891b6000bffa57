import { expect, test, vi } from "vitest";
import { getPages } from "@/lib/content/read/query";
import { renderDrawing } from "./drawing";

// The template exists on every site.
vi.mock("@/components/system/registry", async (original) => {
	const { loadView } = await original<typeof import("@/components/system/registry")>();
	const { default: template } = await import("@/components/system/template/view");
	return { loadView: async (slug: string) => (slug === "template" ? template : loadView(slug)) };
});

const systems = ["template", ...getPages("systems").map(({ slug }) => slug)];

test.each(systems)("the drawing of %s is an SVG document in the theme's colors", async (system) => {
	const svg = await renderDrawing(system);
	expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*><style>/);
	expect(svg).toMatch(/(fill|stroke):#[0-9a-f]{6}/);
	// The renderer supports neither CSS variables nor non-scaling strokes.
	expect(svg).not.toMatch(/var\(|vector-effect/);
});
