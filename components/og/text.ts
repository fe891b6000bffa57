import type { Font } from "fontkit";
import { type Face, fontFor, reachOf } from "./fonts";

/** A piece of text that no line breaks, as outlines. Lengths in ems. */
export interface Word {
	glyphs: Glyph[];
	advance: number;
	/** The room before it where it does not begin a line. */
	space: number;
}

/** The outline of a glyph, y downwards from the baseline, and where it stands in its word. In thousandths of an em. */
interface Glyph {
	path: string;
	x: number;
	y: number;
}

/** Lines of text that fit their room, and the size of its letters in pixels. */
export interface Lines {
	lines: Word[][];
	size: number;
	lineHeight: number;
	/** From the top of a line to its baseline, in ems. */
	baseline: number;
}

export interface Style {
	face: Face;
	/** Of the largest letters, in pixels. */
	size: number;
	/** In ems. */
	lineHeight: number;
	/** Between letters, in ems. */
	spacing?: number;
}

interface Room {
	width: number;
	height: number;
}

/** Text in the largest letters, at most those of its style, in which it fits a room in pixels. Throws where a character has no glyph. */
export async function fitted(text: string, style: Style, room: Room): Promise<Lines> {
	const words = await wordsOf(text, style);
	const { ascent, descent } = await reachOf(style.face);
	const baseline = (style.lineHeight - ascent - descent) / 2 + ascent;
	for (let { size } = style; ; size *= 0.9) {
		const lines = linesOf(words, room.width / size);
		const isTooWide = lines.some((line) => widthOf(line) * size > room.width);
		const isTooHigh = lines.length > 1 && lines.length * style.lineHeight * size > room.height;
		if (!isTooWide && !isTooHigh) return { lines, size, lineHeight: style.lineHeight, baseline };
	}
}

/** Words in lines, each as full as a width in ems allows. A word that is wider has a line of its own. */
function linesOf(words: Word[], width: number): Word[][] {
	const lines: Word[][] = [];
	for (const word of words) {
		const line = lines.at(-1);
		if (line && widthOf([...line, word]) <= width) line.push(word);
		else lines.push([word]);
	}
	return lines;
}

/** The width of a line in ems. */
export function widthOf(line: Word[]): number {
	return line.reduce((sum, { advance, space }, index) => sum + advance + (index ? space : 0), 0);
}

/** Within a word, a line may end after a hyphen or a dash, and before and after an ideograph. */
const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const BREAK = new RegExp(
	String.raw`(?<=\p{L}[-–—])(?=\p{L})|(?<![\p{Ps}\p{Pi}])(?=${IDEOGRAPH})|(?<=${IDEOGRAPH})(?!ー)(?=[\p{L}\p{N}\p{Ps}\p{Pi}])`,
	"u",
);

async function wordsOf(text: string, { face, spacing = 0 }: Style): Promise<Word[]> {
	const { advance: gap } = await shapeOf(" ", face, 0);
	const words = text.split(/\s+/).filter(Boolean);
	const parts = words.flatMap((word) =>
		word.split(BREAK).map((part, index) => ({ part, space: index ? 0 : gap + spacing })),
	);
	return Promise.all(
		parts.map(async ({ part, space }) => ({ ...(await shapeOf(part, face, spacing)), space })),
	);
}

type Shape = Omit<Word, "space">;

const shapes = new Map<string, Promise<Shape>>();

/** A word's outlines, worked out once: previews of a site have most of their words in common. */
function shapeOf(word: string, face: Face, spacing: number): Promise<Shape> {
	const key = JSON.stringify([word, face, spacing]);
	const shape = shapes.get(key) ?? piecesOf(word, face).then((pieces) => shaped(pieces, spacing));
	shapes.set(key, shape);
	return shape;
}

/** A stretch of text in one font. */
interface Piece {
	text: string;
	font: Font;
}

/** Text in stretches of one font each. What a reader takes for one character is never parted. */
async function piecesOf(text: string, face: Face): Promise<Piece[]> {
	const pieces: Piece[] = [];
	for (const { segment } of characters.segment(bare(text))) {
		const font = await fontFor(segment, face);
		const last = pieces.at(-1);
		if (last?.font === font) last.text += segment;
		else pieces.push({ text: segment, font });
	}
	return pieces;
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Letters and accents as one sign where there is one; joiners and variation selectors have no glyph of their own. */
function bare(text: string): string {
	return text.normalize("NFC").replace(/[\u200B-\u200F\u2060]|[\uFE00-\uFE0F]/gu, "");
}

/** Pieces in the glyphs, the order and the places that their fonts give them. */
function shaped(pieces: Piece[], spacing: number): Shape {
	const glyphs: Glyph[] = [];
	let pen = 0;
	for (const { text, font } of pieces) {
		const run = font.layout(text);
		const unit = 1000 / font.unitsPerEm;
		run.glyphs.forEach((glyph, index) => {
			const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
			glyphs.push({ path: outlineOf(font, glyph), x: pen + xOffset * unit, y: -yOffset * unit });
			pen += xAdvance * unit + spacing * 1000;
		});
	}
	return { glyphs, advance: pen / 1000 };
}

type FontGlyph = ReturnType<Font["layout"]>["glyphs"][number];

const outlines = new WeakMap<Font, Map<number, string>>();

/** A glyph as an SVG path of 1000 units an em. Written once: a text has few letters, many times. */
function outlineOf(font: Font, glyph: FontGlyph): string {
	const known = outlines.get(font) ?? new Map<number, string>();
	outlines.set(font, known);
	const scale = 1000 / font.unitsPerEm;
	// Fonts have y upwards.
	const path = known.get(glyph.id) ?? glyph.path.scale(scale, -scale).toSVG();
	known.set(glyph.id, path);
	return path;
}
