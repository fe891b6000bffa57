import type { Route } from "./routes";

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
