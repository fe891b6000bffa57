import type { Route } from "@/lib/site/routes";
import type { Words } from "@/lib/words/en";

interface Group {
	title: keyof Words["titles"];
	has: Route["kind"][];
}

/** The kinds of pages for visitors, which divide lists of every page and filter search results. */
export const groups: Group[] = [
	{ title: "overview", has: ["home", "index", "resume"] },
	{ title: "roles", has: ["role"] },
	{ title: "projectsAndSystems", has: ["project", "system"] },
	{ title: "blog", has: ["post", "tag"] },
	{ title: "people", has: ["person"] },
	{ title: "skills", has: ["skill"] },
];
