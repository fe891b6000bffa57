import { DIRECTORY, decodePage, pageFile, readDirectory, SEARCH } from "@/lib/search/index-files";
import { type Finding, type HtmlPage, metaOf, nodesIn, type Release, type Work, worksIn } from "./release";

/** Audits whether each format names the person of an entry on its own. */
export function auditOwnership(release: Release): Finding[] {
	const { pages, works, markdown, read, url, people } = release;
	const [owner] = people;
	const others = works.filter(({ isOthers }) => isOthers);
	const pageOf = (work: Work) => pages.find(({ path }) => path === work.path);
	const titled = (name: string) =>
		others.filter((work) => {
			const page = pageOf(work);
			return page && !metaOf(page, name).includes(work.author);
		});
	/** Returns the lines of a Markdown text that list another person's entry without that person's name. */
	const unnamedLines = (text: string) =>
		text
			.split("\n")
			.filter((line) => line.startsWith("- ["))
			.filter((line) =>
				others.some(
					({ path, author }) =>
						new RegExp(`\\(${url}${path}(\\.md)?\\)`).test(line) && !line.includes(author),
				),
			);
	const foreignLists = pages.filter((page) => {
		const listed = isList(page) ? worksIn(page.document.querySelector("main"), works) : [];
		return listed.length > 0 && listed.every(({ isOthers }) => isOthers);
	});
	const full = read("llms-full.txt");
	return [
		{
			name: "Markdown: lines without their person",
			cases: [...markdown].flatMap(([path, text]) =>
				unnamedLines(text).map((line) => `${path}: ${line.slice(0, 80)}`),
			),
		},
		{
			name: "Markdown: titles without their person",
			cases: others
				.filter(({ path, author }) => !markdown.get(path)?.split("\n")[0]?.includes(author))
				.map(({ path }) => path),
		},
		{ name: "llms.txt: lines without their person", cases: unnamedLines(read("llms.txt")) },
		{
			name: "llms-full.txt: titles without their person",
			cases: others
				.filter(({ path, author }) => {
					const end = full.indexOf(` <${url}${path}>\n`);
					const start = full.lastIndexOf("\n# ", end);
					return !full.slice(start, full.indexOf("\n", start + 1)).includes(author);
				})
				.map(({ path }) => path),
		},
		{ name: "og:title without the person", cases: titled("og:title").map(({ path }) => path) },
		{
			name: "titles that claim another person's entries for the owner",
			cases: [...foreignLists, ...others.flatMap((work) => pageOf(work) ?? [])]
				.filter(({ document }) => document.title.includes(owner))
				.map(({ path, document }) => `${path}: ${document.title}`),
		},
		{
			name: "cards signed by the owner for another person's entries",
			cases: [...foreignLists, ...others.flatMap((work) => pageOf(work) ?? [])]
				.filter((page) => metaOf(page, "og:image:alt").includes(owner))
				.map(({ path }) => path),
		},
		{ name: "JSON-LD: list items that do not say whose they are", cases: pages.flatMap(itemsWithoutAuthor) },
		{ name: "JSON-LD: references to nothing on the page", cases: pages.flatMap(danglingReferences) },
		{
			name: "heads without an author",
			cases: pages.filter((page) => !metaOf(page, "author")).map(({ path }) => path),
		},
		{ name: "feeds: posts without their author's name and URL", cases: unsignedPosts(release) },
		{
			name: "search: titles without their person",
			cases: others
				.filter(({ path, author }) => !searchTitles(release).get(path)?.includes(author))
				.map(({ path }) => path),
		},
		{
			name: "resume.json: entries of another person",
			cases: others.filter(({ path }) => read("resume.json").includes(`${path}"`)).map(({ path }) => path),
		},
		{
			name: "HTML: rows without their person",
			cases: pages.filter(isList).flatMap((page) => unnamedRows(page, works)),
		},
		{
			name: "HTML: pages of another person without the name above the text",
			cases: others
				.filter((work) => {
					const document = pageOf(work)?.document;
					const text = document?.body.textContent ?? "";
					const start = document?.querySelector("main .prose")?.textContent ?? "";
					return !text.slice(0, text.indexOf(start)).includes(work.author);
				})
				.map(({ path }) => path),
		},
	];
}

/** Returns whether a page lists entries of several collections or people. */
const isList = ({ path }: HtmlPage) =>
	/^\/(?:roles|systems|projects|blog|search|skills|skills\/[^/]+|blog\/tags|blog\/tags\/[^/]+)?$/.test(path);

function itemsWithoutAuthor({ path, graph }: HtmlPage): string[] {
	const lists = nodesIn(graph).filter((node) => node["@type"] === "ItemList");
	const items = lists.flatMap((list) =>
		nodesIn(list.itemListElement).filter((node) => node["@type"] === "ListItem"),
	);
	return items
		.filter(({ item }) => !nodesIn(item).some((node) => node.author || node["@type"] === "Person"))
		.map(({ position }) => `${path}: item ${position}`);
}

function danglingReferences({ path, graph }: HtmlPage): string[] {
	const nodes = nodesIn(graph);
	const described = new Set(nodes.filter((node) => Object.keys(node).length > 1).map((node) => node["@id"]));
	return nodes
		.filter((node) => Object.keys(node).join() === "@id" && !described.has(node["@id"]))
		.map((node) => `${path}: ${node["@id"]}`);
}

/** Returns the feeds' posts whose author has no name, no URL, or the wrong name. */
function unsignedPosts({ read, works, url }: Release): string[] {
	const posts = works.filter(({ collection }) => collection === "posts");
	const partsOf = (feed: string, between: RegExp) => read(feed).match(between) ?? [];
	return posts.flatMap(({ path, author }) => {
		const about = (part: string) => part.includes(`${url}${path}`);
		const atom = partsOf("feed.xml", /<entry>[\s\S]*?<\/entry>/g).find(about);
		const rss = partsOf("rss.xml", /<item>[\s\S]*?<\/item>/g).find(about);
		const json = JSON.stringify(
			nodesIn(JSON.parse(read("feed.json") || "{}")).find((node) => node.url === `${url}${path}`)?.authors,
		);
		return [
			atom && !(atom.includes(`<name>${author}</name>`) && atom.includes("<uri>")) && `feed.xml: ${path}`,
			rss && !rss.includes(`<dc:creator>${author}</dc:creator>`) && `rss.xml: ${path}`,
			json && !(json.includes(`"${author}"`) && json.includes('"url"')) && `feed.json: ${path}`,
		].filter((found) => typeof found === "string");
	});
}

function searchTitles({ read }: Release): Map<string, string> {
	const index = (name: string) => read(`${SEARCH.slice(1)}/${name}`);
	const directory = readDirectory(index(DIRECTORY));
	return new Map(
		directory.kinds.map((_, page) => {
			const { path, title } = decodePage(index(pageFile(directory, page)));
			return [path, title];
		}),
	);
}

/**
 * Returns the rows of a list that link to another person's entry, if neither the row nor its section's heading names
 * that person.
 */
function unnamedRows({ path, document }: HtmlPage, works: Work[]): string[] {
	const rows = [...document.querySelectorAll("main li")];
	return rows.flatMap((row) => {
		const heading = row.closest("section")?.querySelector("h2, h3")?.textContent ?? "";
		return worksIn(row, works)
			.filter(({ isOthers, author }) => isOthers && !`${heading} ${row.textContent}`.includes(author))
			.map((work) => `${path}: ${work.path}`);
	});
}
