import { describe, expect, test, vi } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { z } from "zod";
import { getPosts, getTags } from "@/lib/content/read/query";
import { parseHtml } from "@/lib/publish/html";
import { renderAtom, renderJsonFeed, renderRss, renderTagAtom } from "./feed";

vi.mock("@/lib/content/read/load", () => import("@/lib/site/entries.fixtures"));

type Root = ReturnType<typeof fromXml>;
type Element = Extract<Root["children"][number], { type: "element" }>;

/** Returns the element children of a node by name. Documents that are not well-formed throw earlier. */
function children(node: Element | Root, name?: string): Element[] {
	return node.children.flatMap((child) =>
		child.type === "element" && (!name || child.name === name) ? [child] : [],
	);
}

const textOf = (node: Element | undefined): string =>
	(node?.children ?? []).map((child) => ("value" in child ? child.value : "")).join("");
const text = (node: Element, name: string) => textOf(children(node, name)[0]);

/** Returns every URL in a piece of HTML. */
function parseAddresses(html: string): string[] {
	const attributes = parseHtml(html).elements.flatMap(({ attributes }) => attributes);
	return attributes.filter(({ name }) => /^(href|src)$/.test(name)).map(({ value }) => value);
}

const contents = renderJsonFeed().items.map(({ content_html }) => content_html);

/**
 * Asserts the required elements of a feed and an entry in Atom, each once (RFC 4287, section 4.1). Returns the
 * entries.
 */
function expectAtom(source: string): Element[] {
	const [feed] = children(fromXml(source));
	if (!feed) throw new Error("no root element");
	expect(feed.name).toBe("feed");
	expect(feed.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
	const entries = children(feed, "entry");
	for (const part of [feed, ...entries]) {
		for (const name of ["id", "title", "updated"]) expect(children(part, name), name).toHaveLength(1);
		expect(text(part, "id")).toMatch(
			/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
		);
		expect(z.iso.datetime().safeParse(text(part, "updated")).success).toBe(true);
		expect(children(part, "link").map(({ attributes }) => attributes.rel)).toContain("alternate");
	}
	for (const entry of entries) {
		expect(children(entry, "author").map((author) => text(author, "name"))[0]).toBeTruthy();
		expect(children(entry, "content")[0]?.attributes.type).toBe("html");
	}
	return entries;
}

describe("Atom", () => {
	test("meets RFC 4287, with every post in full", () => {
		const entries = expectAtom(renderAtom());
		expect(entries.map((entry) => text(entry, "title"))).toEqual(getPosts().map(({ title }) => title));
		expect(entries.map((entry) => text(entry, "content"))).toEqual(contents);
	});

	test("has one feed for each tag, with the tag’s posts", () => {
		expect(getTags().length).toBeGreaterThan(0);
		for (const { tag, posts: tagged } of getTags())
			expect(expectAtom(renderTagAtom(tag))).toHaveLength(tagged.length);
	});

	test("gives feeds and posts distinct ids", () => {
		const ids = [renderAtom(), ...getTags().map(({ tag }) => renderTagAtom(tag))].map((source) => {
			const [feed] = children(fromXml(source));
			return feed ? text(feed, "id") : "";
		});
		expect(new Set(ids).size).toBe(ids.length);
	});
});

test("RSS meets RSS 2.0, with every post in full", () => {
	const [root] = children(fromXml(renderRss()));
	expect([root?.name, root?.attributes.version]).toEqual(["rss", "2.0"]);
	const [channel] = root ? children(root, "channel") : [];
	if (!channel) throw new Error("no channel");
	for (const name of ["title", "link", "description"]) expect(text(channel, name)).not.toBe("");
	const items = children(channel, "item");
	expect(items.map((item) => text(item, "content:encoded"))).toEqual(contents);
	for (const item of items) {
		const published = text(item, "pubDate");
		expect(published).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
		expect(new Date(published).toUTCString()).toBe(published);
		expect(children(item, "guid")[0]?.attributes.isPermaLink).toBe("false");
	}
});

test("the JSON Feed is valid in version 1.1, without fields of other versions", () => {
	const address = z.url({ protocol: /^https?$/ });
	const author = z.strictObject({ name: z.string().min(1), url: address });
	const item = z.strictObject({
		id: z.string(),
		url: address,
		title: z.string(),
		summary: z.string(),
		content_html: z.string().min(200),
		image: address,
		date_published: z.iso.datetime(),
		date_modified: z.iso.datetime().optional(),
		authors: z.array(author).min(1),
		tags: z.array(z.string()),
	});
	const feed = z.strictObject({
		version: z.literal("https://jsonfeed.org/version/1.1"),
		title: z.string(),
		description: z.string(),
		home_page_url: address,
		feed_url: address,
		language: z.string(),
		icon: address,
		items: z.array(item).min(1),
	});
	expect(feed.parse(JSON.parse(JSON.stringify(renderJsonFeed()))).items).toHaveLength(getPosts().length);
});

describe("the text of a feed", () => {
	test("has only absolute URLs", () => {
		const addresses = contents.flatMap(parseAddresses);
		expect(addresses.length).toBeGreaterThan(5);
		expect(addresses.filter((found) => !/^(https?:\/\/|#)/.test(found))).toEqual([]);
	});

	test("has fragments with the post’s URL that lead to targets in the text", () => {
		let count = 0;
		for (const { url, content_html } of renderJsonFeed().items) {
			const links = parseAddresses(content_html);
			expect(links.filter((link) => link.startsWith("#"))).toEqual([]);
			const fragments = links.filter((link) => /-fn(?:ref)?-/.test(link));
			const ids = new Set(Array.from(content_html.matchAll(/ id="([^"]+)"/g), ([, id]) => `${url}#${id}`));
			expect(fragments.filter((fragment) => !ids.has(fragment))).toEqual([]);
			count += fragments.length;
		}
		expect(count).toBeGreaterThan(0);
	});

	test("shows a figure’s drawing above its words", () => {
		const images = new Map([["/blog/turning", ["/og/figures/turning-1.svg"]]]);
		const { items } = renderJsonFeed(images);
		const post = items.find(({ url }) => url.endsWith("/turning"));
		expect(post?.content_html).toMatch(
			/<blockquote>\s*<p><img src="https:\/\/example.com\/og\/figures\/turning-1.svg" alt=""><\/p>[\s\S]*<strong>Figure\.<\/strong>/,
		);
		for (const { content_html } of items) expect(content_html).not.toContain("data-figure");
		expect(renderAtom(images)).toContain("turning-1.svg");
		expect(renderRss(images)).toContain("turning-1.svg");
	});

	test("shows figures in words, and no trace of a component", () => {
		const all = contents.join("");
		expect(all).toContain("<p><strong>Figure.</strong>");
		expect(all).not.toMatch(/<(Figure|Note|[A-Z]\w*)\b|\bimport \{/);
	});
});

test("ids do not depend on the site’s URL", () => {
	expect(renderJsonFeed().items.map(({ id }) => id)).not.toContain(expect.stringContaining("example"));
	const post = renderJsonFeed().items.find(({ url }) => url.endsWith("/turning"));
	// Feed readers identify this post by this ID, so it must never change.
	expect(post?.id).toBe("urn:uuid:ecdf7f6b-0b44-5e16-b8de-090030916f8f");
});
