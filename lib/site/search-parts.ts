import type { Route } from "./routes";

interface Group {
	title: string;
	has: Route["kind"][];
}

/** The kinds of pages for visitors, which divide lists of every page and filter search results. */
export const groups: Group[] = [
	{ title: "Overview", has: ["home", "index", "resume"] },
	{ title: "Roles", has: ["role"] },
	{ title: "Projects and systems", has: ["project", "system"] },
	{ title: "Blog", has: ["post", "tag"] },
	{ title: "People", has: ["person"] },
	{ title: "Skills", has: ["skill"] },
];
