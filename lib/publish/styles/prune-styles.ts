import { PurgeCSS } from "purgecss";
import { type Edit, type Element, getAttribute, isHtmlElement, replaceContent } from "@/lib/publish/html";
import { NAME, type Renamed, unescaped, withShortNames } from "./short-class-names";
import { removeUnusedCss } from "./unused-css";

/** Before a selector that is a state of anything, ":focus-visible": the purger keeps it only if it says of what. */
const BARE_STATE = /(?<=^|[{},])(?=::?(?!root|is|where|has|not)[a-z-]+)/g;

/** What has been put there: it says nothing that the state alone would not. */
const OF_ANYTHING = /\*(?=::?[a-z-])/g;

/** A page without the texts of the styles in its head, and those: they are half of it, and to read a page as HTML takes as long as it is. */
export function extractStyles(html: string): { bare: string; texts: string[] } {
	const texts: string[] = [];
	const headEnd = html.indexOf("</head>");
	const head = html.slice(0, headEnd).replace(/(<style\b[^>]*>)([\s\S]*?)<\/style>/g, (_, tag, text) => {
		texts.push(text);
		return `${tag}</style>`;
	});
	return { bare: head + html.slice(headEnd), texts };
}

/**
 * Leaves in a page's styles only the rules that something on the page, or something that its scripts may draw, can match.
 *
 * @param bare the page without the texts of the styles in its head
 * @param texts those texts
 * @param elements those that the page keeps
 * @param read gives the text of a script file by its address
 * @param shorten whether utilities get short names, which are given by the ones they had
 */
export async function pruneStyles(
	{ bare, texts }: ReturnType<typeof extractStyles>,
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
	const variablesBeside = bare.match(/--[\w-]+/g) ?? [];
	// Those of the head are the first.
	for (const [index, style] of elements.filter((element) => isHtmlElement(element, "style")).entries()) {
		const css = (texts[index] ?? style.text).replace(BARE_STATE, "*");
		const among = namesIn(css);
		const used: Used = {
			...selectorsOf(elements, among),
			scripted: among(scripts.flatMap(wordsOfScript)),
			variables: among(variablesBeside),
		};
		const left = await usedOf(css, used, controls, shorten);
		edits.push(replaceContent(style, left.css), unnamed(style));
		for (const [old, name] of left.names) names.set(old, name);
	}
	return { edits, names };
}

/** A style without what Next's runtime would know it by. */
const unnamed = ({ startTag }: Element): Edit => ({ ...startTag, text: "<style>" });

/** What of a page a style may have rules for, as far as the style names it: for most pages of a site the same. */
interface Used {
	tags: string[];
	classes: string[];
	ids: string[];
	/** Words of the page's scripts. */
	scripted: string[];
	variables: string[];
}

const known = new Map<string, Promise<Renamed>>();

/** The rules of a style for what is used; worked out once for all pages that use the same. */
function usedOf(css: string, used: Used, controls: boolean, shorten: boolean): Promise<Renamed> {
	const key = JSON.stringify([css, used, controls, shorten]);
	const before = known.get(key);
	if (before) return before;
	const left = purged(css, used).then((style) => {
		const light = removeUnusedCss(style, controls);
		return shorten ? withShortNames(light, used.scripted) : { css: light, names: new Map() };
	});
	known.set(key, left);
	return left;
}

async function purged(css: string, { scripted, variables, ...selectors }: Used): Promise<string> {
	const [left] = await new PurgeCSS().purge({
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
		// All of them, since they come and go: open, hidden, aria-current, data-theme.
		dynamicAttributes: [...css.matchAll(/\[([\w-]+)/g)].map(([, name = ""]) => name),
		keyframes: true,
		variables: true,
		safelist: { variables },
	});
	if (!left) throw new Error("no style came back (lib/publish/styles/prune-styles.ts)");
	return left.css.replace(OF_ANYTHING, "");
}

/** What tells those of some words that a style has, each once, in the order of the alphabet. */
type Among = (words: string[]) => string[];

function namesIn(css: string): Among {
	if (css === last?.css) return last.among;
	const words = css.match(NAME) ?? [];
	const names = new Set(words.map(unescaped));
	const among: Among = (some) => [...new Set(some.filter((word) => names.has(word)))].sort();
	last = { css, among };
	return among;
}

/** One page after another has the same style. */
let last: { css: string; among: Among } | undefined;

/** The addresses of a model's program and of what it imports. */
const programsOf = (element: Element) => getAttribute(element, "data-island")?.match(/\S+/g) ?? [];

/** Whether an element may say names to a program: its own text does, and the JSON that it is handed, but no JSON-LD. */
const isForPrograms = (element: Element) =>
	isHtmlElement(element, "script") && getAttribute(element, "type") !== "application/ld+json";

/** Whether the browser draws parts of an element, such as a placeholder or a picker, that styles may name. */
const isControl = ({ tagName }: Element) => ["input", "select", "textarea"].includes(tagName);

/** Every word of a script, and every stretch of it that could be a class, as "md:grid-cols-2". */
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
