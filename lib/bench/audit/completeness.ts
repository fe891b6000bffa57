import { escapeMarkdown } from "@/lib/site/formats/escape-markdown";
import { type Finding, getPlainText, type Release } from "./release";

/** Audits whether each format has the page's content, and links to pages in the same format. */
export function auditCompleteness(release: Release): Finding[] {
	const { pages, markdown, read, headers } = release;
	const full = getPlainText(read("llms-full.txt"));
	const assumptions = pages.flatMap(({ path, document }) =>
		[...document.querySelectorAll("[aria-labelledby=assumptions] li")].map((item) => ({
			path,
			text: getPlainText(escapeMarkdown(item.textContent ?? "")),
		})),
	);
	const lost = (text: (path: string) => string) =>
		assumptions
			.filter((one) => !text(one.path).includes(one.text))
			.map((one) => `${one.path}: ${one.text.slice(0, 60)}`);
	const markdownOf = (path: string) => getPlainText(markdown.get(path) ?? "");
	return [
		{ name: "Markdown: assumptions missing from the system's version", cases: lost(markdownOf) },
		{ name: "Markdown: assumptions missing from /systems.md", cases: lost(() => markdownOf("/systems")) },
		{ name: "llms-full.txt: assumptions missing", cases: lost(() => full) },
		{ name: "Markdown: headings of the page missing", cases: headingsLost(release) },
		{ name: "Markdown: links that lead to HTML where there is Markdown", cases: linksToHtml(release) },
		{
			name: "pages without a Link header for their Markdown version",
			cases: pages
				.filter(({ path }) => !headers[path]?.link?.includes("text/markdown"))
				.map(({ path }) => path),
		},
		{ name: "Markdown: no answer for unknown addresses", cases: read("404.md") ? [] : ["404.md"] },
		{
			name: "pages that offer no copy as Markdown",
			cases: pages
				.filter(({ document }) => !document.querySelector("[data-copy-markdown]"))
				.map(({ path }) => path),
		},
		{ name: "feeds: figures in words alone", cases: figuresInWords(release) },
		{ name: "feeds: fragment links without a base", cases: fragmentsWithoutBase(release) },
		{ name: "feeds without an icon", cases: feedsWithoutIcon(release) },
		{ name: "llms.txt: lines that differ only in a name", cases: repeatedLines(read("llms.txt")) },
		{
			name: "llms.txt: size of llms-full.txt or a word on contact missing",
			cases: [/llms-full\.txt\).*tokens/, /^Contact /m]
				.filter((part) => !part.test(read("llms.txt")))
				.map(String),
		},
	];
}

/** Returns the sections of entries' pages without a matching heading in the Markdown version. */
function headingsLost({ pages, works, markdown }: Release): string[] {
	return works.flatMap(({ path }) => {
		const page = pages.find((candidate) => candidate.path === path);
		const found = (markdown.get(path) ?? "").match(/^#+ .*$/gm)?.map(getPlainText) ?? [];
		const headings = [...(page?.document.querySelectorAll("main article h2") ?? [])]
			// The figure's controls have headings.
			.filter((heading) => heading.id !== "footnote-label" && !heading.closest("[data-island]"))
			.map(({ textContent }) => getPlainText(textContent ?? ""));
		return headings.filter((heading) => !found.includes(heading)).map((heading) => `${path}: ${heading}`);
	});
}

function linksToHtml({ markdown, url }: Release): string[] {
	return [...markdown].flatMap(([path, text]) =>
		[...text.matchAll(/\]\((https?:[^)#]*)[^)]*\)/g)]
			.map(([, address = ""]) => address)
			.filter((address) => address.startsWith(`${url}/`) && address !== url + path)
			.filter((address) => markdown.has(address.slice(url.length)))
			.map((address) => `${path}: ${address}`),
	);
}

/** Returns the contents of the items of each feed, by the feed's name. */
function contentsOf({ read }: Release): [name: string, html: string][] {
	const unescapeXml = (text: string) =>
		text
			.replaceAll("&lt;", "<")
			.replaceAll("&#x3C;", "<")
			.replaceAll("&gt;", ">")
			.replaceAll("&quot;", '"')
			.replaceAll("&amp;", "&");
	const xml = (name: string, pattern: RegExp) =>
		[...read(name).matchAll(pattern)].map(([, text = ""]): [string, string] => [name, unescapeXml(text)]);
	const json = [...read("feed.json").matchAll(/"content_html":\s?("(?:[^"\\]|\\.)*")/g)];
	return [
		...xml("feed.xml", /<content [^>]*>([\s\S]*?)<\/content>/g),
		...xml("rss.xml", /<content:encoded>([\s\S]*?)<\/content:encoded>/g),
		...json.map(([, text = '""']): [string, string] => ["feed.json", String(JSON.parse(text))]),
	];
}

const figuresInWords = (release: Release) =>
	contentsOf(release).flatMap(([name, html]) => {
		// An author's own component outside of a <Figure> has no caption, only a link to the page.
		const figures =
			html.match(/<blockquote>(?:(?!<\/blockquote>)[\s\S])*<strong>Figure\.<\/strong>(?! <a )/g) ?? [];
		return figures
			.filter((figure) => !/<(img|svg)\b/.test(figure))
			.map((figure) => `${name}: ${figure.slice(0, 60)}`);
	});

/** Returns the feeds without an icon. A site without posts has no feeds. */
const feedsWithoutIcon = ({ read, works }: Release) =>
	works.some(({ collection }) => collection === "posts")
		? [
				!read("feed.xml").includes("<icon>") && "feed.xml",
				!read("rss.xml").includes("<image>") && "rss.xml",
				!/"icon":/.test(read("feed.json")) && "feed.json",
			].filter((found) => typeof found === "string")
		: [];

const fragmentsWithoutBase = (release: Release) =>
	contentsOf(release).flatMap(([name, html]) =>
		(html.match(/ href="#[^"]*"/g) ?? []).map((link) => `${name}:${link}`),
	);

/** Returns the lines whose description equals that of another line, apart from the name of the page. */
function repeatedLines(llms: string): string[] {
	const lines = [...llms.matchAll(/^- \[([^\]]+)\]\([^)]*\): (.+)$/gm)].map(
		([line, title = "", text = ""]) => {
			const name = title.replace(/^Posts on | · .*$/g, "");
			return { line, text: text.replaceAll(name, "…").replace(/\d+/g, "0") };
		},
	);
	return lines
		.filter(({ text }, index) => lines.findIndex((other) => other.text === text) < index)
		.map(({ line }) => line);
}
