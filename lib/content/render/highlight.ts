import rehypeShiki from "@shikijs/rehype";
import { transformerMetaHighlight } from "@shikijs/transformers";
import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { createCssVariablesTheme, type ShikiTransformer } from "shiki";
import type { Pluggable } from "unified";
import { visit } from "unist-util-visit";

/**
 * Colors by role. Shiki writes variables; `roles` turns them into classes, so that no element has a style attribute.
 */
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

/**
 * A rehype plugin for code blocks with classes by role, an optional title and highlighted lines: ```ts title="x.ts"
 * {1,3-4}
 */
export const highlight: Pluggable = [
	rehypeShiki,
	// Grammars load on demand: all of them together take seconds and much memory.
	{
		theme,
		langs: [],
		lazy: true,
		fallbackLanguage: "text",
		// With a time limit, a busy machine would leave lines without colors.
		tokenizeTimeLimit: 0,
		transformers: [roles, transformerMetaHighlight()],
	},
];

/**
 * Returns a rehype plugin that turns code into one string of HTML, because hundreds of elements would make a page
 * slow to render.
 */
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
