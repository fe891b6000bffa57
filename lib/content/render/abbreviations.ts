import type { Element, ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { readAbbreviations } from "@/lib/content/schema/settings";
import type { Abbreviations } from "@/lib/content/schema/site-fields";
import { escapeRegExp } from "@/lib/escape-regexp";

let cached: Abbreviations | undefined;

/**
 * Returns the abbreviations of content/abbreviations.json; none while the file is missing or has a problem. Reads the
 * file once; in development each time, because it may change.
 */
export function getAbbreviations(): Abbreviations {
	if (!cached || process.env.NODE_ENV === "development")
		cached = readAbbreviations(process.cwd()).fields ?? {};
	return cached;
}

/** Elements in which abbreviations are not marked. */
const LEFT = new Set(["a", "abbr", "code", "pre", "h1", "h2", "h3", "h4", "script", "style"]);

/** Marks the first use of each abbreviation in a body with its long form, for readers and assistive technology. */
export function markAbbreviations(given?: Abbreviations) {
	return (tree: Root) => {
		const abbreviations = given ?? getAbbreviations();
		const names = Object.keys(abbreviations).sort((a, b) => b.length - a.length);
		if (names.length === 0) return;
		const pattern = new RegExp(`(?<![\\w-])(${names.map(escapeRegExp).join("|")})(?![\\w-])`);
		const met = new Set<string>();
		visit(tree, (node, index, parent) => {
			if (node.type === "element" && LEFT.has(node.tagName)) return SKIP;
			if (node.type !== "text" || !parent || index === undefined) return;
			const parts = splitText(node.value);
			parent.children.splice(index, 1, ...parts);
			return [SKIP, index + parts.length];
		});

		/** Splits a text so that each new abbreviation is a separate element. */
		function splitText(text: string): ElementContent[] {
			const parts: ElementContent[] = [];
			let rest = text;
			for (let at = 0; ; ) {
				const found = pattern.exec(rest.slice(at));
				const word = found?.[1];
				if (!found || !word) break;
				at += found.index;
				if (met.has(word)) {
					at += word.length;
					continue;
				}
				met.add(word);
				parts.push({ type: "text", value: rest.slice(0, at) }, toElement(word, abbreviations[word]));
				rest = rest.slice(at + word.length);
				at = 0;
			}
			return [...parts, { type: "text", value: rest }];
		}
	};
}

const toElement = (word: string, title: string | undefined): Element => ({
	type: "element",
	tagName: "abbr",
	properties: { title },
	children: [{ type: "text", value: word }],
});
