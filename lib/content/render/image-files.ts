import { readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import { decoded } from "@/lib/content/schema/paths";

/** The file below public/ that an image's address names, as in public/a b.png for /a%20b.png?v=2. */
export const imageFile = (src: string) => path.posix.join("public", decoded(src.replace(/[?#].*$/, "")));

/**
 * An image's own width and height in pixels. Throws, naming the file, where it cannot be read or is no image.
 *
 * @param root folder that holds public/
 * @param src its address on the site
 */
export function sizeOfImage(root: string, src: string): { width: number; height: number } {
	const file = imageFile(src);
	try {
		return imageSize(readFileSync(path.join(/* turbopackIgnore: true */ root, file)));
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`${file} cannot be shown as an image: ${reason}`, { cause });
	}
}
