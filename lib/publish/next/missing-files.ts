import { existsSync } from "node:fs";
import path from "node:path";
import { readPage, type Site } from "@/lib/publish/site";
import { unexpectedOutput } from "./build";

/** Rejects a site with a page that names an unpublished file below /_next/ (collect.ts). */
export function refuseMissingFiles(site: Site): void {
	const found = new Map<string, boolean>();
	for (const page of site.pages) {
		for (const [file] of readPage(site, page).matchAll(/\/_next\/[\w./~-]+/g)) {
			const isThere = found.get(file) ?? existsSync(path.join(site.folder, file));
			found.set(file, isThere);
			if (!isThere)
				throw unexpectedOutput(`${page.path} names ${file}, which is not published`, "collect.ts");
		}
	}
}
