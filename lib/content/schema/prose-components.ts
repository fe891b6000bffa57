import { z } from "zod";

/** The components that a body may use without importing them, with their attributes. components/prose draws them. */
export const proseComponents = {
	Figure: z.strictObject({
		caption: z.string().min(1).describe("What it shows, what is assumed, where the figures come from"),
		label: z
			.string()
			.min(1)
			.optional()
			.describe("Name for people who do not see it, when shorter than the caption"),
	}),
	System: z.strictObject({
		name: z.string().min(1).describe("Slug of a model in content/systems, drawn as it opens"),
	}),
	Note: z.strictObject({ title: z.string().min(1).describe("The term that is explained") }),
} as const;

export type ProseComponent = keyof typeof proseComponents;
export type ProseProps = { [Name in ProseComponent]: z.output<(typeof proseComponents)[Name]> };
