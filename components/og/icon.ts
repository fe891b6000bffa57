import path from "node:path";
import sharp from "sharp";
import { ICON } from "@/lib/content/read/icon-file";
import { getThemeColor } from "@/lib/site/theme-colors";

/** Width of the margin on each side, as a fraction of the icon's size. */
const MARGIN = 3 / 32;

/** Dots per inch at which sharp renders one CSS pixel as one pixel. */
const NATURAL_DENSITY = 72;

/**
 * Renders an SVG, centered on the paper color, as a square PNG.
 *
 * @param size in pixels
 * @param svg path or content of the SVG; by default content/icon.svg
 */
export async function renderIcon(
	size: number,
	svg: string | Buffer = path.join(/* turbopackIgnore: true */ process.cwd(), ICON),
): Promise<Uint8Array<ArrayBuffer>> {
	const margin = Math.round(size * MARGIN);
	const inner = size - 2 * margin;
	const background = getThemeColor("paper");
	const { width, height } = await sharp(svg).metadata();
	const density = Math.max(1, (NATURAL_DENSITY * inner) / Math.max(width, height));
	const image = sharp(svg, { density })
		.resize(inner, inner, { fit: "contain", background })
		.flatten({ background })
		.extend({ top: margin, bottom: margin, left: margin, right: margin, background });
	return new Uint8Array(await image.removeAlpha().png().toBuffer());
}

/** Edge length of the image in favicon.ico, in pixels. */
const FAVICON = 32;

/** Renders content/icon.svg as an ICO file with one PNG entry (Microsoft, "The format of icon resources"). */
export async function renderFavicon(): Promise<Uint8Array<ArrayBuffer>> {
	const png = await renderIcon(FAVICON);
	const directory = Buffer.alloc(22);
	// Type 1 is an icon. The file has one image.
	directory.writeUInt16LE(1, 2);
	directory.writeUInt16LE(1, 4);
	directory.writeUInt8(FAVICON, 6);
	directory.writeUInt8(FAVICON, 7);
	directory.writeUInt16LE(1, 10);
	directory.writeUInt16LE(32, 12);
	directory.writeUInt32LE(png.length, 14);
	directory.writeUInt32LE(directory.length, 18);
	return new Uint8Array(Buffer.concat([directory, png]));
}
