import { PurgeCSS } from "purgecss";
import { withoutDeadWeight } from "./dead-weight";
import { attribute, type Element, edited, inside, is, nodesOf, textOf } from "./html";
import { rewriteProse, type Site } from "./site";

/** Before a selector that is a state of anything, ":focus-visible": the purger keeps it only if it says of what. */
const BARE_STATE = /(?<=^|[{},])(?=::?(?!root|is|where|has|not)[a-z-]+)/g;

/** Leaves in each page's style only the rules that something on the page can match. Pages drawn by React keep all: they may draw more. */
export const purgeStyles = (site: Site) => rewriteProse(site, "styles", withUsedStyles);

/** The page with the rules of its style elements that it uses. */
export async function withUsedStyles(html: string): Promise<string> {
	const { elements } = nodesOf(html);
	const scripts = elements.filter((element) => is(element, "script")).map(textOf);
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
				{ extensions: ["js"], extractor: (text) => text.match(/[\w-]+/g) ?? [] },
			],
			// States that come and go: open, hidden, aria-current, data-theme.
			dynamicAttributes: [...css.matchAll(/\[([\w-]+)/g)].map(([, name = ""]) => name),
			keyframes: true,
			variables: true,
			safelist: { variables: html.replace(textOf(style), "").match(/--[\w-]+/g) ?? [] },
		});
		if (!left) throw new Error("no style came back (lib/publish/purge-styles.ts)");
		edits.push(inside(style, withoutDeadWeight(left.css, elements.some(isControl))));
	}
	return edited(html, edits);
}

/** Whether the browser draws parts of an element, such as a placeholder or a picker, that styles may name. */
const isControl = ({ tagName }: Element) => ["input", "select", "textarea"].includes(tagName);

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
