import { readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import { decodePath } from "@/lib/content/schema/paths";

/** The file below public/ that an image's address names, as in public/a b.png for /a%20b.png?v=2. */
export const resolveImageFile = (src: string) =>
	path.posix.join("public", decodePath(src.replace(/[?#].*$/, "")));

/**
 * An image's own width and height in pixels. Throws, naming the file, where it cannot be read or is no image.
 *
 * @param root folder that holds public/
 * @param src its address on the site
 */
export function readImageSize(root: string, src: string): { width: number; height: number } {
	const file = resolveImageFile(src);
	try {
		return imageSize(readFileSync(path.join(/* turbopackIgnore: true */ root, file)));
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`${file} cannot be shown as an image: ${reason}`, { cause });
	}
}
