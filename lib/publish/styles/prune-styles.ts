import { PurgeCSS } from "purgecss";
import { type Edit, type Element, getAttribute, isHtmlElement, replaceContent } from "@/lib/publish/html";
import { NAME, type Shortened, shortenClassNames, unescapeName } from "./short-class-names";
import { removeUnusedCss } from "./unused-css";

/**
 * Finds the start of a selector that is only a state, such as ":focus-visible". PurgeCSS keeps it only after an
 * element.
 */
const BARE_STATE = /(?<=^|[{},])(?=::?(?!root|is|where|has|not)[a-z-]+)/g;

/** Finds the universal selector inserted for PurgeCSS, which has no effect. */
const UNIVERSAL = /\*(?=::?[a-z-])/g;

const STYLE = /<link rel="stylesheet" href="([^"]*)"[^>]*>|<style\b[^>]*>([\s\S]*?)<\/style>/g;

/**
 * Splits the CSS in the head from the rest of the page, in which one empty style takes its place. It is half of the
 * page, and parsing time is proportional to size.
 *
 * @param read returns a linked style sheet
 */
export function extractStyles(
	html: string,
	read: (address: string) => string,
): { bare: string; css: string } {
	let css = "";
	const headEnd = html.indexOf("</head>");
	const head = html.slice(0, headEnd).replace(STYLE, (_, address?: string, text = "") => {
		const isFirst = css === "";
		css += address === undefined ? text : read(address);
		return isFirst ? "<style></style>" : "";
	});
	return { bare: head + html.slice(headEnd), css };
}

/**
 * Removes the CSS rules that match nothing on the page and nothing that its scripts may add.
 *
 * @param bare the page without the CSS in its head
 * @param css the CSS of the style in its head
 * @param elements the remaining elements of the page
 * @param read returns the text of a script file by its path
 * @param shorten whether to shorten the names of utilities
 * @returns the edits of the styles, and the short names by the original ones
 */
export async function pruneStyles(
	{ bare, css: styleInHead }: ReturnType<typeof extractStyles>,
	elements: Element[],
	read: (address: string) => string,
	shorten = false,
): Promise<{ edits: Edit[]; names: Map<string, string> }> {
	const files = elements.flatMap((element) =>
		isHtmlElement(element, "script") ? (getAttribute(element, "src") ?? []) : programsOf(element),
	);
	const scripts = [...elements.filter(isForPrograms).map(({ text }) => text), ...files.map(read)];
	const controls = elements.some(isControl);
	const edits: Edit[] = [];
	const names = new Map<string, string>();
	const variablesInPage = bare.match(/--[\w-]+/g) ?? [];
	// The style in the head comes first.
	for (const [index, style] of elements.filter((element) => isHtmlElement(element, "style")).entries()) {
		const css = ((index === 0 && styleInHead) || style.text).replace(BARE_STATE, "*");
		const among = namesIn(css);
		const used: Used = {
			...selectorsOf(elements, among),
			scripted: among(scripts.flatMap(wordsOfScript)),
			variables: among(variablesInPage),
		};
		const pruned = await prune(css, used, controls, shorten);
		edits.push(replaceContent(style, pruned.css), removeAttributes(style));
		for (const [original, name] of pruned.names) names.set(original, name);
	}
	return { edits, names };
}

/** Removes the attributes with which Next's runtime finds the style. */
const removeAttributes = ({ startTag }: Element): Edit => ({ ...startTag, text: "<style>" });

/** Returns the names in a style that occur on a page. They are the same for most pages of a site. */
interface Used {
	tags: string[];
	classes: string[];
	ids: string[];
	/** Returns the words of the page's scripts. */
	scripted: string[];
	variables: string[];
}

const results = new Map<string, Promise<Shortened>>();

/** Prunes a style, once for all pages that use the same names. */
function prune(css: string, used: Used, controls: boolean, shorten: boolean): Promise<Shortened> {
	const key = JSON.stringify([css, used, controls, shorten]);
	const found = results.get(key);
	if (found) return found;
	const result = purge(css, used).then((style) => {
		const pruned = removeUnusedCss(style, controls);
		return shorten ? shortenClassNames(pruned, used.scripted) : { css: pruned, names: new Map() };
	});
	results.set(key, result);
	return result;
}

async function purge(css: string, { scripted, variables, ...selectors }: Used): Promise<string> {
	const [result] = await new PurgeCSS().purge({
		css: [{ raw: css }],
		content: [
			{ raw: "", extension: "html" },
			{ raw: "", extension: "js" },
		],
		extractors: [
			{
				extensions: ["html"],
				extractor: () => ({
					...selectors,
					attributes: { names: [], values: [] },
					undetermined: [],
				}),
			},
			{ extensions: ["js"], extractor: () => scripted },
		],
		// All attributes, because scripts change them: open, hidden, aria-current, data-theme.
		dynamicAttributes: [...css.matchAll(/\[([\w-]+)/g)].map(([, name = ""]) => name),
		keyframes: true,
		variables: true,
		safelist: { variables },
	});
	if (!result) throw new Error("PurgeCSS returned no style (lib/publish/styles/prune-styles.ts)");
	return result.css.replace(UNIVERSAL, "");
}

/** Returns the words that a style contains, each once, sorted. */
type Among = (words: string[]) => string[];

function namesIn(css: string): Among {
	if (css === last?.css) return last.among;
	const words = css.match(NAME) ?? [];
	const names = new Set(words.map(unescapeName));
	const among: Among = (some) => [...new Set(some.filter((word) => names.has(word)))].sort();
	last = { css, among };
	return among;
}

/** Consecutive pages have the same style, so the last result is memoized. */
let last: { css: string; among: Among } | undefined;

/** Returns the URLs of an island's program and its imports. */
const programsOf = (element: Element) => getAttribute(element, "data-island")?.match(/\S+/g) ?? [];

/** Returns whether an element contains text for programs: scripts and JSON data, but not JSON-LD. */
const isForPrograms = (element: Element) =>
	isHtmlElement(element, "script") && getAttribute(element, "type") !== "application/ld+json";

/** Returns whether an element has browser-generated parts that styles can select, such as a placeholder. */
const isControl = ({ tagName }: Element) => ["input", "select", "textarea"].includes(tagName);

/** Returns every word of a script, and every token that could be a class, such as "md:grid-cols-2". */
function wordsOfScript(text: string): string[] {
	return [...text.matchAll(/[\w-]+/g), ...text.matchAll(/[^\s"'`]+/g)].map(([word]) => word);
}

function selectorsOf(elements: Element[], among: Among) {
	const words = (name: string) =>
		elements.flatMap((element) => getAttribute(element, name)?.split(/\s+/) ?? []).filter(Boolean);
	return {
		tags: among(elements.map(({ tagName }) => tagName)),
		classes: among(words("class")),
		ids: among(words("id")),
	};
}
