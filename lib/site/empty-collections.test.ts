import { afterEach, expect, test, vi } from "vitest";
import { type Collection, collectionNames } from "@/lib/content/schema/collections";
import { entries, site, skills } from "./entries.fixtures";

const navigation = [
	{ label: "Roles", href: "/roles" },
	{ label: "Systems", href: "/systems" },
	{ label: "Projects", href: "/projects" },
	{ label: "Blog", href: "/blog" },
	{ label: "Résumé", href: "/resume" },
];

/** Loads the pages, navigation and feeds of a site with Ada's entries in some collections. */
async function loadSite(present: readonly Collection[]) {
	vi.resetModules();
	const own = entries
		.filter(({ collection }) => present.includes(collection))
		.filter((entry) => (entry.collection === "people" ? entry.slug === "ada" : entry.person === "ada"))
		.map((entry) =>
			entry.collection === "people"
				? { ...entry, figures: [], skills: [], education: [] }
				: { ...entry, skills: [], roles: [], projects: [], systems: [] },
		);
	vi.doMock("@/lib/content/read/load", () => ({ entries: own, skills, site: { ...site, navigation } }));
	const routes = await import("./routes");
	const { renderRobots } = await import("@/lib/site/formats/robots");
	const { renderMarkdownVersion } = await import("@/lib/site/formats/markdown-version");
	const { renderLlms } = await import("@/lib/site/formats/llms");
	return {
		paths: routes.getRoutes().map(({ path }) => path),
		labels: routes.getNavigation().map(({ label }) => label),
		robots: renderRobots(),
		resume: renderMarkdownVersion(routes.getRoute("/resume")),
		llms: renderLlms(4000),
	};
}

afterEach(() => {
	vi.doUnmock("@/lib/content/read/load");
});

const INDEXES = {
	roles: ["/roles", "Roles"],
	projects: ["/projects", "Projects"],
	posts: ["/blog", "Blog"],
} as const;

test.each<Collection[][]>([
	[["people"]],
	[["people", "posts"]],
	[["people", "roles"]],
	[["people", "roles", "posts"]],
	[["people", "roles", "projects", "posts"]],
])("a site with only %j has no other pages, navigation, feeds or headings", async (present) => {
	const { paths, labels, robots, resume, llms } = await loadSite(present);
	for (const collection of collectionNames) {
		if (collection === "people" || collection === "systems") continue;
		const [path, label] = INDEXES[collection];
		const isPresent = present.includes(collection);
		expect(paths.includes(path), path).toBe(isPresent);
		expect(labels.includes(label), label).toBe(isPresent);
	}
	expect(labels).toContain("Résumé");
	expect(paths).not.toContain("/systems");
	expect(paths).not.toContain("/skills");
	expect(paths.includes("/blog/tags")).toBe(present.includes("posts"));
	expect(robots.includes("feed.xml")).toBe(present.includes("posts"));
	expect(resume.includes("## Experience")).toBe(present.includes("roles"));
	expect(resume).not.toMatch(/## (Skills|Education)/);
	expect(llms.includes("## Posts")).toBe(present.includes("posts"));
});
