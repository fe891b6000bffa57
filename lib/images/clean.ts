import sharp from "sharp";
import { optimize } from "svgo";
import { createCache } from "@/lib/files/cache";
import { removeMetadata } from "./metadata";

const cleaned = createCache("images", ["lib/images"]);

/** Of a JPEG or WebP that has to be coded anew, 1 to 100: no loss is visible at 95. */
const QUALITY = 95;

/**
 * An image as it is published: upright, without EXIF, GPS, XMP, IPTC and comments. Pixels are coded anew only where the
 * image has to be turned. Throws where the image is broken, or of a format whose metadata cannot be removed.
 */
export async function cleanImage(bytes: Buffer): Promise<Buffer> {
	const known = cleaned.get(bytes);
	if (known) return known;
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

/** An SVG without what drawing programs write for themselves: authors' names, paths of files, comments. */
function withoutEditorData(bytes: Buffer): Buffer {
	const plugins = ["removeMetadata", "removeComments", "removeEditorsNSData"] as const;
	return Buffer.from(optimize(bytes.toString(), { plugins: [...plugins] }).data);
}
