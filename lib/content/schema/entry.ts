import type { Collection, Frontmatter } from "./collections";

interface Source {
	slug: string;
	/** Path relative to the project's root, such as content/roles/acme.mdx. */
	file: string;
	/** The MDX below the frontmatter, preceded by as many empty lines, so that its line numbers match the file's. */
	body: string;
}

/** One content file: its checked frontmatter, and its unchanged body. */
export type Entry = { [C in Collection]: Frontmatter[C] & Source & { collection: C } }[Collection];

/** An entry of one collection. */
export type EntryOf<C extends Collection> = Extract<Entry, { collection: C }>;
