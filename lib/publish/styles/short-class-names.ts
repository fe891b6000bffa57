import postcss from "postcss";
import { type Edit, type Element, findAttribute } from "@/lib/publish/html";

/** A name in a selector, as CSS writes it. */
export const NAME = /(?:\\[0-9a-f]{1,6} ?|\\.|[\w-]|[^\0-\x7f])+/gi;

const CLASS = new RegExp(`(?<=\\.)${NAME.source}`, "gi");

/** A name as it is written in HTML: CSS writes "md:flex" as "md\:flex", and a digit in front by its number. */
export const unescaped = (name: string) =>
	name
		.replace(/\\([0-9a-f]{1,6}) ?/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replace(/\\(.)/g, "$1");

/** A style whose utilities have short names, and those names by the ones they had. */
export interface Renamed {
	css: string;
	names: Map<string, string>;
}

/**
 * Gives Tailwind's utilities names of a letter or two: nothing but a page's own elements refers to them, and their
 * names are a twentieth of a page.
 *
 * @param spoken words that scripts say: such a class keeps its name
 */
export function withShortNames(css: string, spoken: string[]): Renamed {
	const root = postcss.parse(css);
	const taken = new Set([...css.matchAll(CLASS)].map(([name]) => unescaped(name)).concat(spoken));
	const names = new Map<string, string>();
	const fresh = shortNames(taken);
	root.walkAtRules("layer", (layer) => {
		if (layer.params !== "utilities") return;
		layer.walkRules(({ selector }) => {
			for (const [name] of selector.matchAll(CLASS)) {
				const old = unescaped(name);
				if (!names.has(old) && !spoken.includes(old)) names.set(old, fresh.next().value);
			}
		});
	});
	root.walkRules((rule) => {
		rule.selector = rule.selector.replace(CLASS, (name) => names.get(unescaped(name)) ?? name);
	});
	return { css: root.toString(), names };
}

/** a, b, … z, aa, ab, … without those that are taken. */
function* shortNames(taken: Set<string>): Generator<string, never> {
	for (let number = 0; ; number++) {
		let name = "";
		for (let rest = number; rest >= 0; rest = Math.floor(rest / 26) - 1)
			name = String.fromCharCode(97 + (rest % 26)) + name;
		if (!taken.has(name)) yield name;
	}
}

/** An element's classes by their new names; nothing where none has one. */
export function renaming(element: Element, names: Map<string, string>): Edit[] {
	const classes = findAttribute(element, "class");
	if (!classes) return [];
	const { from, to, value } = classes;
	const renamed = renamedAll(value, names);
	if (renamed === value) return [];
	const text = renamed.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
	return [{ from, to, text: `class="${text}"` }];
}

/** A drawing with the new names: in XML, "<" begins nothing but a tag. */
export const renamedIn = (svg: string, names: Map<string, string>) =>
	svg.replace(
		/(<[^<]*? class=")([^"]*)/g,
		(_, before: string, classes: string) => before + renamedAll(classes, names),
	);

const renamedAll = (classes: string, names: Map<string, string>) =>
	classes
		.split(/\s+/)
		.map((name) => names.get(name) ?? name)
		.join(" ");
