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
	/** Outlines of characters beyond the basic plane, emoji above all: the renderer mixes up their fonts. */
	outlines: Map<string, Outline>;
}

/** A character as an SVG path in a square of 1000 units, and its advance in ems. */
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
	for (const character of new Set(text)) {
		if (/\s/.test(character) || faces.every((font) => has(font, character))) continue;
		const found = await standIn(character);
		if (found && beyondBasicPlane(character)) outlines.set(character, outlineOf(found, character));
		else if (found) needed.set(found.font.name, found);
		else if (!faces.some((font) => has(font, character))) throw new Error(missing(character, text));
	}
	return { fonts: [...faces, ...needed.values()].map(({ font }) => font), outlines };
}

/** Whether a character takes two UTF-16 units. */
export const beyondBasicPlane = (character: string) => character.length > 1;

function outlineOf({ glyphs }: Loaded, character: string): Outline {
	const scale = 1000 / glyphs.unitsPerEm;
	const glyph = glyphs.glyphForCodePoint(codeOf(character));
	// Fonts have their origin on the baseline and y upwards; the square begins above, with room for descenders.
	const placed = glyph.path.scale(scale, -scale).translate(0, 860);
	return { path: placed.toSVG(), advance: (glyph.advanceWidth * scale) / 1000 };
}

const codeOf = (character: string) => character.codePointAt(0) ?? 0;

interface Loaded {
	font: Font;
	glyphs: Parsed;
}

const has = ({ glyphs }: Loaded, character: string) => glyphs.hasGlyphForCodePoint(codeOf(character));

function missing(character: string, text: string): string {
	const code = codeOf(character).toString(16).toUpperCase().padStart(4, "0");
	return `no font here has a glyph for ${character} (U+${code}), which a preview shows: “${text}”`;
}

async function standIn(character: string): Promise<Loaded | undefined> {
	const code = codeOf(character);
	for (const family of standIns) {
		for (const { subset, from, to } of await rangesOf(family)) {
			if (code < from || code > to) continue;
			const loaded = await load({ family, subset, weight: 400 });
			if (has(loaded, character)) return loaded;
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
