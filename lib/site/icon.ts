import { readFileSync } from "node:fs";
import path from "node:path";

const drawing = readFileSync(path.join(process.cwd(), "content/icon.svg"), "utf8").replace(
	/<title>.*<\/title>|\n\s*/g,
	"",
);

/** The site's icon as a data: address (RFC 2397): a request for it would compete with those for a page's fonts. */
export const icon = `data:image/svg+xml,${drawing.replace(/["%#<>]/g, encodeURIComponent)}`;
