import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import subsetFont from "subset-font";
import { createCache } from "@/lib/files/cache";
import { type Element, parseHtml } from "@/lib/publish/html";
import { readPage, type Site } from "@/lib/publish/site";

const FONTS = "_next/static/media";

/** What a visitor's actions may bring onto a page without its being in any page's text. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}–—‘’“”…×−±≤≥≈·•°µ→←↑↓`;

/** What titles may come to hold without its being in any: what is searched for stands in their face. */
const ALWAYS_IN_TITLES = ALWAYS.replace(/[^\w\s.,:;!?'"()&%+–—’“”…-]/g, "");

/** What of a font's layout the styles use: the rest would bring glyphs of its own, such as fractions. */
const FEATURES = ["ccmp", "kern", "liga", "mark", "mkmk", "tnum"];

/** The weights that the styles use, for fonts that have a weight axis: code has but one. */
const weightsOf = (name: string) => ({ wght: name.includes("mono") ? 400 : { min: 400, max: 600 } });

/** Leaves in every font only the characters that the site's pages set in it, under a name that says its new content. */
export async function subsetFonts(site: Site): Promise<void> {
	// Read one at a time, and again for each question, so that not all are in memory.
	const pages = {
		*[Symbol.iterator]() {
			for (const page of site.pages) yield readPage(site, page);
		},
	};
	const all = collectCharacters(pages);
	const titles = collectTitleCharacters(pages);
	const emphasized = collectEmphasisCharacters(pages);
	const folder = path.join(site.folder, FONTS);
	const renamed = new Map<string, string>();
	for (const name of readdirSync(folder).filter((name) => name.endsWith(".woff2"))) {
		const shown = name.includes("italic") ? emphasized : name.includes("serif") ? titles : all;
		const subset = await withCharacters(readFileSync(path.join(folder, name)), shown, weightsOf(name));
		const to = renameWithHash(name, subset);
		writeFileSync(path.join(folder, name), subset);
		renameSync(path.join(folder, name), path.join(folder, to));
		renamed.set(name, to);
	}
	for (const file of readdirSync(site.folder, { recursive: true, encoding: "utf8" })) {
		if (/\.(html|css|js)$/.test(file)) rename(path.join(site.folder, file), renamed);
	}
}

/** Every character that pages show, in text or in attributes, and those that any page may come to show. */
export function collectCharacters(pages: Iterable<string>): string {
	const shown = new Set(ALWAYS);
	// Found as text: whatever is outside of ASCII, all of which is there already, stands in a page as itself.
	for (const html of pages)
		for (const character of html.replace(UNSHOWN, "").match(/\P{ASCII}/gu) ?? []) shown.add(character);
	return [...shown].sort().join("");
}

const UNSHOWN = /<(script|style)\b.*?<\/\1>/gs;

/** The characters of titles and of all else that is set in their face, and those that titles may come to hold. */
export function collectTitleCharacters(pages: Iterable<string>): string {
	const shown = new Set(ALWAYS_IN_TITLES);
	for (const html of pages) {
		const classes = [...html.matchAll(SERIF)].map(([, name]) => name).join("|") || "none";
		const withClass = new RegExp(`<(\\w+)[^<>]* class="(?:[^"]* )?(?:${classes})[ "].*?</\\1>`, "gs");
		const titles = [...(html.match(TITLE) ?? []), ...(html.match(withClass) ?? [])].join("");
		for (const character of parseHtml(titles)
			.elements.map(({ text }) => text)
			.join(""))
			shown.add(character);
	}
	return [...shown].sort().join("");
}

const TITLE = /<(h[1-3])\b.*?<\/\1>/gs;

/** A class that sets what has it in the face of titles, whatever the class is called. */
const SERIF = /\.([\w-]+)\{[^{}]*font-family:var\(--font-serif\)/g;

/** The characters of the emphasized words of titles, which alone are set in the italics' own font. */
export function collectEmphasisCharacters(pages: Iterable<string>): string {
	const shown = new Set<string>();
	for (const html of pages)
		for (const title of html.match(/<h1\b.*?<\/h1>/gs) ?? [])
			for (const { text } of parseHtml(title).elements.filter(isInTitle))
				for (const character of text) shown.add(character);
	return [...shown].sort().join("");
}

const isInTitle = ({ tagName, parent }: Element) => tagName === "em" && parent?.tagName === "h1";

const subsets = createCache("fonts", ["lib/publish"]);

/** A woff2 font with some of its characters, and with the weights in use where it has several. */
async function withCharacters(
	font: Buffer,
	characters: string,
	variationAxes: ReturnType<typeof weightsOf>,
): Promise<Buffer> {
	const input = Buffer.concat([
		Buffer.from(`${characters}\n${JSON.stringify([variationAxes, FEATURES])}\n`),
		font,
	]);
	const known = subsets.get(input);
	if (known) return known;
	// Hints move strokes onto the pixels of coarse screens; they are a third of the serif.
	const whole = { targetFormat: "woff2", noHinting: true, keepFeatures: FEATURES } as const;
	// A font of one weight has no axis to narrow, which is refused.
	const subset = await subsetFont(font, characters, { ...whole, variationAxes }).catch(() =>
		subsetFont(font, characters, whole),
	);
	subsets.set(input, subset);
	return subset;
}

/**
 * A font's name with the hash of its content in place of Next's: of the same length, since React's description of a
 * page counts the bytes of the style it holds.
 */
export function renameWithHash(name: string, content: Buffer): string {
	const hash = /\.([\w-]{8,})\.woff2$/.exec(name)?.[1];
	if (!hash)
		throw new Error(`Next's output has changed: ${name} names no hash (lib/publish/fonts/subset-fonts.ts)`);
	const own = createHash("sha256").update(content).digest("base64url").slice(0, hash.length);
	return name.replace(`${hash}.woff2`, `${own}.woff2`);
}

function rename(file: string, names: Map<string, string>): void {
	const before = readFileSync(file, "utf8");
	let after = before;
	for (const [from, to] of names) after = after.replaceAll(from, to);
	if (after !== before) writeFileSync(file, after);
}
