import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from "mdast";
import { z } from "zod";
import type { Collection } from "@/lib/content/schema/collections";

/** A component in a body, for rendering it as plain text. */
interface ProseElement {
	/** Returns an attribute's text, or undefined where it has none. */
	attribute: (name: string) => string | undefined;
	/** Its content, without components. */
	children: (BlockContent | DefinitionContent)[];
	/** Absolute URL of the page that shows it. */
	page: string;
}

/** Everything about a component for prose except its React component, which components/prose/body.tsx registers. */
export interface Description {
	/** Its attributes. An attribute that is not here is a problem. */
	props: z.ZodObject;
	/** Whether it requires content between its tags, or allows none. */
	children: "required" | "none";
	/** Whether HTML has an element of its name in lower case. */
	isHtmlName?: true;
	/** The attribute that names an entry, and the collection of that entry. */
	reference?: { attribute: string; collection: Collection };
	/** Returns the same in words, for feeds and the Markdown version of a page. */
	toBlocks: (element: ProseElement) => RootContent[];
	/** Returns an example as an author writes it. `system` is the slug of a system. */
	example: (system: string) => string;
}

/**
 * The components that a body may use without importing them. The check, the guide for authors, feeds, Markdown, the
 * style guide and `npm run rename` all read this list.
 */
export const proseComponents = {
	Figure: {
		props: z.strictObject({
			caption: z.string().min(1).describe("What it shows, what is assumed, where the figures come from"),
			label: z
				.string()
				.min(1)
				.optional()
				.describe("Name for people who do not see it, when shorter than the caption"),
		}),
		children: "required",
		isHtmlName: true,
		toBlocks: ({ attribute, page }) => {
			const texts = [attribute("label"), attribute("caption")].filter((words) => words !== undefined);
			return [
				quoteDrawing(texts.map((words) => (/[.!?]$/.test(words) ? words : `${words}.`)).join(" "), page),
			];
		},
		example: () => `<Figure caption="What it shows; what is assumed; where the figures come from.">
  <svg viewBox="0 0 320 60" role="img" aria-label="A bar of half the width">
    <rect width="320" height="60" fill="var(--color-rule)" />
    <rect width="160" height="60" fill="var(--color-tier-1)" />
  </svg>
</Figure>`,
	},
	System: {
		props: z.strictObject({
			name: z.string().min(1).describe("Slug of a model in content/systems, drawn as it opens"),
		}),
		children: "none",
		reference: { attribute: "name", collection: "systems" },
		toBlocks: () => [],
		example: (system) => `<System name="${system}" />`,
	},
	Note: {
		props: z.strictObject({ title: z.string().min(1).describe("The term that is explained") }),
		children: "required",
		toBlocks: ({ attribute, children }) => {
			const title = attribute("title");
			return title === undefined
				? children
				: [{ type: "blockquote", children: [strongLine(title), ...children] }];
		},
		example: () =>
			`<Note title="A term">Explained in one or two sentences, beside the text that needs it.</Note>`,
	},
} as const satisfies Record<string, Description>;

export type ProseComponentName = keyof typeof proseComponents;

/** The attributes of each component, as its React component gets them. */
export type ProseProps = { [Name in ProseComponentName]: z.output<(typeof proseComponents)[Name]["props"]> };

/** Returns the description of a component for prose, or undefined for any other name. */
export function getProseComponent(name: string): Description | undefined {
	return Object.hasOwn(proseComponents, name) ? proseComponents[name as ProseComponentName] : undefined;
}

/** Returns the quotation that stands for a drawing, with a link to the page that shows it. */
export function quoteDrawing(words: string, page: string): RootContent {
	const link: PhrasingContent = { type: "link", url: page, children: [text("Drawn on the page")] };
	const figure: PhrasingContent = { type: "strong", children: [text("Figure.")] };
	return {
		type: "blockquote",
		children: [{ type: "paragraph", children: [figure, text(` ${words} `), link, text(".")] }],
	};
}

const text = (value: string): PhrasingContent => ({ type: "text", value });

const strongLine = (words: string): BlockContent => ({
	type: "paragraph",
	children: [{ type: "strong", children: [text(words)] }],
});
