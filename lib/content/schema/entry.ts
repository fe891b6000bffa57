import type { Collection, Frontmatter } from "./collections";

interface Source {
	slug: string;
	/** Path from the project's root, as in content/roles/acme.mdx. */
	file: string;
	/** The MDX below the frontmatter, with as many empty lines above it, so that its line numbers are the file's. */
	body: string;
}

/** One content file: its checked frontmatter, and its body as written. */
export type Entry = { [C in Collection]: Frontmatter[C] & Source & { collection: C } }[Collection];

/** An entry of one collection. */
export type EntryOf<C extends Collection> = Extract<Entry, { collection: C }>;
