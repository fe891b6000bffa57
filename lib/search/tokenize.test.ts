import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldLetters, tokenize } from "./tokenize";

const terms = (text: string) => tokenize(text).map(({ term }) => term);
const all = (text: string) => tokenize(text).flatMap(({ term, parts }) => [term, ...parts]);

describe("words", () => {
	test.each([
		["C++ and C#, not C", ["c++", "and", "c#", "not", "c"]],
		[".NET or net", [".net", "or", "net"]],
		["99.3% of 10,000", ["99.3%", "of", "10000"]],
		["P5, p95 and 115K", ["p5", "p95", "and", "115k"]],
		["Queue.tryAcquire()", ["queue", "tryacquire"]],
		["Node.js, TCP/IP", ["node", "js", "tcp", "ip"]],
		["Mill’s don't", ["mill", "dont"]],
		["Größe, RÉSUMÉ, ＡＷＳ", ["grosse", "resume", "aws"]],
		["🎉!", ["🎉"]],
	])("%s", (text, expected) => {
		expect(terms(text)).toEqual(expected);
	});

	test("an identifier is found by its parts, and a compound word by its joined parts", () => {
		expect(all("tryAcquire retry_budget HTTPServer")).toEqual([
			...["tryacquire", "try", "acquire", "retry_budget", "retry", "budget", "httpserver", "http", "server"],
		]);
		expect(all("e-mail .NET 99.3%")).toEqual(["e", "email", "mail", ".net", "net", "99.3%", "99.3"]);
	});
});

describe("scripts without spaces", () => {
	test("are split into pairs, so that a word is found inside any sentence", () => {
		expect(terms("東京の新幹線で")).toEqual(expect.arrayContaining(terms("新幹線")));
		expect(terms("本番とステージング環境")).toEqual(expect.arrayContaining(terms("ステージング")));
		expect(terms("实现分布式锁的方法")).toEqual(expect.arrayContaining(terms("分布式锁")));
		expect(terms("ระบบคิวงาน")).toEqual(expect.arrayContaining(terms("คิว")));
	});

	test("treat pairs that only join words as optional", () => {
		const required = tokenize("リースの更新").filter(({ isRequired }) => isRequired);
		expect(required.map(({ term }) => term)).toEqual(["リー", "ース", "更新"]);
		expect(tokenize("ありがとう").every(({ isRequired }) => isRequired)).toBe(true);
	});
});

test("every token is at its offsets, in order, in any text", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (text) => {
			const tokens = tokenize(text);
			for (const [index, { term, start, end }] of tokens.entries()) {
				expect(term).not.toBe("");
				expect(start).toBeGreaterThanOrEqual(tokens[index - 1]?.start ?? 0);
				expect(end).toBeGreaterThan(start);
				expect(end).toBeLessThanOrEqual(text.length);
			}
		}),
	);
});

test("a text’s letters include every term of its tokens and their parts", () => {
	const text = fc.oneof(
		fc.string({ unit: "grapheme" }),
		fc.stringMatching(/^([a-z]{1,3}|[0-9]{3}|[A-Z]|[-,.'’%#+_ ]|漢字){0,12}$/u),
	);
	fc.assert(
		fc.property(text, (text) => {
			for (const term of all(text)) expect(foldLetters(text)).toContain(term);
		}),
	);
});

test("a term is its own term, so words of the index can be searched for", () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u), (word) => {
			// Compatibility characters such as ⑴ are split before they are indexed.
			fc.pre(word.normalize("NFKC") === word);
			for (const { term, isPair } of tokenize(word)) if (!isPair) expect(terms(term)).toEqual([term]);
		}),
	);
});

test("takes linear time", () => {
	const repeated = ["a", "1,", "．", "'", "C+", "-", "漢", "a'", "1.", ".a"];
	for (const part of repeated) expect(tokenize(part.repeat(50_000)).length).toBeGreaterThanOrEqual(0);
});
