import { readFileSync } from "node:fs";
import path from "node:path";
import { PurgeCSS } from "purgecss";
import { withoutDeadWeight } from "./dead-weight";
import { attribute, type Edit, type Element, edited, inside, is, nodesOf, textOf } from "./html";
import { rewriteProse, type Site } from "./site";

/** Before a selector that is a state of anything, ":focus-visible": the purger keeps it only if it says of what. */
const BARE_STATE = /(?<=^|[{},])(?=::?(?!root|is|where|has|not)[a-z-]+)/g;

/**
 * Leaves in each page's style only the rules that something on the page, or something that its scripts may draw, can
 * match. Pages with Next's runtime keep all: what they may draw is spread over many files.
 */
export function purgeStyles(site: Site): Promise<void> {
	// A script file's name tells its content, so that the page alone still says what becomes of it.
	const read = (address: string) => readFileSync(path.join(site.folder, address), "utf8");
	return rewriteProse(site, "styles", (html) => withUsedStyles(html, read));
}

/**
 * The page with the rules of its style elements that it uses.
 *
 * @param read gives the text of a script file by its address
 */
export async function withUsedStyles(html: string, read: (address: string) => string): Promise<string> {
	const { elements } = nodesOf(html);
	const files = elements.flatMap((element) => {
		const preloaded = attribute(element, "rel") === "modulepreload" ? attribute(element, "href") : undefined;
		return (is(element, "script") ? attribute(element, "src") : preloaded) ?? [];
	});
	const scripts = [...elements.filter((element) => is(element, "script")).map(textOf), ...files.map(read)];
	const edits = [];
	for (const style of elements.filter((element) => is(element, "style"))) {
		const css = textOf(style).replace(BARE_STATE, "*");
		const [left] = await new PurgeCSS().purge({
			css: [{ raw: css }],
			content: [
				{ raw: html, extension: "html" },
				{ raw: scripts.join("\n"), extension: "js" },
			],
			extractors: [
				{ extensions: ["html"], extractor: () => selectorsOf(elements) },
				// What a script may set is among its words.
				{ extensions: ["js"], extractor: wordsOfScript },
			],
			// States that come and go: open, hidden, aria-current, data-theme.
			dynamicAttributes: [...css.matchAll(/\[([\w-]+)/g)].map(([, name = ""]) => name),
			keyframes: true,
			variables: true,
			safelist: { variables: html.replace(textOf(style), "").match(/--[\w-]+/g) ?? [] },
		});
		if (!left) throw new Error("no style came back (lib/publish/purge-styles.ts)");
		edits.push(inside(style, withoutDeadWeight(left.css, elements.some(isControl))), bare(style));
	}
	return edited(html, edits);
}

/** A style without what Next's runtime would know it by. Throws for one whose start is not in the text. */
function bare({ sourceCodeLocation: at }: Element): Edit {
	if (!at?.startTag) throw new Error("a style does not start in the text (lib/publish/purge-styles.ts)");
	return { from: at.startTag.startOffset, to: at.startTag.endOffset, text: "<style>" };
}

/** Whether the browser draws parts of an element, such as a placeholder or a picker, that styles may name. */
const isControl = ({ tagName }: Element) => ["input", "select", "textarea"].includes(tagName);

/** Every word of a script, and every stretch of it that could be a class, as "md:grid-cols-2". */
function wordsOfScript(text: string): string[] {
	return [...text.matchAll(/[\w-]+/g), ...text.matchAll(/[^\s"'`]+/g)].map(([word]) => word);
}

function selectorsOf(elements: Element[]) {
	const attributes = elements.flatMap(({ attrs }) => attrs);
	const words = (name: string) =>
		elements.flatMap((element) => attribute(element, name)?.split(/\s+/) ?? []).filter(Boolean);
	return {
		tags: unique(elements.map(({ tagName }) => tagName)),
		classes: unique(words("class")),
		ids: unique(words("id")),
		attributes: {
			names: unique(attributes.map(({ name }) => name)),
			values: unique(attributes.flatMap(({ value }) => [value, ...value.split(/\s+/)])),
		},
		undetermined: [],
	};
}

const unique = (list: string[]) => [...new Set(list)];
