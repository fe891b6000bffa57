import { readFileSync } from "node:fs";
import path from "node:path";

const drawing = readFileSync(path.join(process.cwd(), "content/icon.svg"), "utf8").replace(
	/<title>.*<\/title>|\n\s*/g,
	"",
);

/** Characters that a URL's path cannot hold as they are (RFC 3986, section 3.3). */
const UNSAFE = /[^\w.~!$&'()*+,;=:@/-]/gu;

/** The site's icon as a data: address (RFC 2397): a request for it would compete with those for a page's fonts. */
export const icon = toDataUrl(drawing);

/** An SVG as a data: URL. Single quotes need no encoding there, so they take the place of double ones. */
export function toDataUrl(svg: string): string {
	return `data:image/svg+xml,${svg.replaceAll('"', "'").replace(UNSAFE, encodeURIComponent)}`;
}
