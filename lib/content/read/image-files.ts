import path from "node:path";
import { imageSize } from "image-size";
import { readInside } from "@/lib/files/inside";
import { removeMetadata } from "@/lib/images/metadata";
import { locateImage } from "@/lib/images/used";

/**
 * Reads an image of a body. Throws an error that names the file if it does not exist.
 *
 * @param root folder that holds content/ and public/
 * @param src the image's path on the site, or its path relative to the body's file
 * @param file of the body, relative to the root
 */
export function readImage(root: string, src: string, file: string): { name: string; bytes: Buffer } {
	const { folder, name } = locateImage(src, file);
	const bytes = readInside(path.join(/* turbopackIgnore: true */ root, folder), `./${name}`);
	if (!bytes) throw new Error(`${folder}/${name} does not exist`);
	return { name: `${folder}/${name}`, bytes };
}

/**
 * Returns the width and height of an image in pixels, after the rotation in its EXIF data. Throws an error that
 * names the file if it is not a readable image.
 *
 * @param file the image's path, for the error
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
