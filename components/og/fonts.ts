import { readFile } from "node:fs/promises";
import path from "node:path";
import { create, type Font as Parsed } from "fontkit";
import { z } from "zod";

/** A font as the renderer of previews takes it. */
interface Font {
	name: string;
	data: Buffer;
	weight: 400 | 600;
	style: "normal";
}

/** One subset of a family, as the packages are cut. */
interface Subset {
	family: string;
	subset: string;
	weight: 400 | 600;
}

const own: Subset[] = [
	{ family: "instrument-serif", subset: "latin", weight: 400 },
	{ family: "instrument-sans", subset: "latin", weight: 400 },
	{ family: "instrument-sans", subset: "latin", weight: 600 },
];

/** Families that stand in, in this order, for what the site's own faces lack. */
const standIns = ["instrument-serif", "instrument-sans", "noto-sans", "noto-sans-sc", "noto-emoji"];

/** What a text needs to be drawn. */
export interface Faces {
	fonts: Font[];
	/** Outlines of what the renderer would draw wrongly, by its text: see OUTLINED. */
	outlines: Map<string, Outline>;
}

/**
 * What is drawn as outlines, not as letters: characters beyond the basic plane, emoji above all, whose fonts the renderer
 * mixes up; and runs of a script whose signs change places and shapes, which it leaves as they are written.
 */
export const OUTLINED = /[\u{10000}-\u{10FFFF}]|\p{Script=Devanagari}+/gu;

/** A text as an SVG path of 1000 units an em, its baseline at 860, and its advance in ems. */
export interface Outline {
	path: string;
	advance: number;
}

/**
 * The site's faces, and of the families that stand in only the subsets with characters that those lack.
 * Throws where no font here has a character: an empty box says nothing.
 */
export async function facesFor(text: string): Promise<Faces> {
	const faces = await Promise.all(own.map(load));
	const needed = new Map<string, Loaded>();
	const outlines = new Map<string, Outline>();
	for (const run of new Set(text.match(OUTLINED))) {
		const found = await standIn(run);
		if (!found) throw new Error(missing(run, text));
		outlines.set(run, outlineOf(found, run));
	}
	for (const character of new Set(text.replace(OUTLINED, ""))) {
		if (/\s/.test(character) || faces.every((font) => has(font, character))) continue;
		const found = await standIn(character);
		if (found) needed.set(found.font.name, found);
		else if (!faces.some((font) => has(font, character))) throw new Error(missing(character, text));
	}
	return { fonts: together([...faces, ...needed.values()]), outlines };
}

const sets = new Map<string, Font[]>();

/** The fonts as one list, the same list for the same fonts: the renderer reads the fonts of a list once. */
function together(faces: Loaded[]): Font[] {
	const fonts = faces.map(({ font }) => font);
	const name = fonts.map(({ name, weight }) => `${name} ${weight}`).join();
	const known = sets.get(name) ?? fonts;
	sets.set(name, known);
	return known;
}

/** A run of text in the glyphs, the order and the places that its font gives it. */
function outlineOf({ glyphs: font }: Loaded, run: string): Outline {
	const scale = 1000 / font.unitsPerEm;
	const { glyphs, positions } = font.layout(run);
	let pen = 0;
	const paths = glyphs.map((glyph, index) => {
		const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
		// Fonts have y upwards.
		const placed = glyph.path.scale(scale, -scale).translate((pen + xOffset) * scale, 860 - yOffset * scale);
		pen += xAdvance;
		return placed.toSVG();
	});
	return { path: paths.join(""), advance: (pen * scale) / 1000 };
}

const codeOf = (character: string) => character.codePointAt(0) ?? 0;

interface Loaded {
	font: Font;
	glyphs: Parsed;
}

const has = ({ glyphs }: Loaded, text: string) =>
	[...text].every((character) => glyphs.hasGlyphForCodePoint(codeOf(character)));

function missing(character: string, text: string): string {
	const code = codeOf(character).toString(16).toUpperCase().padStart(4, "0");
	return `no font here has a glyph for ${character} (U+${code}), which a preview shows: “${text}”`;
}

/** The first font with all of a text, among those that have its first character. */
async function standIn(text: string): Promise<Loaded | undefined> {
	const code = codeOf(text);
	for (const family of standIns) {
		for (const { subset, from, to } of await rangesOf(family)) {
			if (code < from || code > to) continue;
			const loaded = await load({ family, subset, weight: 400 });
			if (has(loaded, text)) return loaded;
		}
	}
	return undefined;
}

const loading = new Map<string, Promise<Loaded>>();

function load({ family, subset, weight }: Subset): Promise<Loaded> {
	const file = packaged(family, "files", `${family}-${subset}-${weight}-normal.woff`);
	const known = loading.get(file) ?? read(file, { family, subset, weight });
	loading.set(file, known);
	return known;
}

async function read(file: string, { family, subset, weight }: Subset): Promise<Loaded> {
	const data = await readFile(file);
	const parsed = create(data);
	if (!("hasGlyphForCodePoint" in parsed)) throw new Error(`${file} is a collection, not a font`);
	// Every subset needs a name of its own: of two with one name the renderer takes the last.
	const name = subset === "latin" ? family : `${family} ${subset}`;
	return { font: { name, data, weight, style: "normal" }, glyphs: parsed };
}

interface Range {
	subset: string;
	from: number;
	to: number;
}

const ranges = new Map<string, Promise<Range[]>>();

/** Which subset of a family has which characters, in the package's own words: "U+0100-02BA,U+2113". */
function rangesOf(family: string): Promise<Range[]> {
	const known = ranges.get(family) ?? readRanges(family);
	ranges.set(family, known);
	return known;
}

async function readRanges(family: string): Promise<Range[]> {
	const file = await readFile(packaged(family, "unicode.json"), "utf8");
	const subsets = z.record(z.string(), z.string()).parse(JSON.parse(file));
	return Object.entries(subsets).flatMap(([name, list]) =>
		list.split(",").map((range) => {
			const [from = "", to = from] = range.replace("U+", "").split("-");
			// Numbered subsets are "[4]" in the list and "4" in the names of files.
			const subset = name.replace(/[[\]]/g, "");
			return { subset, from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
		}),
	);
}

function packaged(family: string, ...names: string[]): string {
	return path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource", family, ...names);
}
