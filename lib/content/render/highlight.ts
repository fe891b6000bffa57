import rehypeShiki from "@shikijs/rehype";
import { transformerMetaHighlight } from "@shikijs/transformers";
import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { createCssVariablesTheme, type ShikiTransformer } from "shiki";
import type { Pluggable } from "unified";
import { visit } from "unist-util-visit";

/** Colors by role: shiki writes variables, `roles` turns them into classes, so no element has a style attribute. */
const theme = createCssVariablesTheme({ name: "roles", variablePrefix: "--code-" });

const ROLE = /^color:var\(--code-(?:token-)?([a-z-]+)\)/;

const roles: ShikiTransformer = {
	span(node) {
		const role = ROLE.exec(String(node.properties.style ?? ""))?.[1];
		delete node.properties.style;
		if (role && role !== "foreground") node.properties.class = `code-${role}`;
	},
	pre(node) {
		delete node.properties.style;
		node.properties["data-language"] = this.options.lang;
		const title = /title="([^"]+)"/.exec(this.options.meta?.__raw ?? "")?.[1];
		if (title) node.properties["data-title"] = title;
	},
};

/** Code blocks with classes by role, a language, an optional title and highlighted lines: ```ts title="x.ts" {1,3-4} */
export const highlight: Pluggable = [
	rehypeShiki,
	// No language until a block is written in it: the grammars of all of them take seconds, and memory.
	{
		theme,
		langs: [],
		lazy: true,
		fallbackLanguage: "text",
		// On a busy machine a limit would leave the rest of a line in one color.
		tokenizeTimeLimit: 0,
		transformers: [roles, transformerMetaHighlight()],
	},
];

/** Code as one piece of HTML: nothing in it is a component, and elements by the hundred make a page slow to draw. */
export function renderCodeAsHtml() {
	return (tree: Root) => {
		visit(tree, "element", (node) => {
			const [code] = node.children;
			if (node.tagName !== "pre" || code?.type !== "element" || code.tagName !== "code") return;
			node.properties.dataHtml = toHtml(code.children);
			node.children = [];
		});
	};
}
