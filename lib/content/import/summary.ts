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
 */
export function chooseSummary(description: string, body: string): Summary {
	const own = toPlain(description);
	if (fits(own)) return { text: own };
	if (own.length > MOST) return shorten(own);
	const paragraph = readFirstParagraph(body);
	const isRepeated = own !== "" && paragraph.startsWith(own);
	const start = own === "" || isRepeated ? "" : /[.!?。！？…]$/.test(own) ? own : `${own}.`;
	const text = takeSentences(paragraph, start);
	if (text === undefined) {
		const found = own === "" ? "the post has no description" : `the description has ${own.length} characters`;
		return {
			remark: `${found}, and its first sentence does not fit: write a summary of ${LEAST} to ${MOST} characters${own && `; found ${JSON.stringify(own)}`}`,
		};
	}
	return {
		text,
		remark:
			start === ""
				? "the post has no description, so its first sentence is the summary"
				: `the description has ${own.length} characters, so the post’s first sentence follows it`,
	};
}

const fits = (text: string) => lengthInLetters(text) >= LEAST && text.length <= MOST;

/** Returns a long description's first sentences, or its first words with an ellipsis. */
function shorten(text: string): Summary {
	const remark = `the description has ${text.length} characters, so the summary is its beginning`;
	const whole = takeSentences(text, "");
	if (whole !== undefined) return { text: whole, remark };
	const cut = text.slice(0, MOST - 1);
	const words = cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut;
	return { text: `${words.replace(/[\s,;:–—-]+$/u, "")}…`, remark };
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

/** Returns the text of the first paragraph of prose. */
function readFirstParagraph(body: string): string {
	const paragraphs = parseSyntax(body, "md").children.filter(({ type }) => type === "paragraph");
	const texts = paragraphs.map((node) => headingText(node).replace(/\s+/g, " ").trim());
	return texts.find((text) => /[\p{L}\p{N}]{2}/u.test(text) && !/^(?:\[|!\[|\{)/.test(text)) ?? "";
}

/** Returns a description without markup. */
const toPlain = (text: string) =>
	headingText({ type: "root", children: parseSyntax(text.trim(), "md").children })
		.replace(/<[^>]*>/g, "")
		.replace(/\s+/g, " ")
		.trim();
