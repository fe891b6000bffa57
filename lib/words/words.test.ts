import { describe, expect, test } from "vitest";
import { en, untranslated } from "./en";
import { fill, fillPlural, joinList, splitAtPlaceholders } from "./format";
import { complete, dictionaries, findWords, getWords, translations } from "./languages";

const languages = Object.entries(dictionaries);

/** Returns every text of a dictionary with its path: "entry.minutes.one". */
function listTexts(value: unknown, path: string[] = []): [string, string][] {
	if (typeof value === "string") return [[path.join("."), value]];
	if (typeof value !== "object" || value === null) throw new Error(path.join("."));
	return Object.entries(value).flatMap(([name, inner]) => listTexts(inner, [...path, name]));
}

const CATEGORY = /\.(zero|one|two|few|many|other)$/;
const placeholdersOf = (text: string) =>
	splitAtPlaceholders(text)
		.filter((_, index) => index % 2 === 1)
		.sort();

const english = new Map(listTexts(en).map(([path, text]) => [path.replace(CATEGORY, ""), text]));

test.each(Object.entries(translations))(
	"only words that en.ts lists have no translation to %s",
	(_, words) => {
		const own = new Set(listTexts(words).map(([path]) => path.replace(CATEGORY, "")));
		const missing = [...english.keys()].filter((path) => !own.has(path));
		expect(missing, "translate them, or name them in “untranslated” of lib/words/en.ts").toEqual(
			untranslated,
		);
	},
);

test("a word without a translation is in English", () => {
	const { locale: _, ...german } = getWords("de");
	const { place: __, ...facts } = german.facts;
	const words = complete({ ...german, facts });
	expect(words).toEqual({ ...german, facts: { ...german.facts, place: en.facts.place } });
});

test("there are eight languages or more", () => {
	expect(languages.length).toBeGreaterThanOrEqual(8);
	expect(english.size).toBeGreaterThan(200);
});

describe.each(languages)("the words in %s", (language, words) => {
	const texts = listTexts(words);

	test("are not empty", () => {
		expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
	});

	test("have the placeholders of the English ones", () => {
		for (const [path, text] of texts)
			expect([path, placeholdersOf(text)]).toEqual([
				path,
				placeholdersOf(english.get(path.replace(CATEGORY, "")) ?? ""),
			]);
	});

	test("have every plural form that the language has for counts of entries", () => {
		const rules = new Intl.PluralRules(language);
		const forms = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)));
		const plurals = [
			...Object.values(words.nouns),
			words.entry.minutes,
			words.search.match,
			words.search.more,
		];
		for (const plural of plurals) expect(new Set(Object.keys(plural))).toEqual(new Set([...forms, "other"]));
	});

	test("are in its own script", () => {
		const script = new Intl.Locale(language).maximize().script;
		const letters =
			{ Latn: /\p{Script=Latin}/u, Arab: /\p{Script=Arabic}/u }[script ?? ""] ?? /\p{Script=Han}/u;
		expect(words.page.noPageLead).toMatch(letters);
	});
});

test("a description of an index page has the length that search engines show", () => {
	for (const [, { descriptions }] of languages)
		for (const page of ["roles", "systems", "projects", "blog", "people"] as const)
			expect(descriptions[page].length).toBeLessThanOrEqual(140);
});

test("a region has the words of its language, and its own formats", () => {
	expect(findWords("pt-PT")).toMatchObject({ locale: "pt-PT", titles: { search: "Busca" } });
	expect(findWords("zh")?.titles.search).toBe("搜索");
	expect(findWords("zh-CN")?.titles.search).toBe("搜索");
});

test("a language without words, or in another script, has English ones", () => {
	for (const language of ["it", "zh-Hant", "zh-TW"]) {
		expect(findWords(language)).toBeUndefined();
		expect(getWords(language)).toMatchObject({ locale: language, titles: { search: "Search" } });
	}
});

test("a text is filled with values, which are not filled again", () => {
	expect(fill("{a} and {b}", { a: "{b}", b: 2 })).toBe("{b} and 2");
	expect(() => fill("{a}", {})).toThrow('"{a}" has no value for {a}');
});

test("counts and lists follow the language", () => {
	const minutes = (language: string, count: number) =>
		fillPlural(language, getWords(language).entry.minutes, count);
	expect(minutes("en", 1)).toBe("1 min read");
	expect(minutes("ar", 3)).toBe("قراءة 3 دقائق");
	expect(minutes("ar", 11)).toBe("قراءة 11 دقيقة");
	expect(joinList("de", ["a", "b", "c"])).toBe("a, b und c");
	expect(joinList("es", ["a", "b"], "disjunction")).toBe("a o b");
	expect(fillPlural("de", { other: "{count} Seiten" }, 12345)).toBe("12.345 Seiten");
});
