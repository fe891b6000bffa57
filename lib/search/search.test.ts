import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { en } from "@/lib/words/en";
import { buildIndex, type SearchPage } from "./build-index";
import { describeHit } from "./excerpt";
import { generateOtherPages, isBestFirst, labeledPages, ndcg, queries } from "./labeled.fixtures";
import { describeResult } from "./messages";
import { runPlan } from "./run-plan";
import { loadPages, MOST_LETTERS, MOST_WORDS, search } from "./search";

const WORDS = { locale: "en", quotation: en.text.quotation, search: en.search };

/** Searches an index of some pages, and records the files that it reads. */
function createSearch(pages: readonly SearchPage[]) {
	const files = buildIndex(pages);
	const loaded = new Set<string>();
	const read = (name: string) => {
		loaded.add(name);
		const text = files.get(name);
		if (text === undefined) throw new Error(`the index has no file ${name}`);
		return text;
	};
	const find = (query: string, kind?: string) => runPlan(search(query, kind), read);
	const hits = (query: string) => {
		const result = find(query);
		return runPlan(loadPages(result, result.pages.slice(0, 5)), read).map((page) =>
			describeHit(page, result),
		);
	};
	return {
		files,
		loaded,
		find,
		hits,
		paths: (query: string) => find(query).pages.map((page) => pages[page]?.path ?? ""),
	};
}

const small = createSearch(labeledPages);
const large = createSearch([...labeledPages, ...generateOtherPages(1000, 400)]);

describe.each([
	["24", small],
	["1,024", large],
])("on %s pages", (_, { paths }) => {
	const found = queries.map(({ query, gains }) => ({ query, gains, pages: paths(query) }));

	test("60 labeled queries have nDCG@5 of at least 0.9 and recall@1 of at least 0.85", () => {
		expect(found).toHaveLength(60);
		const score = found.reduce((sum, { pages, gains }) => sum + ndcg(pages, gains), 0) / found.length;
		const first = found.filter(({ pages, gains }) => isBestFirst(pages, gains)).length / found.length;
		const wrong = found.filter(({ pages, gains }) => ndcg(pages, gains) < 1);
		const report = wrong.map(({ query, pages }) => `${query}: ${pages.slice(0, 5).join(" ")}`).join("\n");
		expect(score, report).toBeGreaterThanOrEqual(0.9);
		expect(first, report).toBeGreaterThanOrEqual(0.85);
	});
});

const page = (path: string, title: string, text: string, rest: Partial<SearchPage> = {}): SearchPage => ({
	path,
	kind: "Blog",
	title,
	summary: "",
	keywords: [],
	isList: false,
	sections: [{ id: "part", heading: "", blocks: [{ text, isProse: true }] }],
	...rest,
});

describe("a page ranks first", () => {
	test("with the word itself, above one with another form of it", () => {
		const { paths } = createSearch([
			page("/forms", "x", "We lease it. Leases."),
			page("/exact", "x", "One of leases."),
		]);
		expect(paths("leases")).toEqual(["/exact", "/forms"]);
	});

	test("with the word in its title, then in a heading, then in its text", () => {
		const heading = { sections: [{ id: "a", heading: "Queue", blocks: [] }] };
		const all = [
			page("/text", "x", "queue queue queue"),
			page("/heading", "x", "", heading),
			page("/title", "Queue", "x"),
		];
		expect(createSearch(all).paths("queue")).toEqual(["/title", "/heading", "/text"]);
	});

	test("if it explains the word, above one with the word in a table, on a list page or in a list of its own", () => {
		const table = {
			sections: [{ id: "a", heading: "", blocks: [{ text: "lease ".repeat(9), isProse: false }] }],
		};
		const all = [
			page("/list", "Lease", "lease", { isList: true }),
			page("/table", "x", "", table),
			page("/prose", "x", "A lease ends."),
		];
		expect(createSearch(all).paths("lease").at(0)).toBe("/prose");
	});

	test("whose title is the query, above one with more text on it", () => {
		const all = [
			page("/more", "Millrace and Millrace again", "Millrace Millrace"),
			page("/named", "Millrace: a paper", "x"),
		];
		expect(createSearch(all).paths("millrace").at(0)).toBe("/named");
	});
});

