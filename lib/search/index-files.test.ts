import fc from "fast-check";
import { expect, test } from "vitest";
import {
	decodePage,
	encodePage,
	readDirectory,
	readShard,
	readWords,
	writeDirectory,
	writeShards,
	writeWords,
} from "./index-files";

const term = fc.stringMatching(/^[a-z0-9+#.%=]{1,12}$/);
const postings = fc.dictionary(fc.nat(2000).map(String), fc.integer({ min: 1, max: 120 }), { minKeys: 1 });

test("shards return every term with its pages, for any terms", () => {
	fc.assert(
		fc.property(fc.dictionary(term, postings, { minKeys: 1, noNullPrototype: true }), (index) => {
			const terms = new Map(
				Object.entries(index).map(([term, pages]) => [
					term,
					new Map(Object.entries(pages).map(([page, impact]) => [Number(page), impact])),
				]),
			);
			const shards = writeShards(terms);
			expect(new Map(shards.flatMap(({ text }) => [...readShard(text)]))).toEqual(terms);
			for (const { first, text } of shards) expect([...readShard(text).keys()][0]).toBe(first);
		}),
	);
});

test("words are returned in order, with their frequencies", () => {
	const word = fc.record({ word: fc.stringMatching(/^[a-zäöü]{3,40}$/), frequency: fc.nat(12) });
	fc.assert(
		fc.property(fc.uniqueArray(word, { selector: ({ word }) => word }), (words) => {
			const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : 1));
			expect(readWords(writeWords(words))).toEqual(sorted);
		}),
	);
});

test("a directory is returned as it was written, and another file is rejected", () => {
	const directory = { version: "a-b_1", kinds: ["Blog", "Roles", "Blog"], shards: ["=x", "lease"] };
	expect(readDirectory(writeDirectory(directory))).toEqual(directory);
	expect(() => readDirectory("<!DOCTYPE html>\n<title>404</title>")).toThrow("not a search index");
});

test("a page is returned as it was written, with each text on one line", () => {
	const page = {
		path: "/a",
		kind: "Blog",
		title: "A | title # of",
		summary: "Says it.",
		sections: [
			{ id: "", heading: "", blocks: [{ text: "# not a heading", isProse: true }] },
			{ id: "b", heading: "B c", blocks: [{ text: "| cell", isProse: false }] },
		],
	};
	expect(decodePage(encodePage(page))).toEqual(page);
	expect(decodePage(encodePage({ ...page, language: "zh-Hans" }))).toEqual({ ...page, language: "zh-Hans" });
	expect(decodePage(encodePage({ ...page, title: "two\nlines" })).title).toBe("two lines");
});
