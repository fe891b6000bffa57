import { describe, expect, test, vi } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { getTags } from "@/lib/content/read/query";
import { renderAtom, renderRss, renderTagAtom } from "./feed";

vi.mock("@/lib/content/read/load", () => import("@/lib/site/entries.fixtures"));

/**
 * The rules of the feed formats, each with its source. Content models define how often each element may occur in
 * another.
 */

type Root = ReturnType<typeof fromXml>;
type Element = Extract<Root["children"][number], { type: "element" }>;
type Times = "1" | "?" | "*";
type Model = Record<string, Times>;

const elements = (node: Element | Root) =>
	node.children.flatMap((child) => (child.type === "element" ? [child] : []));
const named = (node: Element, name: string) => elements(node).filter((child) => child.name === name);
const text = (node: Element | undefined) =>
	(node?.children ?? []).map((child) => ("value" in child ? child.value : "")).join("");

function rootOf(source: string): Element {
	const [root] = elements(fromXml(source));
	if (!root) throw new Error("no root element");
	return root;
}

/** Returns the violations of a node's content model, one per line. */
function broken(node: Element, model: Model): string[] {
	const counts = new Map<string, number>();
	for (const { name } of elements(node)) counts.set(name, (counts.get(name) ?? 0) + 1);
	const unknown = [...counts.keys()].filter((name) => !(name in model));
	const wrong = Object.entries(model).filter(([name, times]) => {
		const count = counts.get(name) ?? 0;
		return (times === "1" && count !== 1) || (times === "?" && count > 1);
	});
	return [
		...unknown.map((name) => `<${node.name}> holds <${name}>`),
		...wrong.map(
			([name, times]) => `<${node.name}> holds <${name}> ${counts.get(name) ?? 0} times, not ${times}`,
		),
	];
}

/** Returns whether an element contains only text, like every simple construct of both formats. */
const holdsText = (node: Element) => node.children.every(({ type }) => type === "text" || type === "cdata");

const feedsOfAtom = () => [renderAtom(), ...getTags().map(({ tag }) => renderTagAtom(tag))].map(rootOf);

