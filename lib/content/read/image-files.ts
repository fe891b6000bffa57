import path from "node:path";
import { imageSize } from "image-size";
import { decodePath } from "@/lib/decode-path";
import { readInside } from "@/lib/files/inside";
import { removeMetadata } from "@/lib/images/metadata";

/** Returns the path below public/ that an image's URL means: /a b.png for /a%20b.png?v=2. */
export const imagePath = (src: string) => decodePath(src.split(/[?#]/, 1)[0] ?? "");

/**
 * Returns an image's width and height in pixels, after the rotation in its EXIF data. Throws an error that names the
 * file if it cannot be read as an image.
 *
 * @param root folder that holds public/
 * @param src its address on the site
 */
export function readImageSize(root: string, src: string): { width: number; height: number } {
	const file = imagePath(src);
	try {
		const bytes = readInside(path.join(/* turbopackIgnore: true */ root, "public"), `./${file}`);
		if (!bytes) throw new Error("it is not there");
		const { width, height } = imageSize(bytes);
		const { orientation } = removeMetadata(bytes);
		return orientation >= 5 ? { width: height, height: width } : { width, height };
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`public${file} cannot be shown as an image: ${reason}`, { cause });
	}
}
