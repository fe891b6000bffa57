import postcss from "postcss";
import { type Edit, type Element, findAttribute } from "@/lib/publish/html";

/** A name in a selector, escaped as in CSS. */
export const NAME = /(?:\\[0-9a-f]{1,6} ?|\\.|[\w-]|[^\0-\x7f])+/gi;

const CLASS = new RegExp(`(?<=\\.)${NAME.source}`, "gi");

/** Returns a name in its HTML form. CSS escapes "md:flex" as "md\:flex", and a leading digit as its code point. */
export const unescapeName = (name: string) =>
	name
		.replace(/\\([0-9a-f]{1,6}) ?/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replace(/\\(.)/g, "$1");

/** A style with short names, and the short names by the original ones. */
export interface Shortened {
	css: string;
	names: Map<string, string>;
}

/**
 * Renames Tailwind's utilities to one or two letters. Only the page's own elements use them. Without this, the
 * longest role does not fit into the first round trip: the names take 0.4 to 0.8 KB of a compressed page.
 *
 * @param scripted words of the page's scripts; a class among them keeps its name
 */
export function shortenClassNames(css: string, scripted: string[]): Shortened {
	const root = postcss.parse(css);
	const usedNames = new Set([...css.matchAll(CLASS)].map(([name]) => unescapeName(name)).concat(scripted));
	const names = new Map<string, string>();
	const unused = shortNames(usedNames);
	root.walkAtRules("layer", (layer) => {
		if (layer.params !== "utilities") return;
		layer.walkRules(({ selector }) => {
			for (const [name] of selector.matchAll(CLASS)) {
				const original = unescapeName(name);
				if (!names.has(original) && !scripted.includes(original)) names.set(original, unused.next().value);
			}
		});
	});
	root.walkRules((rule) => {
		rule.selector = rule.selector.replace(CLASS, (name) => names.get(unescapeName(name)) ?? name);
	});
	return { css: root.toString(), names };
}

/** Yields a, b, … z, aa, ab, … except names in use. */
function* shortNames(usedNames: Set<string>): Generator<string, never> {
	for (let number = 0; ; number++) {
		let name = "";
		for (let rest = number; rest >= 0; rest = Math.floor(rest / 26) - 1)
			name = String.fromCharCode(97 + (rest % 26)) + name;
		if (!usedNames.has(name)) yield name;
	}
}

/** Renames the classes of an element. */
export function renameClasses(element: Element, names: Map<string, string>): Edit[] {
	const classes = findAttribute(element, "class");
	if (!classes) return [];
	const { from, to, value } = classes;
	const renamed = renameAll(value, names);
	if (renamed === value) return [];
	const text = renamed.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
	return [{ from, to, text: `class="${text}"` }];
}

const renameAll = (classes: string, names: Map<string, string>) =>
	classes
		.split(/\s+/)
		.map((name) => names.get(name) ?? name)
		.join(" ");
