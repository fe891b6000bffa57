import { escapeMarkdown } from "@/lib/site/formats/escape-markdown";
import { type Finding, getPlainText, type HtmlPage, metaOf, nodesIn, type Release, worksIn } from "./release";

/** Minimum number of entries of an indexed list. */
const FULL = 3;

/** Audits what search engines and link previews read. */
export function auditSearchEngines(release: Release): Finding[] {
	const { pages, works, read, people } = release;
	const sitemap = read("sitemap.xml");
	const typed = (page: HtmlPage, ...types: string[]) =>
		nodesIn(page.graph).filter((node) => types.includes(String(node["@type"])));
	const lists = pages.filter(({ path }) => /^\/(skills|blog\/tags)\/./.test(path));
	const entries = pages.filter(({ path }) => works.some((work) => work.path === path));
	const articles = entries.filter((page) => typed(page, "Article", "BlogPosting").length > 0);
	const pathsOf = (found: HtmlPage[]) => found.map(({ path }) => path);
	return [
		{
			name: "lists of fewer than three entries that are indexed",
			cases: pathsOf(
				lists.filter(
					(page) =>
						worksIn(page.document.querySelector("main"), works).length < FULL &&
						(sitemap.includes(`${page.path}</loc>`) || !metaOf(page, "robots").includes("noindex")),
				),
			),
		},
		{
			name: "skills that are indexed and do not say what they were used for",
			cases: pathsOf(lists.filter((page) => isSilentSkill(release, page))),
		},
		{
			name: "descriptions that promise what is not on the page",
			cases: pathsOf(
				lists.filter(
					(page) =>
						/reading time|what it was used for/.test(metaOf(page, "description")) &&
						!/min read/.test(page.document.querySelector("main")?.textContent ?? ""),
				),
			),
		},
		{
			name: "JSON-LD: roles without their employer",
			cases: pages.flatMap((page) =>
				typed(page, "EmployeeRole")
					.filter(({ worksFor }) => !nodesIn(worksFor).some((node) => node["@type"] === "Organization"))
					.map(({ name }) => `${page.path}: ${name}`),
			),
		},
		{
			name: "JSON-LD: dates without a time zone",
			cases: pages.flatMap((page) =>
				typed(page, "WebPage", "ProfilePage", "CollectionPage", "Article", "BlogPosting")
					.flatMap(({ datePublished, dateModified }) => [datePublished, dateModified])
					.filter((date) => date !== undefined && !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(String(date)))
					.map((date) => `${page.path}: ${date}`),
			),
		},
		{
			name: "JSON-LD: articles without images in 16:9, 4:3 and 1:1",
			cases: pathsOf(
				articles.filter((page) =>
					page.graph.some(
						({ "@type": type, image }) =>
							/^(Article|BlogPosting)$/.test(String(type)) && (!Array.isArray(image) || image.length < 3),
					),
				),
			),
		},
		{
			name: "JSON-LD: empty lists, and numbers as text",
			cases: pages.flatMap((page) =>
				nodesIn(page.graph).flatMap((node) =>
					Object.entries(node)
						.filter(
							([key, value]) =>
								(Array.isArray(value) && value.length === 0) ||
								(/^(width|height|wordCount|numberOfItems|position)$/.test(key) && typeof value === "string"),
						)
						.map(([key]) => `${page.path}: ${key}`),
				),
			),
		},
		{
			name: "JSON-LD: more than one profile page of a person",
			cases: repeatedProfiles(pages),
		},
		{
			name: "pages without max-image-preview:large",
			cases: pathsOf(pages.filter((page) => !metaOf(page, "robots").includes("max-image-preview:large"))),
		},
		{
			name: "roles and systems whose og:type is not article",
			cases: pathsOf(
				entries.filter(
					(page) => /^\/(roles|systems)\//.test(page.path) && metaOf(page, "og:type") !== "article",
				),
			),
		},
		{
			name: "article:author that is missing or no URL",
			cases: pathsOf(articles.filter((page) => !/^https?:/.test(metaOf(page, "article:author")))),
		},
		{
			name: "og:locale without a region",
			cases: pathsOf(pages.filter((page) => !/^[a-z]+_[A-Z]{2}$/.test(metaOf(page, "og:locale")))),
		},
		{
			name: "titles that repeat a name",
			cases: pages
				.filter(({ document }) => people.some((name) => document.title.split(name).length > 2))
				.map(({ path, document }) => `${path}: ${document.title}`),
		},
		{
			name: "titles that two pages share",
			cases: pages
				.filter(
					({ document }, index) =>
						pages.findIndex((other) => other.document.title === document.title) < index,
				)
				.map(({ path, document }) => `${path}: ${document.title}`),
		},
		{
			name: "alternative texts with two periods in a row",
			cases: pathsOf(
				pages.filter((page) => /\.\.(?!\.)/.test(metaOf(page, "og:image:alt").replaceAll("...", "…"))),
			),
		},
		{
			name: "breadcrumbs that lead to a part of a page",
			cases: pathsOf(
				pages.filter(({ document }) => document.querySelector('nav[aria-label="Breadcrumb"] a[href*="#"]')),
			),
		},
		{
			name: "robots.txt without content signals",
			cases: /^Content-Signal: /m.test(read("robots.txt")) ? [] : ["robots.txt"],
		},
	];
}

/** Returns whether a skill's page is indexed although fewer than three of its entries describe the use of the skill. */
function isSilentSkill({ markdown, pages, works }: Release, page: HtmlPage): boolean {
	if (!page.path.startsWith("/skills/") || metaOf(page, "robots").includes("noindex")) return false;
	const text = getPlainText(markdown.get(page.path) ?? "");
	const described = worksIn(page.document.querySelector("main"), works).filter(({ path }) => {
		const entry = pages.find((candidate) => candidate.path === path);
		return entry && !text.includes(getPlainText(escapeMarkdown(metaOf(entry, "description"))));
	});
	return described.length < FULL;
}

/** Returns the profile pages beyond the first of each person. */
function repeatedProfiles(pages: HtmlPage[]): string[] {
	const profiles = pages.flatMap(({ path, graph }) =>
		nodesIn(graph)
			.filter((node) => node["@type"] === "ProfilePage")
			.map(({ mainEntity }) => ({ path, person: JSON.stringify(mainEntity) })),
	);
	return profiles
		.filter(({ person }, index) => profiles.findIndex((other) => other.person === person) < index)
		.map(({ path }) => path);
}
