import sharp from "sharp";
import { expect, test } from "vitest";
import { renderFavicon, renderIcon } from "./icon";

const SHAPE = '<path stroke="#e00" stroke-width="10" d="M0 5h20"/>';

test.each([
	['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">', "a viewBox alone"],
	['<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">', "a width and height"],
	[
		'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" x="3" viewBox="0 0 20 10">',
		"an XML declaration",
	],
	[
		'<!-- <svg --><svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1000" viewBox="0 0 20 10">',
		"a large size",
	],
])("an icon that starts with %s fits the square inside its margin (%#)", async (start) => {
	const image = sharp(await renderIcon(64, Buffer.from(`${start}${SHAPE}</svg>`)));
	const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
	expect([info.width, info.height, info.channels]).toEqual([64, 64, 3]);
	const isRed = (x: number, y: number) => (data[3 * (y * 64 + x) + 1] ?? 255) < 50;
	const row = (y: number) => [5, 7, 56, 58].map((x) => isRed(x, y));
	expect(row(32)).toEqual([false, true, true, false]);
	expect(row(16)).toEqual([false, false, false, false]);
});

test("favicon.ico contains one PNG of 32 pixels", async () => {
	const ico = Buffer.from(await renderFavicon());
	expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 1]);
	const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
	expect(ico.length).toBe(offset + length);
	expect(await sharp(ico.subarray(offset)).metadata()).toMatchObject({
		format: "png",
		width: 32,
		height: 32,
	});
});
