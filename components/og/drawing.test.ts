import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { renderDrawing } from "./drawing";

const systems = readdirSync("content/systems");

test.each(systems)("the drawing of %s is an SVG document in colors of the theme", async (system) => {
	const svg = await renderDrawing(system);
	expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*><style>/);
	expect(svg).toMatch(/(fill|stroke):#[0-9a-f]{6}/);
	// Neither a style sheet's variable nor a stroke of constant width means anything to the renderer.
	expect(svg).not.toMatch(/var\(|vector-effect/);
});