describe("Atom, by RFC 4287 and its schema (appendix B)", () => {
	// atomFeed and atomEntry of the schema; common attributes are xml:base and xml:lang.
	const feed: Model = {
		author: "*",
		category: "*",
		contributor: "*",
		generator: "?",
		icon: "?",
		id: "1",
		link: "*",
		logo: "?",
		rights: "?",
		subtitle: "?",
		title: "1",
		updated: "1",
		entry: "*",
	};
	const entry: Model = {
		author: "*",
		category: "*",
		content: "?",
		contributor: "*",
		id: "1",
		link: "*",
		published: "?",
		rights: "?",
		source: "?",
		summary: "?",
		title: "1",
		updated: "1",
	};
	const attributes: Record<string, string[]> = {
		feed: ["xmlns", "xml:lang", "xml:base"],
		link: ["href", "rel", "type", "hreflang", "title", "length"],
		category: ["term", "scheme", "label"],
		content: ["type", "src", "xml:base", "xml:lang"],
	};
	const entriesOf = (root: Element) => named(root, "entry");

	test("4.1.1, 4.1.2: feed and entries contain only allowed elements, as often as allowed", () => {
		for (const root of feedsOfAtom()) {
			expect([root.name, root.attributes.xmlns]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
			expect(broken(root, feed)).toEqual([]);
			expect(entriesOf(root).length).toBeGreaterThan(0);
			for (const part of entriesOf(root)) expect(broken(part, entry)).toEqual([]);
		}
	});

	test("appendix B: no element has an undefined attribute", () => {
		const foreign = (node: Element): string[] => [
			...Object.keys(node.attributes)
				.filter((name) => !(attributes[node.name] ?? ["xml:base", "xml:lang"]).includes(name))
				.map((name) => `<${node.name} ${name}>`),
			...elements(node).flatMap(foreign),
		];
		for (const root of feedsOfAtom()) expect(foreign(root)).toEqual([]);
	});

	test("4.1.1: every entry has an author, because the feed has none; 3.2: a person has one name", () => {
		for (const root of feedsOfAtom())
			for (const part of entriesOf(root)) {
				expect(named(part, "author").length).toBeGreaterThan(0);
				for (const author of named(part, "author"))
					expect(broken(author, { name: "1", uri: "?", email: "?" })).toEqual([]);
			}
	});

	test("4.1.1, 4.1.2: there is one alternate link for each type and language", () => {
		for (const root of feedsOfAtom())
			for (const part of [root, ...entriesOf(root)]) {
				const kinds = named(part, "link")
					.filter(({ attributes }) => (attributes.rel ?? "alternate") === "alternate")
					.map(({ attributes }) => `${attributes.type} ${attributes.hreflang ?? ""}`);
				expect(kinds.length).toBeGreaterThan(0);
				expect(new Set(kinds).size).toBe(kinds.length);
			}
	});

	test("4.1.1: a feed links to itself; 4.2.7: links are absolute URLs with a known relation", () => {
		for (const root of feedsOfAtom()) {
			expect(named(root, "link").filter(({ attributes }) => attributes.rel === "self")).toHaveLength(1);
			for (const { attributes } of [root, ...entriesOf(root)].flatMap((part) => named(part, "link"))) {
				expect(new URL(String(attributes.href)).href).toBe(attributes.href);
				expect(["self", "alternate"]).toContain(attributes.rel);
				expect(attributes.type).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
			}
		}
	});

	test("3.3: dates follow RFC 3339, with a capital T and Z", () => {
		for (const root of feedsOfAtom())
			for (const part of [root, ...entriesOf(root)])
				for (const date of [...named(part, "updated"), ...named(part, "published")]) {
					expect(text(date)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
					expect(Number.isNaN(Date.parse(text(date)))).toBe(false);
				}
	});

	test("4.1.1: entries of a feed have distinct ids; 4.2.6: an id is an absolute IRI", () => {
		for (const root of feedsOfAtom()) {
			const ids = [root, ...entriesOf(root)].map((part) => text(named(part, "id")[0]));
			expect(new Set(ids).size).toBe(ids.length);
			for (const id of ids) expect(new URL(id).href).toBe(id);
		}
	});

	test("4.1.3.3: content of the type html is text with escaped markup; 4.2.2: a category has a term", () => {
		for (const part of feedsOfAtom().flatMap(entriesOf)) {
			for (const content of named(part, "content")) {
				expect(content.attributes.type).toBe("html");
				expect(holdsText(content)).toBe(true);
			}
			for (const category of named(part, "category")) expect(category.attributes.term).toMatch(/\S/);
		}
	});
});

describe("RSS 2.0, by its specification", () => {
	const channelModel: Model = {
		title: "1",
		link: "1",
		description: "1",
		language: "?",
		copyright: "?",
		managingEditor: "?",
		webMaster: "?",
		pubDate: "?",
		lastBuildDate: "?",
		category: "*",
		generator: "?",
		docs: "?",
		ttl: "?",
		image: "?",
		item: "*",
		// Modules, whose namespaces the root declares.
		"atom:link": "*",
	};
	const itemModel: Model = {
		title: "?",
		link: "?",
		description: "?",
		author: "?",
		category: "*",
		comments: "?",
		enclosure: "?",
		guid: "?",
		pubDate: "?",
		source: "?",
		"dc:creator": "?",
		"content:encoded": "?",
	};
	const root = () => rootOf(renderRss());
	const channel = () => {
		const [found] = named(root(), "channel");
		if (!found) throw new Error("no channel");
		return found;
	};
	const items = () => named(channel(), "item");

	test("the root is rss of version 2.0 with one channel, and declares every module in use", () => {
		expect([root().name, root().attributes.version]).toEqual(["rss", "2.0"]);
		expect(broken(root(), { channel: "1" })).toEqual([]);
		const prefixes = [...channelNames(root())].flatMap((name) =>
			name.includes(":") ? [name.split(":")[0]] : [],
		);
		expect(prefixes.length).toBeGreaterThan(0);
		for (const prefix of prefixes) expect(root().attributes).toHaveProperty(`xmlns:${prefix}`);
	});

	test("channel and items contain only allowed elements, as often as allowed; an item has a title or a description", () => {
		expect(broken(channel(), channelModel)).toEqual([]);
		expect(items().length).toBeGreaterThan(0);
		for (const item of items()) {
			expect(broken(item, itemModel)).toEqual([]);
			expect(named(item, "title").length + named(item, "description").length).toBeGreaterThan(0);
			for (const part of elements(item)) expect(holdsText(part)).toBe(true);
		}
	});

	test("links are absolute HTTP URLs; dates follow RFC 822 with a four-digit year", () => {
		for (const part of [channel(), ...items()]) {
			expect(text(named(part, "link")[0])).toMatch(/^https?:\/\/\S+$/);
			for (const date of [...named(part, "pubDate"), ...named(part, "lastBuildDate")]) {
				expect(text(date)).toMatch(
					/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/,
				);
				// The day of the week matches the date.
				expect(new Date(text(date)).toUTCString()).toBe(text(date));
			}
		}
	});

	test("a guid that is not a URL is marked as such, and items have distinct guids", () => {
		const guids = items().map((item) => named(item, "guid")[0]);
		for (const guid of guids) expect(guid?.attributes.isPermaLink).toBe("false");
		expect(new Set(guids.map(text)).size).toBe(items().length);
	});

	test("the feed links to itself with the Atom module", () => {
		const [self] = named(channel(), "atom:link");
		expect(self?.attributes).toMatchObject({ rel: "self", type: "application/rss+xml" });
	});
});

function channelNames(node: Element): Set<string> {
	return new Set([node.name, ...elements(node).flatMap((child) => [...channelNames(child)])]);
}

test("violations of each rule are detected", () => {
	const feed = rootOf("<feed><title/><title/><link/><other/></feed>");
	expect(broken(feed, { id: "1", title: "1", link: "*" })).toEqual([
		"<feed> holds <other>",
		"<feed> holds <id> 0 times, not 1",
		"<feed> holds <title> 2 times, not 1",
	]);
});
