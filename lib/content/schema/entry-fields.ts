import { z } from "zod";
import { TEMPLATE } from "./template";
import { alias, languageTag, namesOf, sentence, slug, text } from "./values";

/** A key figure, and the heading in the same file that explains it. */
export const figure = z.strictObject({
	value: text(1, 24).describe("The figure with its unit: 99%, < 2 s, 300 requests/s"),
	label: text(3, 70).describe("What it measures, in lower case: of requests answered within a second"),
	section: z.string().describe("Anchor of the heading in this file that explains it"),
});

/** A bullet of the résumé, and the heading in the same file that explains it. */
export const highlight = z.strictObject({
	text: text(20, 240)
		.refine(
			(value) => !/^I(?![\p{L}\p{N}])/u.test(value),
			"begins with “I”: begin with the verb, as in “Built …”",
		)
		.describe("What was done, in the past tense: begins with the verb, has its figure"),
	section: z.string().describe("Anchor of the heading in this file that explains it"),
});

/** Refuses a public entry whose summary is still the template's. */
export function requireOwnSummary<T extends z.ZodType>(schema: T) {
	const untouched = z.looseObject({
		summary: z.literal(TEMPLATE.summary),
		state: z.enum(["published", "unlisted"]).optional(),
	});
	return schema.refine((value) => !untouched.safeParse(value).success, {
		path: ["summary"],
		message: "is still the template’s: say in one sentence what this entry is about",
		when: () => true,
	});
}

/** Fields that every entry has. */
export const entry = {
	title: text(2, 90).describe("How the entry is called in lists, headings and previews"),
	summary: sentence(50, 160).describe("One sentence for lists, search engines and previews"),
	language: languageTag.optional().describe("Language of the text, if it is not the site's: ar, zh-Hans"),
	state: z
		.enum(["published", "unlisted", "draft"])
		.default("published")
		.describe("published: everywhere. unlisted: has a page, in no list. draft: only under npm run dev"),
	aliases: namesOf(alias)
		.default([])
		.describe(
			"Slugs this entry had before, or whole paths, such as /2019/04/hello.html; they lead to this one for good",
		),
};

export const skills = namesOf(z.string()).default([]).describe("Names from content/skills.json");
export const refs = (collection: string) =>
	namesOf(slug).default([]).describe(`Slugs of entries in content/${collection}`);
