import { decodePath } from "@/lib/decode-path";
import { IMAGE_NAME } from "./type";

/** A piece of text in which an address can stand: runs of characters between those that no address has unescaped. */
const PIECES = /[^\s"'`()<>\\?#=,;|{}[\]*!]+/g;

/** What PIECES would take apart. */
const UNUSUAL = /[^\w./~-]/;

/** Images that browsers and phones ask for by name, though no page names them. */
export const isAskedForByName = (address: string) =>
	/^\/(?:favicon\.ico|apple-touch-icon[\w-]*\.png|\.well-known\/.*)$/.test(address);

/**
 * The images, of some, that texts name.
 *
 * @param images addresses on the site, as in "/queue.png"
 * @param texts each with its file, from which relative addresses lead on
 */
export function imagesNamed(
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

/** Where an address in a file leads. One with a host is taken for one of this site. */
function addressOf(piece: string, file: string): string {
	const base = `https://site.invalid/${file.replace(/^public\//, "")}`;
	return URL.canParse(piece, base) ? decodePath(new URL(piece, base).pathname) : "";
}

/** An address as Markdown, HTML and URLs write it. */
function spellings(image: string): string[] {
	const inHtml = image.replaceAll("&", "&amp;").replaceAll("'", "&#x27;");
	return [image, inHtml, encodeURI(image), encodeURI(image).replaceAll("&", "&amp;")];
}
