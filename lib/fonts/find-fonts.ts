import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fontverter from "fontverter";
import { Blob, Face } from "harfbuzzjs";
import { z } from "zod";

/** A font file of an installed @fontsource package: one family, one script or part of a script. */
export interface FontFile {
	/** Unique among all files, such as "noto-sans-arabic-arabic". */
	name: string;
	/** Absolute path of the WOFF2 file. */
	file: string;
	/** Inclusive ranges of code points for which the package's style sheet loads the file. */
	ranges: [number, number][];
	/** One of many files of a large family, such as Chinese, whose ranges are exact. */
	isNumbered: boolean;
}

/** The fonts for showing a text. */
export interface FontStack {
	/** The text without control characters, and with U+FFFD in place of the missing characters. */
	text: string;
	/** In the order in which to try them. */
	fonts: FontFile[];
	/** Characters without an installed font, each once. */
	missing: string[];
}

/** Replacement of a character without a font. */
const REPLACEMENT = "\uFFFD";

const MODULES = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules");

/**
 * Finds the fonts for a text: the requested family's, then those for the rest of its characters. The result depends
 * only on the arguments and the installed packages.
 *
 * @param family folder name of a package, such as "instrument-serif"
 * @param language the site's, such as "en" or "ja-JP"
 */
export async function findFonts(text: string, family: string, language: string): Promise<FontStack> {
	const fallbacks = fallbackFamilies(text, language);
	const clusters = clustersOf(text);
	const families = await startWithWholeWords([...new Set([family, ...fallbacks.preferred])], clusters);
	const { lastResort } = fallbacks;
	const order = [...families, ...lastResort].flatMap(filesOf);
	const fonts = new Set(order.slice(0, 1));
	const missing = new Set<string>();
	const add = async (points: number[]) => {
		const font = (await findFont(points, families)) ?? (await findFont(points, lastResort));
		if (font) fonts.add(font);
		return font !== undefined;
	};
	for (const cluster of clusters) {
		const points = pointsOf(cluster);
		if (await add(points)) continue;
		// If no single font has all characters, several fonts share them.
		for (const point of points) {
			if (!(await add([point]))) missing.add(String.fromCodePoint(point));
		}
	}
	if (missing.size > 0) await add(pointsOf(REPLACEMENT));
	return {
		text: replaceMissing(text, [...missing]),
		fonts: order.filter((font) => fonts.has(font)),
		missing: [...missing],
	};
}

/** Returns the text without control characters, and with U+FFFD in place of missing characters. */
export function replaceMissing(text: string, missing: readonly string[]): string {
	return missing.reduce((shown, character) => shown.replaceAll(character, REPLACEMENT), clean(text));
}

/**
 * Drops the families before the first with every Latin letter of a text, because a word in two fonts looks like a
 * mistake.
 */
async function startWithWholeWords(families: string[], clusters: string[]): Promise<string[]> {
	const latin = clusters.filter((cluster) => /^\p{Script=Latin}/u.test(cluster)).map(pointsOf);
	for (const [index, family] of families.slice(0, 3).entries()) {
		const found = await Promise.all(latin.map((points) => findFont(points, [family])));
		if (found.every(Boolean)) return families.slice(index);
	}
	return families;
}

const pointsOf = (cluster: string) => [...cluster].map((part) => part.codePointAt(0) ?? 0);

/** Returns whether a text starts in a right-to-left script. */
export function isRightToLeft(text: string): boolean {
	const first = /\p{L}/u.exec(text)?.[0] ?? "";
	return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first);
}

const clean = (text: string) => text.normalize("NFC").replace(/\p{Cc}+/gu, " ");

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Returns the grapheme clusters of a text, each once, without code points that have no visible form. Segments each
 * word once, because the time of segmenting grows with the square of a text's length.
 */
function clustersOf(text: string): string[] {
	const words = new Set(clean(text).split(/\s/));
	const clusters = [...words].flatMap((word) =>
		Array.from(segmenter.segment(word), ({ segment }) =>
			segment.replace(/[\p{Default_Ignorable_Code_Point}\p{White_Space}]/gu, ""),
		),
	);
	return [...new Set(clusters.filter(Boolean))];
}

const found = new Map<string, Promise<FontFile | undefined>>();

/** Returns the first font of some families that has all of some code points. */
function findFont(points: number[], families: string[]): Promise<FontFile | undefined> {
	const key = `${families} ${points}`;
	const cachedFont = found.get(key) ?? searchFont(points, families.flatMap(filesOf));
	found.set(key, cachedFont);
	return cachedFont;
}

