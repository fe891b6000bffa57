import { readFileSync } from "node:fs";
import path from "node:path";
import { writeInFolder } from "@/lib/files/write-file";
import { buildIndex } from "@/lib/search/build-index";
import { SEARCH } from "@/lib/search/index-files";
import type { SearchDocument } from "@/lib/site/formats/search";
import { readSections } from "./page-text";

/** A document of search, with the file of its page relative to the site's folder. */
export interface IndexedDocument extends SearchDocument {
	file: string;
}

/** Writes the search index of documents. Pages that only list others are indexed without sections. */
export function writeSearchIndex(folder: string, documents: IndexedDocument[]): void {
	const pages = documents.map(({ file, ...document }) => ({
		...document,
		sections: document.isList ? [] : readSections(readFileSync(path.join(folder, file), "utf8")),
	}));
	for (const [name, text] of buildIndex(pages)) writeInFolder(path.join(folder, SEARCH, name), text);
}
