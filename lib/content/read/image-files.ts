import path from "node:path";
import { imageSize } from "image-size";
import { readInside } from "@/lib/files/inside";
import { removeMetadata } from "@/lib/images/metadata";
import { toImageAddress } from "@/lib/images/used";

/**
 * Returns an image's width and height in pixels, after the rotation in its EXIF data. Throws an error that names the
 * file if it is not a readable image.
 *
 * @param root folder that holds public/
 * @param src its path on the site
 */
export function readImageSize(root: string, src: string): { width: number; height: number } {
	const file = `public${toImageAddress(src)}`;
	const bytes = readInside(path.join(/* turbopackIgnore: true */ root, "public"), `./${toImageAddress(src)}`);
	if (!bytes) throw new Error(`${file} does not exist`);
	return measureImage(file, bytes);
}

/**
 * Returns the width and height of an image like `readImageSize`.
 *
 * @param file its path, for the error
 */
export function measureImage(file: string, bytes: Buffer): { width: number; height: number } {
	try {
		const { width, height } = imageSize(bytes);
		const { orientation } = removeMetadata(bytes);
		return orientation >= 5 ? { width: height, height: width } : { width, height };
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`${file} cannot be shown as an image: ${reason}`, { cause });
	}
}
