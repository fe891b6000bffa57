import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { site as settings } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { directionOf } from "@/lib/content/schema/languages";
import { type Site, writeSiteFile } from "./site";

const FILE = "feed.css";

/** Writes the sentence of public/feed.css, which feeds show in a browser, in the language of the site. */
export function translateFeedStyle(site: Site): void {
	const file = path.join(site.folder, FILE);
	if (!existsSync(file)) return;
	const sentence = JSON.stringify(getSiteWords().page.aboutFeed);
	// A function, because "$" has a special meaning in a replacement string.
	const style = readFileSync(file, "utf8").replace(/(?<=content: )"[^"]*"/, () => sentence);
	const direction = directionOf(settings.language) === "rtl" ? "\n:root { direction: rtl; }\n" : "";
	writeSiteFile(site, FILE, style + direction);
}
