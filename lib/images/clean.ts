import sharp from "sharp";
import { optimize } from "svgo";
import { createCache } from "@/lib/files/cache";
import { removeMetadata } from "./metadata";

const cleaned = createCache("images", ["lib/images"]);

/** Quality of a JPEG or WebP that must be encoded again, 1 to 100. At 95, no loss is visible. */
const QUALITY = 95;

/**
 * Returns an image for publication: upright, without EXIF, GPS, XMP, IPTC, and comments. Pixels are encoded again
 * only if the image must be rotated.
 *
 * @throws Error if the image is damaged, or metadata cannot be removed from its format
 */
export async function cleanImage(bytes: Buffer): Promise<Buffer> {
	const cached = cleaned.get(bytes);
	if (cached) return cached;
	const clean = await withoutMetadata(bytes);
	cleaned.set(bytes, clean);
	return clean;
}

async function withoutMetadata(bytes: Buffer): Promise<Buffer> {
	const { type, orientation, bytes: clean } = removeMetadata(bytes);
	if (type === "svg") return withoutEditorData(bytes);
	if (type === "heic" || type === "jxl")
		throw new Error(`browsers do not show ${type.toUpperCase()}: convert it to JPEG, WebP or AVIF`);
	if (type !== "tiff" && orientation === 1) return clean;
	const upright = sharp(bytes).autoOrient().keepIccProfile();
	switch (type) {
		case "jpeg":
			return upright.jpeg({ quality: QUALITY, chromaSubsampling: "4:4:4" }).toBuffer();
		case "webp":
			return upright.webp({ quality: QUALITY, lossless: clean.includes("VP8L") }).toBuffer();
		case "tiff":
			return upright.tiff({ compression: "deflate" }).toBuffer();
		default:
			return upright.png().toBuffer();
	}
}

/** Removes what drawing programs add to an SVG: authors' names, file paths, comments. */
function withoutEditorData(bytes: Buffer): Buffer {
	const plugins = ["removeMetadata", "removeComments", "removeEditorsNSData"] as const;
	return Buffer.from(optimize(bytes.toString(), { plugins: [...plugins] }).data);
}
