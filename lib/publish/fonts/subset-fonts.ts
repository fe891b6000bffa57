import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import subsetFont from "subset-font";
import { createCache } from "@/lib/files/cache";
import { type Element, parseHtml } from "@/lib/publish/html";
import { MEDIA } from "@/lib/publish/next/build";
import { renameWithHash } from "@/lib/publish/next/media";
import { readPage, type Site } from "@/lib/publish/site";

/** Characters that a visitor's actions may add to a page without being in its text. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}–—‘’“”…×−±≤≥≈·•°µ→←↑↓`;

/** Characters that may be added to titles, such as a search query. */
const ALWAYS_IN_TITLES = ALWAYS.replace(/[^\w\s.,:;!?'"()&%+–—’“”…-]/g, "");

/** Font features that the styles use. Others would add glyphs, such as fractions. */
const FEATURES = ["ccmp", "kern", "liga", "mark", "mkmk", "tnum"];

/** Weights that the styles use, for fonts with a weight axis. The code font has one weight. */
const weightsOf = (name: string) => ({ wght: name.includes("mono") ? 400 : { min: 400, max: 600 } });

/** Removes from every font the characters that no page sets in it, and renames the font by its new content. */
export async function subsetFonts(site: Site): Promise<void> {
	// Pages are read one at a time, so that not all of them are in memory.
	const pages = {
		*[Symbol.iterator]() {
			for (const page of site.pages) yield readPage(site, page);
		},
	};
	const all = collectCharacters(pages);
	const titles = collectTitleCharacters(pages);
	const emphasized = collectEmphasisCharacters(pages);
	const folder = path.join(site.folder, MEDIA);
	const renamed = new Map<string, string>();
	for (const name of readdirSync(folder).filter((name) => name.endsWith(".woff2"))) {
		const characters = name.includes("italic") ? emphasized : name.includes("serif") ? titles : all;
		const subset = await withCharacters(readFileSync(path.join(folder, name)), characters, weightsOf(name));
		const to = renameWithHash(name, subset);
		writeFileSync(path.join(folder, name), subset);
		renameSync(path.join(folder, name), path.join(folder, to));
		renamed.set(name, to);
	}
	for (const file of readdirSync(site.folder, { recursive: true, encoding: "utf8" })) {
		if (/\.(html|css|js)$/.test(file)) rename(path.join(site.folder, file), renamed);
	}
}

/** Returns every character in the pages' texts and attributes, and those that scripts may add. */
export function collectCharacters(pages: Iterable<string>): string {
	const characters = new Set(ALWAYS);
	// A text search is enough, because all of ASCII is included and other characters are not escaped.
	for (const html of pages)
		for (const character of html.replace(UNSHOWN, "").match(/\P{ASCII}/gu) ?? []) characters.add(character);
	return [...characters].sort().join("");
}

const UNSHOWN = /<(script|style)\b.*?<\/\1>/gs;

/** Returns the characters of titles and of other text in their font, and those that scripts may add to titles. */
export function collectTitleCharacters(pages: Iterable<string>): string {
	const characters = new Set(ALWAYS_IN_TITLES);
	for (const html of pages) {
		const classes = [...html.matchAll(SERIF)].map(([, name]) => name).join("|") || "none";
		const withClass = new RegExp(`<(\\w+)[^<>]* class="(?:[^"]* )?(?:${classes})[ "].*?</\\1>`, "gs");
		const titles = [...(html.match(TITLE) ?? []), ...(html.match(withClass) ?? [])].join("");
		for (const character of parseHtml(titles)
			.elements.map(({ text }) => text)
			.join(""))
			characters.add(character);
	}
	return [...characters].sort().join("");
}

const TITLE = /<(h[1-3])\b.*?<\/\1>/gs;

/** Finds classes that set the title font. */
const SERIF = /\.([\w-]+)\{[^{}]*font-family:var\(--font-serif\)/g;

/** Returns the characters of emphasized words in titles, the only text in the italic font. */
export function collectEmphasisCharacters(pages: Iterable<string>): string {
	const characters = new Set<string>();
	for (const html of pages)
		for (const title of html.match(/<h1\b.*?<\/h1>/gs) ?? [])
			for (const { text } of parseHtml(title).elements.filter(isInTitle))
				for (const character of text) characters.add(character);
	return [...characters].sort().join("");
}

const isInTitle = ({ tagName, parent }: Element) => tagName === "em" && parent?.tagName === "h1";

const subsets = createCache("fonts", ["lib/publish"]);

/** Subsets a woff2 font to some characters, and to the used weights if it has several. */
async function withCharacters(
	font: Buffer,
	characters: string,
	variationAxes: ReturnType<typeof weightsOf>,
): Promise<Buffer> {
	const input = Buffer.concat([
		Buffer.from(`${characters}\n${JSON.stringify([variationAxes, FEATURES])}\n`),
		font,
	]);
	const cached = subsets.get(input);
	if (cached) return cached;
	// Hints align strokes with the pixels of coarse screens. They are a third of the serif font's size.
	const whole = { targetFormat: "woff2", noHinting: true, keepFeatures: FEATURES } as const;
	// subset-font rejects axes for a font without any.
	const subset = await subsetFont(font, characters, { ...whole, variationAxes }).catch(() =>
		subsetFont(font, characters, whole),
	);
	subsets.set(input, subset);
	return subset;
}

function rename(file: string, names: Map<string, string>): void {
	const before = readFileSync(file, "utf8");
	let after = before;
	for (const [from, to] of names) after = after.replaceAll(from, to);
	if (after !== before) writeFileSync(file, after);
}
