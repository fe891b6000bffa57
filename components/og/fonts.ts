import { readFile } from "node:fs/promises";
import path from "node:path";
import { create, type Font as Parsed } from "fontkit";
import { z } from "zod";

/** One subset of a family, as the packages are cut. */
interface Subset {
	family: string;
	subset: string;
	weight: 400 | 600;
}

const faces = {
	serif: { family: "instrument-serif", subset: "latin", weight: 400 },
	sans: { family: "instrument-sans", subset: "latin", weight: 400 },
	bold: { family: "instrument-sans", subset: "latin", weight: 600 },
} satisfies Record<string, Subset>;

/** The site's own faces. */
export type Face = keyof typeof faces;

/** Families that stand in, in this order, for what a face lacks. */
const standIns = ["instrument-serif", "instrument-sans", "noto-sans", "noto-sans-sc", "noto-emoji"];

/** How far the letters of a face reach above and below the baseline, in ems. */
export async function reachOf(face: Face): Promise<{ ascent: number; descent: number }> {
	const { ascent, descent, unitsPerEm } = await load(faces[face]);
	return { ascent: ascent / unitsPerEm, descent: -descent / unitsPerEm };
}

/**
 * The font that has what a reader takes for one character: of the face, else of the first family that stands in.
 * Throws where none here has it: an empty box says nothing.
 */
export async function fontFor(character: string, face: Face): Promise<Parsed> {
	const own = await load(faces[face]);
	if (has(own, character)) return own;
	const found = await standIn(character);
	if (found) return found;
	const code = codeOf(character).toString(16).toUpperCase().padStart(4, "0");
	throw new Error(`no font here has a glyph for ${character} (U+${code}), which a preview shows`);
}

const codeOf = (character: string) => character.codePointAt(0) ?? 0;

const has = (font: Parsed, character: string) =>
	[...character].every((part) => font.hasGlyphForCodePoint(codeOf(part)));

/** The first font with all of a character, among those that have its first sign. */
async function standIn(character: string): Promise<Parsed | undefined> {
	const code = codeOf(character);
	for (const family of standIns) {
		for (const { subset, from, to } of await rangesOf(family)) {
			if (code < from || code > to) continue;
			const font = await load({ family, subset, weight: 400 });
			if (has(font, character)) return font;
		}
	}
	return undefined;
}

const loading = new Map<string, Promise<Parsed>>();

function load({ family, subset, weight }: Subset): Promise<Parsed> {
	const file = packaged(family, "files", `${family}-${subset}-${weight}-normal.woff`);
	const known = loading.get(file) ?? read(file);
	loading.set(file, known);
	return known;
}

async function read(file: string): Promise<Parsed> {
	const parsed = create(await readFile(file));
	if (!("hasGlyphForCodePoint" in parsed)) throw new Error(`${file} is a collection, not a font`);
	return parsed;
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
