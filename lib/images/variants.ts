import sharp from "sharp";
import { createCache } from "@/lib/files/cache";
import { cleanImage } from "./clean";
import { imageType } from "./type";

/** Widths of image copies in pixels: phones, text columns, and both on high-density screens. */
const WIDTHS = [480, 960, 1440, 1920];

/** A copy of an image: width in pixels, and file format. */
export interface Variant {
	width: number;
	format: "avif" | "webp" | "svg";
}

const rendered = createCache("variants", ["lib/images"]);

/**
 * Returns the copies of an image that a page offers, narrowest first. An animation becomes WebP, which every
 * browser plays. A vector drawing stays one file.
 *
 * @param width of the image in pixels, upright
 */
export function listVariants(bytes: Buffer, width: number): Variant[] {
	const type = imageType(bytes);
	if (type === "svg") return [{ width, format: "svg" }];
	if (type === "other") return [];
	const largest = Math.min(width, WIDTHS.at(-1) ?? width);
	const widths = [...WIDTHS.filter((one) => one < largest), largest];
	const formats = isAnimated(bytes) ? (["webp"] as const) : (["avif", "webp"] as const);
	return formats.flatMap((format) => widths.map((one) => ({ width: one, format })));
}

/** The start of the block before each frame of an animated GIF (GIF89a, section 23). */
const FRAME = Buffer.from([0x21, 0xf9, 0x04]);

/** Returns whether a GIF or WebP has several frames. */
function isAnimated(bytes: Buffer): boolean {
	if (imageType(bytes) !== "gif") return bytes.subarray(0, 64).includes("ANIM");
	const first = bytes.indexOf(FRAME);
	return first >= 0 && bytes.indexOf(FRAME, first + 1) >= 0;
}

/** Renders a copy of an image, upright and without metadata. Cached by the image's content. */
export async function renderVariant(bytes: Buffer, { width, format }: Variant): Promise<Buffer> {
	if (format === "svg") return cleanImage(bytes);
	const key = Buffer.concat([Buffer.from(`${width}.${format}\n`), bytes]);
	const cached = rendered.get(key);
	if (cached) return cached;
	const image = sharp(bytes, { animated: isAnimated(bytes) })
		.autoOrient()
		.resize({ width });
	const made = await (format === "avif"
		? image.avif({ quality: 55, effort: 3 })
		: image.webp({ quality: 80 })
	).toBuffer();
	rendered.set(key, made);
	return made;
}
