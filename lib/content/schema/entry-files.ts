import { type Collection, collectionNames } from "./collections";
import { pathOf } from "./paths";

/** Identifies an entry, whichever file holds it. */
export interface EntryName {
	collection: Collection;
	slug: string;
}

/**
 * content/COLLECTION/SLUG.mdx, or content/COLLECTION/SLUG/index.mdx, with `.md` allowed in both. A root may precede
 * it.
 */
const ENTRY_FILE = /(?:^|\/)content\/([^/]+)\/([^/]+?)(?:\/index)?\.mdx?$/;

/** Returns the entry in a file by its path relative to the project's root, or undefined for any other file. */
export function parseEntryFile(file: string): EntryName | undefined {
	const [, folder, slug] = ENTRY_FILE.exec(file) ?? [];
	const collection = collectionNames.find((name) => name === folder);
	return collection && slug ? { collection, slug } : undefined;
}

/** Returns every possible path of an entry's file, relative to the project's root, the usual one first. */
export function getEntryFiles(collection: string, slug: string): string[] {
	const base = `content/${collection}/${slug}`;
	return [`${base}.mdx`, `${base}/index.mdx`, `${base}.md`, `${base}/index.md`];
}

/** Returns the slug of the entry in a file; empty for any other file. */
export const slugOfFile = (file: string): string => parseEntryFile(file)?.slug ?? "";

/** Returns the folder of an entry's imports, with a trailing slash. */
export const folderOfFile = (file: string): string => file.replace(/(?:\/index)?\.mdx?$/, "/");

/** Returns the path of a content file's page. Throws if the file is not an entry's. */
export function pathOfFile(file: string): string {
	const entry = parseEntryFile(file);
	if (!entry) throw new Error(`${file} is not the file of an entry`);
	return pathOf(entry);
}
