import type { Paragraph } from "mdast";
import { headingText } from "@/lib/content/read/heading-text";
import { parseSyntax } from "@/lib/content/read/markdown-syntax";
import { lengthInLetters } from "@/lib/content/schema/languages";

/** Limits of a summary, in characters. */
const [LEAST, MOST] = [50, 160];

/** A summary in the author's own words, and a remark unless it is the description as it was. */
export interface Summary {
	text?: string;
	remark?: string;
}

/**
 * Chooses a summary from the author's words: the description, or else the first sentences of the text. Invents nothing:
 * without words that fit, there is none.
 *
 * @param body in Markdown
 * @param title completes a description that is too short
 * @param isCut whether the beginning of the text may be the summary, cut at a word
 */
export function chooseSummary(description: string, body: string, title = "", isCut = false): Summary {
	const own = toPlain(description);
	if (fits(own)) return { text: own };
	const size = `the description has ${own.length} characters`;
	if (own.length > MOST) return { text: shorten(own), remark: `${size}, so the summary is its beginning` };
	const prose = readProse(body);
	const ended = endSentence(own);
	const start = prose.startsWith(own) ? "" : ended;
	const sentences = takeSentences(prose, start);
	if (sentences !== undefined && start !== "")
		return { text: sentences, remark: `${size}, so the post’s first sentence follows it` };
	const titled = `${endSentence(title)} ${ended}`;
	if (own !== "" && fits(titled)) return { text: titled, remark: `${size}, so the title precedes it` };
	const found = own === "" ? "the post has no description" : size;
	if (sentences !== undefined)
		return { text: sentences, remark: `${found}, so its first sentence is the summary` };
	if (isCut && prose.length > MOST)
		return { text: shorten(prose), remark: `${found}, so the beginning of the text is the summary` };
	return {
		remark: `${found}, and its first sentence does not fit: write a summary of ${LEAST} to ${MOST} characters, or import with --excerpts${own && `; found ${JSON.stringify(own)}`}`,
	};
}

const endSentence = (text: string) => (text === "" || /[.!?。！？…]$/u.test(text) ? text : `${text}.`);

const fits = (text: string) => lengthInLetters(text) >= LEAST && text.length <= MOST;

/** Returns a long text's first sentences, or its first words with an ellipsis. */
function shorten(text: string): string {
	const whole = takeSentences(text, "");
	if (whole !== undefined) return whole;
	const cut = text.slice(0, MOST - 1);
	const words = cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut;
	return `${words.replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** Returns the start of a summary with as many whole sentences as it needs, or undefined if they do not fit. */
function takeSentences(text: string, start: string): string | undefined {
	let taken = start;
	const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
	for (const { segment } of segmenter.segment(text)) {
		const sentence = segment.trim();
		taken = taken === "" ? sentence : `${taken} ${sentence}`;
		if (fits(taken)) return /[.!?。！？…”"’)]$/u.test(taken) ? taken : undefined;
		if (taken.length > MOST) return undefined;
	}
	return undefined;
}

/** Returns the beginning of the prose: paragraphs, without images and marks of templates. */
function readProse(body: string): string {
	const texts = parseSyntax(body, "md").children.flatMap((node) =>
		node.type === "paragraph" ? headingText(withoutImages(node)).replace(/\s+/g, " ").trim() : [],
	);
	const prose = texts.filter((text) => /[\p{L}\p{N}]{2}/u.test(text) && !/^[[{:]/.test(text));
	return prose.join(" ").slice(0, 2000);
}

const withoutImages = (node: Paragraph): Paragraph => ({
	...node,
	children: node.children.filter(({ type }) => type !== "image" && type !== "imageReference"),
});

/** Returns a description without markup. */
const toPlain = (text: string) =>
	headingText({ type: "root", children: parseSyntax(text.trim(), "md").children })
		.replace(/<[^>]*>/g, "")
		.replace(/\s+/g, " ")
		.trim();
