import { readFile } from "node:fs/promises";
import { type Node, Renderer } from "@takumi-rs/core";
import { site } from "@/lib/content/read/query";
import { type FontFile, findFonts, isRightToLeft } from "@/lib/fonts/find-fonts";

export const renderer = new Renderer();

/** A text prepared for the renderer. */
export interface SetText {
	text: string;
	/** CSS font-family that covers every character of the text. */
	family: string;
	/** Line height in ems. */
	lineHeight: number;
	isRightToLeft: boolean;
}

/** Space for a text in pixels, and its largest font size. */
export interface Space {
	width: number;
	height: number;
	size: number;
}

const setTexts = new Map<string, Promise<SetText>>();

/** Prepares a text for the renderer, once: fonts, direction, and line breaks. */
export function setText(source: string, family: string): Promise<SetText> {
	const key = `${family} ${source}`;
	const set = setTexts.get(key) ?? prepare(source, family);
	setTexts.set(key, set);
	return set;
}

async function prepare(source: string, family: string): Promise<SetText> {
	const { text, fonts } = await findFonts(source, family, site.language);
	await Promise.all(fonts.map(registerFont));
	return {
		text: markBreaks(text),
		family: fonts.map(({ name }) => name).join(", "),
		lineHeight: TALL.test(text) ? 1.4 : 1.1,
		isRightToLeft: isRightToLeft(text),
	};
}

/** Letters of scripts with marks far above or below the line. */
const TALL =
	/(?![\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}/u;

const registered = new Map<string, Promise<unknown>>();

function registerFont({ name, file }: FontFile): Promise<unknown> {
	const registration =
		registered.get(name) ?? readFile(file).then((data) => renderer.registerFont({ name, data }));
	registered.set(name, registration);
	return registration;
}

const words = new Intl.Segmenter("en", { granularity: "word" });

/** Scripts without spaces between words. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Inserts a zero-width space between words of scripts without spaces, so that lines break only there. */
function markBreaks(text: string): string {
	if (!UNSPACED.test(text)) return text;
	const segments = [...words.segment(text)];
	return segments
		.map(({ segment, isWordLike }, index) => {
			const before = segments[index - 1];
			const mayBreak = isWordLike && before && !/[\p{Ps}\p{Pi}\s]$/u.test(before.segment);
			return mayBreak && (UNSPACED.test(segment) || UNSPACED.test(before.segment))
				? `\u200B${segment}`
				: segment;
		})
		.join("");
}

/** Font sizes to try, as fractions of the largest. */
const STEPS = [1, 0.9, 0.8, 0.72, 0.64, 0.57, 0.5, 0.44, 0.38, 0.32];

/** Returns the largest font size in pixels at which a text fits a space and no word is wider than it. */
export async function fitText<T extends SetText>(set: T, space: Space): Promise<T & { size: number }> {
	const widest = await measureWords(set, space.size);
	for (const step of STEPS) {
		if (widest * step > space.width) continue;
		const size = Math.floor(space.size * step);
		const { height } = await measure(set, { type: "text", text: set.text }, size, space.width);
		if (height <= space.height) return { ...set, size };
	}
	return { ...set, size: Math.floor(space.size * (STEPS.at(-1) ?? 1)) };
}

/** Returns the width of a text's widest word, in pixels. */
async function measureWords(set: SetText, size: number): Promise<number> {
	const words = set.text.split(/[\s\u200B]+/).map((text) => ({ type: "text", text }) as const);
	const style = { display: "flex", flexDirection: "column", alignItems: "flex-start" } as const;
	const { children } = await measure(set, { type: "container", children: words, style }, size);
	return Math.max(...children.map(({ width }) => width));
}

function measure({ family, lineHeight }: SetText, node: Node, fontSize: number, width?: number) {
	const style = {
		fontFamily: family,
		fontSize,
		lineHeight,
		wordBreak: "keep-all",
		...(width && { width }),
	} as const;
	return renderer.measure(
		{ ...node, style: { ...node.style, ...style } },
		{ fontFamilies: family.split(", ") },
	);
}
