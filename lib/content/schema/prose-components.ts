import { z } from "zod";

const text = () => z.string().trim().min(1);

/** The components that a body may use without importing them, with their attributes. components/prose draws them. */
export const proseComponents = {
	Figure: z.strictObject({
		caption: text().describe("What it shows, what is assumed, where the figures come from"),
		label: text().optional().describe("Name for people who do not see it, when shorter than the caption"),
	}),
	System: z.strictObject({
		name: text().describe("Slug of a model in content/systems, drawn as it opens"),
	}),
	Note: z.strictObject({ title: text().describe("The term that is explained") }),
} as const;

export type ProseComponent = keyof typeof proseComponents;
export type ProseProps = { [Name in ProseComponent]: z.output<(typeof proseComponents)[Name]> };
