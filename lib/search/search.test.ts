import { describe, expect, test } from "vitest";
import { buildIndex, type SearchPage } from "./build-index";
import { describeHit } from "./excerpt";
import { readPage } from "./index-files";
import { generateOtherPages, isBestFirst, labeledPages, ndcg, queries } from "./labeled.fixtures";
import { runPlan } from "./run-plan";
import { loadPages, MOST_WORDS, search } from "./search";

/** Searches an index of some pages; what it reads is noted. */
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
		return runPlan(loadPages(result, result.pages.slice(0, 5)), read).map((page) => describeHit(page, result));
	};
	return { files, loaded, find, hits, paths: (query: string) => find(query).pages.map((page) => pages[page]?.path ?? "") };
}

const small = createSearch(labeledPages);

describe.each([
	["24", 0],
	["1,024", 1000],
])("on %s pages", (_, others) => {
	const { paths } = createSearch([...labeledPages, ...generateOtherPages(others, 240)]);
	const found = queries.map(({ query, gains }) => ({ query, gains, pages: paths(query) }));

	test("60 labeled queries have nDCG@5 of at least 0.9 and recall@1 of at least 0.85", () => {
		expect(found).toHaveLength(60);
		const score = found.reduce((sum, { pages, gains }) => sum + ndcg(pages, gains), 0) / found.length;
		const first = found.filter(({ pages, gains }) => isBestFirst(pages, gains)).length / found.length;
		const wrong = found.filter(({ pages, gains }) => ndcg(pages, gains) < 1);
		const report = wrong.map(({ query, pages }) => `${query}: ${pages.slice(0, 5).join(" ")}`).join("\n");
		if (process.env.VERBOSE) console.log(score, first, report);
		expect(score, report).toBeGreaterThanOrEqual(0.9);
		expect(first, report).toBeGreaterThanOrEqual(0.85);
	});
});
