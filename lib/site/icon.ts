import { readFileSync } from "node:fs";
import path from "node:path";
import { ICON } from "@/lib/content/read/icon-file";

/** Characters that a URL's path cannot contain (RFC 3986, section 3.3). */
const UNSAFE = /[^\w.~!$&'()*+,;=:@/-]/gu;

/** The site's icon as a data: URL (RFC 2397). A request for it would compete with those for a page's fonts. */
export const icon = toDataUrl(readFileSync(path.join(process.cwd(), ICON), "utf8"));

/** Returns an SVG as a data: URL. */
export function toDataUrl(svg: string): string {
	return `data:image/svg+xml,${svg.replace(UNSAFE, encodeURIComponent)}`;
}
