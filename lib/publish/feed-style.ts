import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { getSiteWords } from "@/lib/content/read/words";
import { type Site, writeSiteFile } from "./site";

const FILE = "feed.css";

/** Writes the sentence of public/feed.css, which feeds show in a browser, in the language of the site. */
export function translateFeedStyle(site: Site): void {
	const file = path.join(site.folder, FILE);
	if (!existsSync(file)) return;
	const sentence = JSON.stringify(getSiteWords().page.aboutFeed);
	// A function, because "$" has a special meaning in a replacement string.
	writeSiteFile(
		site,
		FILE,
		readFileSync(file, "utf8").replace(/(?<=content: )"[^"]*"/, () => sentence),
	);
}
