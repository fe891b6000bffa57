import { z } from "zod";
import { NOTE_KINDS, noteKinds } from "@/lib/content/schema/note-kinds";
import { fill } from "@/lib/words/format";
import {
	bold,
	type Description,
	describeDrawing,
	describeFigure,
	link,
	type ProseWords,
	text,
	words,
} from "./description";
import { mediaComponents } from "./media";

const numbers = (least: number, most: number) =>
	z.string().refine((text) => isList(text, least, most), {
		message: `expected ${least === most ? least : `${least} to ${most}`} different numbers, the smallest first: 0, 20000`,
	});

function isList(text: string, least: number, most: number): boolean {
	const list = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
	return (
		list.length >= least &&
		list.length <= most &&
		list.every((number, index) => Number.isFinite(number) && number > (list[index - 1] ?? -Infinity))
	);
}

/** Attributes of a model's state: the run, and the moment to show. */
const state = {
	story: words().optional().describe("Name of a story of the model"),
	set: words().optional().describe("Values of dials by their keys, such as load=1500, depth=3"),
	at: z
		.string()
		.regex(/^\d+$/, "expected a whole number, in units of the model's time")
		.optional()
		.describe("Moment of the run that is shown, in units of the model's time"),
};

/**
 * The components that a body may use without importing them. The check, the authors' guide, feeds, Markdown, the
 * style guide, and `npm run rename` all read this list.
 */
export const proseComponents = {
	Figure: {
		props: z.strictObject({
			caption: words().describe("What it shows, what is assumed, where the figures come from"),
			label: words().optional().describe("Name for people who do not see it, when shorter than the caption"),
		}),
		children: "required",
		isHtmlName: true,
		toWords: ({ attribute, hasContent, page, words }) => {
			const texts = [attribute("label"), attribute("caption")];
			return { after: hasContent ? describeFigure(texts, words) : describeDrawing(texts, page, words) };
		},
		example: () => `<Figure caption="What it shows; what is assumed; where the figures come from.">
  <svg viewBox="0 0 320 60" role="img" aria-label="A bar of half the width">
    <rect width="320" height="60" fill="var(--color-rule)" />
    <rect width="160" height="60" fill="var(--color-tier-1)" />
  </svg>
</Figure>`,
	},
	System: {
		props: z
			.strictObject({
				name: words().describe("Slug of a model in content/systems"),
				...state,
				dials: words().optional().describe("Keys of the dials that it has where it stands: load, depth"),
				caption: words()
					.optional()
					.describe("What the drawing shows, in place of what the model says of its initial state"),
			})
			.refine(({ story, set, at, caption }) => caption !== undefined || !(story ?? set ?? at), {
				path: ["caption"],
				message: "is missing: say what the drawing shows, because it is not the model’s initial state",
			}),
		children: "none",
		reference: { attribute: "name", collection: "systems" },
		toWords: ({ attribute, entry, page, words }) => ({
			after: entry
				? [
						bold(`${entry.title}.`),
						text(` ${attribute("caption") ?? entry.summary} `),
						link(words.runIt, entry.url),
						text("."),
					]
				: describeDrawing([attribute("caption")], page, words),
		}),
		example: ({ slug, story, dial }) =>
			`<System name="${slug}" />

<System name="${slug}" story="${story}" at="3000" dials="${dial}" caption="What the drawing shows; what is assumed." />`,
	},
	Run: {
		props: z.strictObject({
			system: words().describe("Slug of a model in content/systems, which the link runs"),
			...state,
		}),
		children: "required",
		isInline: true,
		reference: { attribute: "system", collection: "systems" },
		toWords: () => ({}),
		example: ({ slug, story }) => `See <Run system="${slug}" story="${story}">a run</Run>.`,
	},
	Predict: {
		props: z
			.strictObject({
				system: words().describe("Slug of a model in content/systems, which computes the answer"),
				...state,
				at: state.at.unwrap().describe("Moment of the answer, in units of the model's time"),
				answer: words().describe("Which of the view's answers is guessed"),
				question: words().describe("What is asked"),
				choices: numbers(2, 6).optional().describe("Answers to choose from: 4, 40, 400; else give between"),
				between: numbers(2, 2).optional().describe("The ends of a slider, in place of choices: 0, 20000"),
			})
			.refine(({ choices, between }) => (choices === undefined) !== (between === undefined), {
				path: ["choices"],
				message: "or between is missing, or both are there: give either answers or the ends of a slider",
			}),
		children: "required",
		reference: { attribute: "system", collection: "systems" },
		toWords: ({ attribute, entry, words }) => ({
			before: [bold(words.guess), text(` ${attribute("question") ?? ""}`)],
			...(entry && { after: [link(fill(words.runTitle, { title: entry.title }), entry.url)] }),
		}),
		example: ({ slug, answer }) =>
			`<Predict system="${slug}" at="3000" answer="${answer}" question="How large is it after three seconds?" between="0, 100">
Why it is so, in one or two sentences that name the answer.
</Predict>`,
	},
	Note: {
		props: z.strictObject({
			title: words().describe("The term that is explained"),
			kind: z.enum(noteKinds).optional().describe("How urgent it is; a plain note without it"),
		}),
		children: "required",
		toWords: ({ attribute, words }) => ({
			before: [bold(titleOfNote(attribute("title"), attribute("kind"), words))],
		}),
		example: () =>
			`<Note title="A term">Explained in one or two sentences, beside the text that needs it.</Note>`,
	},
	SideNote: {
		props: z.strictObject({}),
		children: "required",
		toWords: () => ({}),
		example: () => `<SideNote>A remark beside the next paragraph, in the margin of a wide screen.</SideNote>

The paragraph that it belongs to.`,
	},
	...mediaComponents,
} as const satisfies Record<string, Description>;

export type ProseComponentName = keyof typeof proseComponents;

/** Returns the title of a note: a default one in the language of the page, or the author's own. */
function titleOfNote(title = "", kind = "note", words: ProseWords): string {
	const known = noteKinds.find((name) => name === kind);
	return known && title === NOTE_KINDS[known] ? words[known] : title;
}

/** The props of each component. */
export type ProseProps = { [Name in ProseComponentName]: z.output<(typeof proseComponents)[Name]["props"]> };

/** Returns the description of a prose component, or undefined for any other name. */
export function getProseComponent(name: string): Description | undefined {
	return Object.hasOwn(proseComponents, name) ? proseComponents[name as ProseComponentName] : undefined;
}
