import { expect, test } from "vitest";
import { check, edit, SITE } from "@/lib/content/check/site.fixtures";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { directionOf, isLanguage } from "./languages";
import { tagSlug } from "./paths";
import { stateOf, toDay } from "./state";

const POST = "content/posts/queues.mdx";

test.each([
	["C++", "c-plus-plus"],
	["C#", "c-sharp"],
	["Web Dev", "web-dev"],
	["two-words", "two-words"],
	["R&D", "r-and-d"],
	[".NET", "dot-net"],
	["Café", "cafe"],
	["数学", "xn--48s96u"],
	["أمن", "xn--igb2ed"],
	["++", "plus-plus"],
	["…", ""],
])("the tag %s has the address %s", (tag, slug) => {
	expect(tagSlug(tag)).toBe(slug);
	expect(tagSlug(slug)).toBe(slug);
});

test.each([
	["ar", "rtl"],
	["he", "rtl"],
	["ur", "rtl"],
	["az-Arab", "rtl"],
	["az", "ltr"],
	["ja", "ltr"],
])("%s is written %s", (language, direction) => {
	expect(isLanguage(language)).toBe(true);
	expect(directionOf(language)).toBe(direction);
});

test.each(["english", "EN", "x", "en_US", "qq", ""])("%j is not a language", (language) => {
	expect(isLanguage(language)).toBe(false);
});

const accepted: [what: string, from: string, to: string][] = [
	["a time with its zone", "2026-01-31", "2026-01-31T10:00:00+02:00"],
	["a time of an update on the same day", "2026-01-31", "2026-01-31T10:00:00Z\nupdated: 2026-01-31"],
	["tags in any script", "[queues]", "[Web Dev, C++, 数学, أمن]"],
	[
		"a summary in Japanese",
		`summary: ${SITE[POST]?.match(/summary: (.*)/)?.[1]}`,
		"summary: データベースの話をする短い記事です。",
	],
	["a series", "tags:", "series: { name: Lines, part: 1 }\ntags:"],
	["a first address", "tags:", "canonical: https://dev.example/queues\ntags:"],
	["a language", "tags:", "language: ar\ntags:"],
];

test.each(accepted)("%s is accepted", async (_, from, to) => {
	expect(await check(edit(POST, from, to))).toEqual([]);
});

const reported: [from: string, to: string, message: string][] = [
	["2026-01-31", "2026/1/5", "5:1 published: expected a day that exists"],
	["2026-01-31", "2026/1/5", "; write 2026-01-05"],
	["2026-01-31", "2026-01-31T10:00:00", "or a time with its zone"],
	["tags:", "lang: ar\ntags:", 'use "language" instead'],
	["tags:", "image: /a.png\ntags:", 'use "cover" instead'],
	["tags:", "cover: { src: /a.png }\ntags:", "image public/a.png does not exist"],
	["tags:", "language: arabic\ntags:", "expected a language"],
	["tags:", "translationOf: nothing\ntags:", '"nothing" is not in content/posts'],
];

test.each(reported)("%s as %s is reported: %s", async (from, to, message) => {
	expect((await check(edit(POST, from, to))).join("\n")).toContain(message);
});

test("two posts with one part of a series, and a translation without a language, are reported", async () => {
	const first = SITE[POST]?.replace("tags:", "series: { name: Lines, part: 1 }\ntags:");
	const second = first
		?.replace("tags:", "translationOf: queues\ntags:")
		.replaceAll("./queues/", "../posts/queues/");
	const problems = await check({ [POST]: first, "content/posts/rows.mdx": second });
	expect(problems).toEqual([
		expect.stringContaining("series.part: is the part of content/posts/queues.mdx already"),
		expect.stringContaining("translationOf: is in the same language, en"),
	]);
});

test("a time counts by its day in UTC", () => {
	expect(toDay("2026-01-31T23:00:00-02:00")).toBe("2026-02-01");
	const { entry } = parseEntry(POST, SITE[POST]?.replace("2026-01-31", "9999-01-31T10:00:00Z") ?? "");
	expect(entry && stateOf(entry)).toBe("scheduled");
});
