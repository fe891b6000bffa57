import sharp, { type PngOptions, type Sharp } from "sharp";
import { expect, test } from "vitest";
import { extendPng } from "./extend-png";

const PAPER = "#fbfaf7";

/** Returns an image of paper, with a mark of two other colors from the first to the last row. */
async function draw(options: PngOptions): Promise<Buffer> {
	const mark = { create: { width: 5, height: 10, channels: 3, background: "#123456" } } as const;
	const dot = { create: { width: 2, height: 3, channels: 3, background: "#c0ffee" } } as const;
	return sharp({ create: { width: 30, height: 10, channels: 3, background: PAPER } })
		.composite([
			{ input: mark, left: 7, top: 0 },
			{ input: dot, left: 20, top: 7 },
		])
		.png(options)
		.toBuffer();
}

const pixels = (image: Sharp) => image.removeAlpha().raw().toBuffer();

/** As takumi and sharp write indexed images: one byte per pixel. */
const INDEXED: PngOptions = { palette: true, colors: 256, adaptiveFiltering: false };

test.each([10, 13, 64])("an indexed image is extended to a height of %d pixels", async (height) => {
	const png = await draw(INDEXED);
	const extended = await extendPng(png, PAPER)?.(height);
	const top = Math.floor((height - 10) / 2);
	const expected = sharp(png).extend({ top, bottom: height - 10 - top, background: PAPER });
	expect(await pixels(sharp(extended))).toEqual(await pixels(expected));
	expect(await sharp(extended).metadata()).toMatchObject({ width: 30, height });
});

test.each<[string, PngOptions, string]>([
	["without a palette", { palette: false }, PAPER],
	["whose palette lacks the color", INDEXED, "#000000"],
	["with interlaced rows", { ...INDEXED, progressive: true }, PAPER],
])("an image %s is left to a general encoder", async (_, options, paper) => {
	expect(extendPng(await draw(options), paper)).toBeUndefined();
});
