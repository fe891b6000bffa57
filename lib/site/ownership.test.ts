import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { getOwner, getPeople } from "@/lib/content/read/query";
import { getAuthor, getOtherAuthor } from "@/lib/site/facts/authors";
import { nameAtStart } from "@/lib/site/facts/credit";
import { buildJsonResume } from "@/lib/site/facts/resume";
import { renderAtom, renderJsonFeed, renderRss } from "@/lib/site/formats/feed";
import { buildGraph } from "@/lib/site/formats/jsonld";
import { renderLlms, renderLlmsFull } from "@/lib/site/formats/llms";
import { renderMarkdownVersion } from "@/lib/site/formats/markdown-version";
import { buildCard } from "@/lib/site/formats/preview-card";
import { getSearchDocuments } from "@/lib/site/formats/search";
import { metadataFor } from "./metadata";
import { type EntryPage, getRoutes, pathOf, toAbsoluteUrl } from "./routes";

vi.mock("@/lib/content/read/load", () => import("@/lib/site/entries.fixtures"));

/** Tests that each surface on its own names the person of every entry that is not the owner's. */

const OTHER = "Colleague at the mill";
const owner = getOwner().title;
const routes = getRoutes();
const isOthers = (entry: EntryPage) => getAuthor(entry).title === OTHER;
const others = routes.flatMap(({ entry }) => (entry && isOthers(entry) ? [entry] : []));
const works = others.filter(({ collection }) => collection !== "people");

test("the fixtures have work of two people in every collection of work", () => {
	expect(getPeople().map(({ title }) => title)).toEqual([owner, OTHER]);
	expect(new Set(works.map(({ collection }) => collection)).size).toBe(4);
});

/** Returns the lines of a Markdown text that link to another person's entry, on its page or its Markdown version. */
function linesAbout(markdown: string): string[] {
	const addresses = works.map((entry) => toAbsoluteUrl(pathOf(entry)));
	const items = markdown.split("\n").filter((line) => line.startsWith("- ["));
	return items.filter((line) =>
		addresses.some((address) => line.includes(`(${address})`) || line.includes(`(${address}.md)`)),
	);
}

describe("Markdown", () => {
	test("names the person on each line of a list that is not the owner’s", () => {
		const lines = routes.flatMap((shown) => linesAbout(renderMarkdownVersion(shown)));
		expect(lines.length).toBeGreaterThan(works.length);
		expect(lines.filter((line) => !line.includes(OTHER))).toEqual([]);
		expect(linesAbout(renderLlms(0))).toHaveLength(works.length);
		expect(linesAbout(renderLlms(0)).filter((line) => !line.includes(OTHER))).toEqual([]);
	});

	test("names the person in the title of each of another person’s entries, including in llms-full.txt", () => {
		const full = renderLlmsFull();
		for (const shown of routes) {
			if (!shown.entry || !isOthers(shown.entry)) continue;
			const [title = ""] = renderMarkdownVersion(shown).split("\n");
			expect(title).toContain(OTHER);
			expect(full).toContain(`\n${title}\n`);
		}
	});
});

test.each(["og", "twitter", "page"])(
	"the %s title of another person’s page names only that person",
	(where) => {
		for (const shown of routes) {
			const { title, openGraph, twitter } = metadataFor(shown.path);
			const found = String({ og: openGraph?.title, twitter: twitter?.title, page: title }[where]);
			if (getOtherAuthor(shown)) expect(found, shown.path).toContain(OTHER);
			else expect(found, shown.path).not.toContain(OTHER);
			if (getOtherAuthor(shown)) expect(found, shown.path).not.toContain(`· ${owner}`);
		}
	},
);

test("the head names the authors of every page, with each one’s page", () => {
	for (const shown of routes) {
		const { authors } = metadataFor(shown.path);
		const named = z.array(z.object({ name: z.string(), url: z.string() })).parse(authors);
		expect(named.length, shown.path).toBeGreaterThan(0);
		if (shown.entry) expect(named.map(({ name }) => name)).toEqual([nameAtStart(getAuthor(shown.entry))]);
	}
});

test("the card of a page names everyone whose work it shows", () => {
	const credits = new Map(routes.map((shown) => [shown.path, buildCard(shown).credit]));
	for (const entry of works) expect(credits.get(pathOf(entry))).toBe(`The ${OTHER}`);
	expect(credits.get("/roles")).toBe(`${owner} and the ${OTHER}`);
	expect(credits.get("/skills/algebra")).toBe(owner);
	expect(credits.get("/")).toMatch(new RegExp(`^${owner}$`));
});

test("every list in JSON-LD names the person of each entry", () => {
	const item = z.looseObject({
		"@type": z.string(),
		url: z.string(),
		author: z.object({ "@id": z.string() }),
	});
	const list = z.object({
		"@type": z.literal("CollectionPage"),
		mainEntity: z.object({ itemListElement: z.array(z.object({ item: z.unknown() })) }),
	});
	let count = 0;
	for (const shown of routes) {
		const page = z.array(z.unknown()).parse(buildGraph(shown)["@graph"])[1];
		const items = list.safeParse(page).data?.mainEntity.itemListElement ?? [];
		for (const [index, entry] of shown.lists.entries()) {
			if (items.length === 0 || entry.collection === "people") continue;
			const { url, author } = item.parse(items[index]?.item);
			expect(url).toBe(toAbsoluteUrl(pathOf(entry)));
			expect(author["@id"].includes("colleague"), `${shown.path}: ${url}`).toBe(isOthers(entry));
			count++;
		}
	}
	expect(count).toBeGreaterThan(10);
});

test("each feed names the author of every post, with that person’s page", () => {
	const { items } = renderJsonFeed();
	const post = items.find(({ url }) => url.endsWith("/stopping"));
	expect(post?.authors).toEqual([{ name: OTHER, url: "https://example.com/people/colleague" }]);
	expect(renderAtom()).toContain(`<name>${OTHER}</name><uri>https://example.com/people/colleague</uri>`);
	expect(renderRss()).toContain(`<dc:creator>${OTHER}</dc:creator>`);
});

test("search names the person in each title that is not the owner’s", () => {
	const titles = new Map(getSearchDocuments().map(({ path, title }) => [path, title]));
	for (const entry of works) expect(titles.get(pathOf(entry))).toContain(OTHER);
});

test("resume.json has no entry of another person", () => {
	const text = JSON.stringify(buildJsonResume(getOwner()));
	expect(text).toContain("Acme");
	for (const entry of works) expect(text).not.toContain(pathOf(entry));
});
