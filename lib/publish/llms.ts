import { readFileSync } from "node:fs";
import path from "node:path";
import { renderLlms, renderLlmsFull } from "@/lib/site/formats/llms";
import { markdownPath } from "@/lib/site/routes";
import { type Site, writeSiteFile } from "./site";

/** Writes the files for language models. The text of the entries is that of the published Markdown versions. */
export function writeLlms(site: Site): void {
	const full = renderLlmsFull((route) =>
		readFileSync(path.join(site.folder, markdownPath(route.path)), "utf8"),
	);
	writeSiteFile(site, "/llms-full.txt", full);
	writeSiteFile(site, "/llms.txt", renderLlms(full.length));
}
