import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { getPassages, getQueries } from "./corpus";

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

/** Path of the entry, heading, text, and the table if the section has one. */
const recorded = z
	.tuple([z.string().regex(/^\/(blog|roles|projects)\/[a-z0-9-]+$/), z.string().min(1), z.string().min(80)])
	.or(z.tuple([z.string(), z.string().min(1), z.string().min(80), z.string().min(20)]));
const labeled = z
	.strictObject({
		query: z.string().min(8).max(80),
		answers: z.array(z.string().min(6)),
		/** Quotations that contain one of two parts of the answer. */
		parts: z.tuple([z.array(z.string().min(6)), z.array(z.string().min(6))]).optional(),
	})
	.refine(({ answers, parts = [[], []] }) => answers.length + parts.flat().length > 0, "no answer");

const passages = z.array(recorded).parse(read("./passages.json"));
const queries = z.array(labeled).parse(read("./queries.json"));
const quotesOf = ({ answers, parts = [[], []] }: (typeof queries)[number]) => [...answers, ...parts.flat()];

test("the corpus has as many passages and queries as the page says", () => {
	expect([passages.length, queries.length]).toEqual([126, 60]);
	expect(new Set(queries.map(({ query }) => query)).size).toBe(60);
});

test("every quoted answer is in exactly one passage, and no passage is labeled twice for a query", () => {
	for (const labels of queries) {
		const found = quotesOf(labels).map((quote) =>
			getPassages().flatMap(({ text }, index) => (text.split(quote).length > 1 ? [index] : [])),
		);
		for (const [index, each] of found.entries()) expect(each, quotesOf(labels)[index]).toHaveLength(1);
		expect(new Set(found.flat()).size, labels.query).toBe(found.length);
	}
});

test("a label is at its quotation, and no query repeats it word for word", () => {
	for (const [index, { labels, text }] of getQueries().entries()) {
		const quotes = quotesOf(queries[index] ?? { query: "", answers: [] });
		expect(labels.map(({ passage, start, end }) => getPassages()[passage]?.text.slice(start, end))).toEqual(
			quotes,
		);
		for (const quote of quotes) expect(quote.toLowerCase()).not.toContain(text.toLowerCase());
	}
});

test("both parts of an answer can be supported", () => {
	const joint = getQueries().filter(({ parts }) => parts > 1);
	expect(joint).toHaveLength(5);
	for (const { labels, parts, text } of joint)
		expect(
			labels.reduce((union, label) => union | label.parts, 0),
			text,
		).toBe(parts);
});

describe("the entries that the passages come from", () => {
	const root = path.resolve(import.meta.dirname, "../../..");
	const entries = [...new Set(passages.map(([entry]) => entry))];
	const isThere = (entry: string) =>
		existsSync(path.join(root, `${entry.replace(/^\/blog\//, "/posts/").slice(1)}.mdx`));

	// A new site that keeps the systems has none of them.
	test.skipIf(!entries.some(isThere))("exist", () => {
		expect(entries.length).toBeGreaterThan(15);
		expect(entries.filter((entry) => !isThere(entry))).toEqual([]);
	});
});
