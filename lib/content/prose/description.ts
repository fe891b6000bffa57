import type { PhrasingContent } from "mdast";
import { z } from "zod";
import type { Collection } from "@/lib/content/schema/collections";
import type { Words as Dictionary } from "@/lib/words/en";

/** The words of prose in one language. */
export type ProseWords = Dictionary["prose"];

/** A component in a body, for formats in words. */
interface ProseElement {
	/** Returns an attribute's text, or undefined without one. */
	attribute: (name: string) => string | undefined;
	/** Whether its content has words. */
	hasContent: boolean;
	/** Absolute URL of the page that shows it. */
	page: string;
	/** The words of prose in the language of the page. */
	words: ProseWords;
	/** The entry that it refers to, with its absolute URL. */
	entry?: { title: string; summary: string; url: string } | undefined;
}

/** Words that replace a component, before and after its content. */
interface Words {
	before?: PhrasingContent[];
	after?: PhrasingContent[];
}

/** A system for examples: its slug, and a story, a dial and an answer that it has. */
interface ExampleSystem {
	slug: string;
	story: string;
	dial: string;
	answer: string;
}

export type AddressKind = "image" | "video" | "captions" | "link";

/** Describes a prose component, except its React component, which components/prose/body.tsx registers. */
export interface Description {
	/** Its attributes. Any other attribute is a problem. */
	props: z.ZodObject;
	/** Whether it requires content between its tags, or allows none. */
	children: "required" | "none";
	/** Whether it belongs within a sentence. Otherwise it is a block. */
	isInline?: true;
	/** Whether HTML has an element with its name in lower case. */
	isHtmlName?: true;
	/** The attribute that names an entry, and the collection of that entry. */
	reference?: { attribute: string; collection: Collection };
	/** Attributes that name files and pages, each with what it names. A file is beside the entry, or below public/. */
	addresses?: Record<string, AddressKind>;
	/** A host of another company, which the component contacts on a press if site.json allows it. */
	host?: string;
	/** Returns the component in words, for feeds and the Markdown version of a page. */
	toWords: (element: ProseElement) => Words;
	/** Returns an example of the component as an author writes it, with names of a system. */
	example: (system: ExampleSystem) => string;
}

/** Returns a schema of an attribute with text. */
export const words = () => z.string().trim().min(1);

/** Returns the words that replace a drawing, with a link to the page that shows it. */
export const describeDrawing = (
	texts: (string | undefined)[],
	page: string,
	words: ProseWords,
): PhrasingContent[] => [
	...describeFigure(texts, words),
	text(" "),
	link(words.drawnOnPage, page),
	text("."),
];

export function describeFigure(texts: (string | undefined)[], { figure }: ProseWords): PhrasingContent[] {
	const sentences = texts.flatMap((one) => (one ? (/[.!?。！？؟]$/.test(one) ? one : `${one}.`) : []));
	return [bold(figure), ...(sentences.length > 0 ? [text(` ${sentences.join(" ")}`)] : [])];
}

export const text = (value: string): PhrasingContent => ({ type: "text", value });
export const bold = (value: string): PhrasingContent => ({ type: "strong", children: [text(value)] });
export const link = (words: string, url: string): PhrasingContent => ({
	type: "link",
	url,
	children: [text(words)],
});