async function searchFont(points: number[], order: FontFile[]): Promise<FontFile | undefined> {
	const isClaimed = ({ ranges }: FontFile) =>
		ranges.some(([from, to]) => points.some((point) => from <= point && point <= to));
	// Some packages, such as the mathematical one, have far more characters than their style sheets list.
	const others = order.filter((font) => !font.isNumbered && !isClaimed(font));
	for (const font of [...order.filter(isClaimed), ...others]) {
		const characters = await readCharacters(font.file);
		if (points.every((point) => characters.has(point))) return font;
	}
	return undefined;
}

const read = new Map<string, Promise<ReadonlySet<number>>>();

/** The last file being parsed. */
let parsing: Promise<unknown> = Promise.resolve();

/** Returns the code points for which a font file has a glyph. */
function readCharacters(file: string): Promise<ReadonlySet<number>> {
	const cachedFont = read.get(file);
	if (cachedFont) return cachedFont;
	// Sequential, because two decompressions in the same WebAssembly module overwrite each other's output.
	const characters = parsing.then(() => parseCharacters(file));
	parsing = characters.catch(() => undefined);
	read.set(file, characters);
	return characters;
}

async function parseCharacters(file: string): Promise<ReadonlySet<number>> {
	const font = await fontverter.convert(readFileSync(/* turbopackIgnore: true */ file), "truetype");
	return new Set(new Face(new Blob(new Uint8Array(font).buffer), 0).collectUnicodes());
}

/**
 * Returns the families to try after the requested one: the site's sans, then the Noto families in package.json. Emoji
 * come late, because their font also has stars and clocks. Chinese, Japanese, and Korean share characters with
 * different forms, and their arrows are as wide as a letter, so those that the text does not call for come last.
 */
function fallbackFamilies(text: string, language: string): { preferred: string[]; lastResort: string[] } {
	const regionalFamily = `noto-sans-${getEastAsianSuffix(text, language)}`;
	const [east, others] = partition(installedFamilies(), (family) => /-(sc|tc|hk|jp|kr)$/.test(family));
	const [emoji, scripts] = partition(others, (family) => family.includes("emoji"));
	const [requested, lastResort] = partition(east, (family) => family === regionalFamily);
	return { preferred: ["instrument-sans", "noto-sans", ...requested, ...scripts, ...emoji], lastResort };
}

function partition(names: string[], isFirst: (name: string) => boolean): [string[], string[]] {
	return [names.filter(isFirst), names.filter((name) => !isFirst(name))];
}

/** Returns the suffix of the family whose forms of shared characters a text needs. */
function getEastAsianSuffix(text: string, language: string): "kr" | "jp" | "sc" | undefined {
	if (/\p{Script=Hangul}/u.test(text)) return "kr";
	if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "jp";
	if (!/\p{Script=Han}/u.test(text)) return undefined;
	if (language.startsWith("ja")) return "jp";
	return language.startsWith("ko") ? "kr" : "sc";
}

const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });

let installed: string[] | undefined;

function installedFamilies(): string[] {
	installed ??= listFamilies();
	return installed;
}

function listFamilies(): string[] {
	const file = path.join(MODULES, "../package.json");
	const { dependencies } = manifest.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")));
	return Object.keys(dependencies).flatMap(
		(name) => /^@fontsource(?:-variable)?\/(noto-.+)$/.exec(name)?.[1] ?? [],
	);
}

const families = new Map<string, FontFile[]>();

/** Returns every file of a family, from its variable package if that is installed; none if neither package is. */
function filesOf(family: string): FontFile[] {
	const files = families.get(family) ?? listFiles(family);
	families.set(family, files);
	return files;
}

function listFiles(family: string): FontFile[] {
	for (const [scope, style] of [
		["@fontsource-variable", "wght"],
		["@fontsource", "400"],
	] as const) {
		const folder = path.join(/* turbopackIgnore: true */ MODULES, scope, family);
		const list = path.join(folder, "unicode.json");
		if (!existsSync(/* turbopackIgnore: true */ list)) continue;
		const json: unknown = JSON.parse(readFileSync(/* turbopackIgnore: true */ list, "utf8"));
		const files = Object.entries(z.record(z.string(), z.string()).parse(json)).map(([subset, ranges]) => {
			// Numbered subsets are "[4]" in the list and "4" in file names.
			const name = `${family}-${subset.replace(/[[\]]/g, "")}`;
			const file = path.join(folder, "files", `${name}-${style}-normal.woff2`);
			return { name, file, ranges: parseRanges(ranges), isNumbered: subset.startsWith("[") };
		});
		// Latin first, because its metrics determine the line height.
		return files.sort((a, b) => Number(b.name === `${family}-latin`) - Number(a.name === `${family}-latin`));
	}
	return [];
}

/** Parses "U+0100-02BA,U+2113". */
function parseRanges(list: string): [number, number][] {
	return list.split(",").map((range) => {
		const [from = "", to = from] = range.trim().slice(2).split("-");
		return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
	});
}
