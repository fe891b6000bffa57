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
	svg: string | Buffer = path.join(process.cwd(), ICON),
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
