import type { Route } from "./routes";

/** Where the index that visitors search is, and the program that searches it. */
export const SEARCH = "/search-index";
export const PROGRAM = `${SEARCH}/search.js`;

interface Group {
	title: string;
	has: Route["kind"][];
}

/** The kinds of page as visitors know them: how lists of every page are divided, and what a search is narrowed by. */
export const groups: Group[] = [
	{ title: "Overview", has: ["home", "index", "resume"] },
	{ title: "Roles", has: ["role"] },
	{ title: "Projects and systems", has: ["project", "system"] },
	{ title: "Blog", has: ["post", "tag"] },
	{ title: "People", has: ["person"] },
	{ title: "Skills", has: ["skill"] },
];
