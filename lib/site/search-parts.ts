import type { Route } from "./routes";

/** Where the index that visitors search lies, and the program and the words that go with it. */
export const SEARCH = "/pagefind";
export const PROGRAM = `${SEARCH}/search.js`;
export const ENGINE = `${SEARCH}/pagefind.js`;
export const WORDS = `${SEARCH}/words.json`;

interface Group {
	title: string;
	has: Route["kind"][];
	/** Whether its pages say nothing themselves, but list those that do. */
	lists?: true;
}

/** The kinds of page as visitors know them: how lists of every page are divided, and what a search is narrowed by. */
export const groups: Group[] = [
	{ title: "Overview", has: ["home", "index", "resume"] },
	{ title: "Roles", has: ["role"] },
	{ title: "Projects and systems", has: ["project", "system"] },
	{ title: "Blog", has: ["post", "tag"] },
	{ title: "People", has: ["person"] },
	{ title: "Skills", has: ["skill"], lists: true },
];
