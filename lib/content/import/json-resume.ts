import { z } from "zod";

/** JSON Resume 1.0.0 (jsonresume.org/schema), as far as the site has a place for it. Other keys are ignored. */
const text = z
	.string()
	.nullish()
	.transform((value) => value?.trim() || undefined);
const texts = z
	.array(z.string())
	.nullish()
	.transform((list) => (list ?? []).map((one) => one.trim()).filter(Boolean));
const listOf = <T extends z.ZodType>(item: T) =>
	z
		.array(item)
		.nullish()
		.transform((list) => list ?? []);

export const jsonResume = z.object({
	basics: z
		.object({
			name: text,
			label: text,
			email: text,
			phone: text,
			url: text,
			website: text,
			summary: text,
			location: z.object({ city: text, region: text }).nullish(),
			profiles: listOf(z.object({ network: text, username: text, url: text })),
		})
		.nullish(),
	work: listOf(
		z.object({
			name: text,
			company: text,
			position: text,
			url: text,
			website: text,
			location: text,
			startDate: text,
			endDate: text,
			summary: text,
			description: text,
			highlights: texts,
			keywords: texts,
		}),
	),
	projects: listOf(
		z.object({
			name: text,
			description: text,
			summary: text,
			highlights: texts,
			keywords: texts,
			url: text,
			type: text,
		}),
	),
	education: listOf(
		z.object({
			institution: text,
			area: text,
			studyType: text,
			startDate: text,
			endDate: text,
			score: text,
			gpa: text,
			location: text,
		}),
	),
	skills: listOf(z.object({ name: text, keywords: texts })),
	awards: listOf(z.object({ title: text, awarder: text })),
	publications: listOf(z.unknown()),
	volunteer: listOf(z.unknown()),
	certificates: listOf(z.unknown()),
	languages: listOf(z.unknown()),
	interests: listOf(z.unknown()),
	references: listOf(z.unknown()),
});

export type JsonResume = z.output<typeof jsonResume>;