describe("typos", () => {
	test.each([
		["teh scheduler", "the scheduler"],
		["schedular", "scheduler"],
		["sandstne", "sandstone"],
		["shedulr", "scheduler"],
		["Sandstne in Swift", "sandstone in Swift"],
	])("“%s” finds what “%s” finds, and reports the correction", (typed, meant) => {
		const found = small.find(typed);
		expect(found.corrected).toBe(meant);
		expect(found.pages).toEqual(small.find(meant).pages);
		expect(found.pages.length).toBeGreaterThan(0);
		expect(describeResult(found, typed, WORDS)).toMatch(/^No page contains “\w+”\. \d+ pages? match(es)? “/);
	});

	test.each(["kubernetes", "mongodb", "xyz", "2018"])(
		"“%s”, which no page contains, is not corrected",
		(query) => {
			const found = small.find(query);
			expect(found.corrected).toBeUndefined();
			expect(describeResult(found, query, WORDS)).toBe(`Nothing matches “${query}”.`);
		},
	);

	test("a word that no page contains does not hide the results of the others", () => {
		const found = small.find("kubernetes sandstone");
		expect(found.pages).toEqual(small.find("sandstone").pages);
		expect(describeResult(found, "kubernetes sandstone", WORDS)).toContain("No page contains “kubernetes”. ");
	});
});

test("a missing word in a script without spaces is reported as typed", () => {
	expect(small.find("sandstone 富士山").missing).toEqual(["富士山"]);
});

test("only words that match are highlighted, not similar ones", () => {
	const marked = small.hits("lease").flatMap(({ excerpt }) => excerpt.filter(({ isMarked }) => isMarked));
	expect(marked.length).toBeGreaterThan(0);
	for (const { text } of marked) expect(text).toMatch(/^leases?$/i);
});

test("a result links to the best section, or to the page if its title matches", () => {
	expect(small.hits("fencing")[0]?.href).toBe("/systems/failover#lease");
	expect(small.hits("weather station")[0]?.href).toBe("/projects/weather-station");
});

test("pages are counted by kind, whichever kind is chosen", () => {
	const all = small.find("scheduler");
	const blog = small.find("scheduler", "Blog");
	expect(blog.counts).toEqual(all.counts);
	expect(blog.pages).toHaveLength(all.counts.get("Blog") ?? 0);
	expect(all.pages.length).toBeGreaterThan(blog.pages.length);
});

test("a quoted query finds the words in that order only", () => {
	expect(small.paths("“bounded channel”")).toEqual(["/blog/swift-async"]);
	expect(small.paths('"channel bounded"')).toEqual([]);
});

describe("limits", () => {
	test("only the first of thousands of words are used, each once", () => {
		const long = Array.from({ length: 7000 }, (_, index) => `word${index % 40}`).join(" ");
		const found = small.find(long);
		expect(found.isCut).toBe(true);
		expect(found.matches.size).toBeLessThanOrEqual(MOST_WORDS);
		expect(describeResult(found, long, WORDS).length).toBeLessThan(400);
		expect(small.find("lease ".repeat(40)).isCut).toBe(false);
	});

	test("a query that is cut within a letter is corrected without the half letter", () => {
		const { corrected } = small.find(`${"schedular ".padEnd(MOST_LETTERS - 1, "x ")}😀 more`);
		expect(corrected).toContain("scheduler");
		expect(corrected?.isWellFormed()).toBe(true);
	});

	test("a kind without matching pages is reported as the reason", () => {
		const kind = labeledPages.map((page) => page.kind).find((each) => !small.find("lease").counts.has(each));
		expect(kind).toBeDefined();
		const found = small.find("lease", kind);
		expect(found.pages).toEqual([]);
		expect(describeResult(found, "lease", WORDS)).toBe("No page of this kind matches “lease”.");
	});

	test.each(["", " ", "!!!", '""', "\0", "%", "=", "a\tb"])(
		"a query without words finds nothing: %j",
		(query) => {
			expect(small.find(query).pages.length).toBeLessThan(labeledPages.length);
		},
	);

	test("a first query on 1,024 long pages transfers less than 100 KB in brotli", () => {
		const { files, loaded, hits } = large;
		const sizes = queries.map(({ query }) => {
			loaded.clear();
			hits(query);
			return [...loaded].reduce((sum, name) => sum + brotliCompressSync(files.get(name) ?? "").length, 0);
		});
		// The program that visitors load takes 15 KB.
		expect(Math.max(...sizes)).toBeLessThan(85_000);
	});
});
