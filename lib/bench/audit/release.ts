import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { z } from "zod";
import { readEntries } from "@/lib/content/read/read-entry";
import type { Entry } from "@/lib/content/schema/entry";
import { pathOf } from "@/lib/content/schema/paths";
import { readSiteSettings, requireFields } from "@/lib/content/schema/settings";
import { stateOf } from "@/lib/content/schema/state";
import { FILES, HEADERS } from "@/lib/serve/resources";

/** The files of a release as programs read them from any host. */
export interface Release {
	/** Returns a file's text, or "" if the release does not have the file. */
	read: (name: string) => string;
	/** Headers of single URLs, by path. */
	headers: Record<string, Record<string, string>>;
	pages: HtmlPage[];
	/** The Markdown version of each page, by the page's path. */
	markdown: Map<string, string>;
	/** The site's URL without a trailing slash. */
	url: string;
	/** Names of the people, the owner's first. */
	people: [owner: string, ...others: string[]];
	/** The listed entries except people. */
	works: Work[];
}

export interface HtmlPage {
	path: string;
	document: Document;
	html: string;
	/** The nodes of its JSON-LD graph. */
	graph: Node[];
}

/** An entry's page, with its person. */
export interface Work {
	path: string;
	collection: Entry["collection"];
	author: string;
	/** Whether the person is not the site's owner. */
	isOthers: boolean;
}

/** A node of a JSON-LD graph. */
export type Node = Record<string, unknown>;

/** One kind of fault, with the position of every case. */
export interface Finding {
	name: string;
	cases: string[];
}

const graph = z.object({ "@graph": z.array(z.record(z.string(), z.unknown())) });
const headerFile = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * Reads a release.
 *
 * @param root folder that holds the content the release was built from
 */
export function readRelease(folder: string, root = process.cwd()): Release {
	const files = path.join(folder, FILES);
	const read = (name: string) => {
		const file = path.join(files, name);
		return existsSync(file) ? readFileSync(file, "utf8") : "";
	};
	const names = readdirSync(files, { recursive: true, encoding: "utf8" });
	const addressOf = (name: string, ending: string) =>
		`/${name.slice(0, -ending.length)}`.replace(/^\/index$/, "/");
	const pages = names
		.filter(
			(name) =>
				name.endsWith(".html") &&
				name !== "404.html" &&
				existsSync(path.join(files, name.replace(/html$/, "md"))),
		)
		.map((name) => readPage(addressOf(name, ".html"), read(name)));
	const markdown = names.filter((name) => name.endsWith(".md") && name !== "404.md");
	return {
		read,
		headers: headerFile.parse(JSON.parse(readFileSync(path.join(folder, HEADERS), "utf8"))),
		pages,
		markdown: new Map(markdown.map((name) => [addressOf(name, ".md"), read(name)])),
		url: /<loc>(https?:\/\/[^/<]+)/.exec(read("sitemap.xml"))?.[1] ?? "",
		...readWorks(root),
	};
}

function readPage(address: string, html: string): HtmlPage {
	const { document } = parseHTML(html);
	const json = document.querySelector('script[type="application/ld+json"]')?.textContent;
	return { path: address, html, document, graph: json ? graph.parse(JSON.parse(json))["@graph"] : [] };
}

function readWorks(root: string): Pick<Release, "people" | "works"> {
	const { person: owner } = requireFields(readSiteSettings(root));
	const entries = readEntries(root).filter((entry) => stateOf(entry) === "published");
	const names = new Map(
		entries.flatMap((entry) => (entry.collection === "people" ? [[entry.slug, entry.title]] : [])),
	);
	const nameOf = (slug: string) => names.get(slug) ?? slug;
	const others = [...names.keys()].filter((slug) => slug !== owner).map(nameOf);
	const works = entries.flatMap((entry) =>
		entry.collection === "people"
			? []
			: [
					{
						path: pathOf(entry),
						collection: entry.collection,
						author: nameOf(entry.person),
						isOthers: entry.person !== owner,
					},
				],
	);
	return { people: [nameOf(owner), ...others], works };
}

/** Returns the works that an element links to. */
export function worksIn(element: Element | null, works: Work[]): Work[] {
	const paths = new Set(
		[...(element?.querySelectorAll("a[href]") ?? [])].map((link) =>
			link.getAttribute("href")?.replace(/#.*$/, ""),
		),
	);
	return works.filter((work) => paths.has(work.path));
}

/** Returns the content of a meta element by its name or property. */
export const metaOf = ({ document }: HtmlPage, name: string) =>
	document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content") ?? "";

/** Returns every node in a JSON-LD value, at any depth. */
export function nodesIn(value: unknown): Node[] {
	if (Array.isArray(value)) return value.flatMap(nodesIn);
	if (typeof value !== "object" || value === null) return [];
	return [{ ...value }, ...Object.values(value).flatMap(nodesIn)];
}

/** Returns a text's words, for comparing texts in different markup. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** Returns a text as its words, one space between them. */
export const getPlainText = (text: string) => wordsOf(text).join(" ");
