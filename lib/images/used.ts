import path from "node:path";
import { decodePath } from "@/lib/decode-path";
import { IMAGE_NAME } from "./type";

/** Matches a piece of text that can contain a URL, up to characters that URLs escape. */
const PIECES = /[^\s"'`()<>\\?#=,;|{}[\]*!]+/g;

/** Matches escapes that PIECES would split. */
const UNUSUAL = /[^\w./~-]/;

/** Returns the path of the file that an image's URL refers to: "/a b.png" for "/a%20b.png?v=2". */
export const toImageAddress = (url: string) => decodePath(url.split(/[?#]/, 1)[0] ?? "");

/** Images that browsers and phones request by name, even if no page names them. */
export const isAskedForByName = (address: string) =>
	/^\/(?:favicon\.ico|apple-touch-icon[\w-]*\.png|\.well-known\/.*)$/.test(address);

/**
 * Returns the images that texts name.
 *
 * @param images paths on the site, such as "/queue.png"
 * @param texts each with its file, for relative URLs
 */
export function findNamedImages(
	images: readonly string[],
	texts: Iterable<{ file: string; text: string }>,
): Set<string> {
	const wanted = new Set(images);
	const unusual = images.filter((image) => UNUSUAL.test(image));
	const named = new Set<string>();
	for (const { file, text } of texts) {
		for (const [piece] of text.matchAll(PIECES)) {
			if (!IMAGE_NAME.test(piece)) continue;
			const address = addressOf(piece, file);
			if (wanted.has(address)) named.add(address);
		}
		for (const image of unusual) if (spellings(image).some((name) => text.includes(name))) named.add(image);
	}
	return named;
}

/** Resolves a URL in a file. A URL with a host counts as one of this site. */
function addressOf(piece: string, file: string): string {
	const base = `https://site.invalid/${file.replace(/^public\//, "")}`;
	return URL.canParse(piece, base) ? decodePath(new URL(piece, base).pathname) : "";
}

/** Decodes a URL from Markdown, HTML, and URL escapes. */
function spellings(image: string): string[] {
	const inHtml = image.replaceAll("&", "&amp;").replaceAll("'", "&#x27;");
	return [image, inHtml, encodeURI(image), encodeURI(image).replaceAll("&", "&amp;")];
}

/** Resolves an image's address to public/ or content/, and a path below it. */
export function locateImage(src: string, file: string): { folder: "public" | "content"; name: string } {
	const address = toImageAddress(src);
	if (src.startsWith("/")) return { folder: "public", name: address.slice(1) };
	const beside = path.posix.join(path.posix.dirname(file), address);
	return { folder: "content", name: path.posix.relative("content", beside) };
}
