import rehypeShiki from "@shikijs/rehype";
import { transformerNotationMap, transformerNotationWordHighlight } from "@shikijs/transformers";
import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { createCssVariablesTheme, type ShikiTransformer } from "shiki";
import type { Pluggable } from "unified";
import { visit } from "unist-util-visit";
import { NOTATIONS, parseCodeMeta } from "@/lib/content/read/code-meta";

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
};

/** Lines of a diff that start with a sign but name files. */
const NAMES = /^(?:\+\+\+|---) /;

/** The signs of a block whose fence declares a diff, by the block's meta object. */
const signsOf = new WeakMap<object, string[]>();

/**
 * Applies the options after the fence, and the signs of added and removed lines. The signs are text, for readers
 * without colors; copying removes them.
 */
const marks: ShikiTransformer = {
	preprocess(code) {
		const { isDiff } = metaOf(this);
		if (!isDiff) return undefined;
		const lines = code.split("\n");
		signsOf.set(
			this.meta,
			lines.map((line) => line.slice(0, 1)),
		);
		return lines.map((line) => line.slice(1)).join("\n");
	},
	line(node, number) {
		if (metaOf(this).lines.includes(number)) this.addClassToHast(node, "highlighted");
		const text = this.source.split("\n")[number - 1] ?? "";
		const isDiff = this.options.lang === "diff" && !NAMES.test(text);
		const sign = signsOf.get(this.meta)?.[number - 1] ?? (isDiff ? text[0] : undefined);
		if (sign === "+") this.addClassToHast(node, "diff add");
		if (sign === "-") this.addClassToHast(node, "diff remove");
	},
	pre(node) {
		const { title, firstLine } = metaOf(this);
		delete node.properties.style;
		node.properties["data-language"] = this.options.lang;
		if (title) node.properties["data-title"] = title;
		if (this.options.lang !== "diff" && addSigns(this.lines)) node.properties["data-diff"] = "";
		if (firstLine === undefined) return;
		node.properties["data-numbered"] = "";
		for (const [index, line] of this.lines.entries()) line.properties["data-line"] = firstLine + index;
	},
};

/** Prepends its diff sign to each line, if any line is added or removed. */
function addSigns(lines: Element[]): boolean {
	const signs = lines.map(({ properties }) => {
		const classes = [properties.class].flat().join(" ").split(" ");
		return classes.includes("add") ? "+" : classes.includes("remove") ? "-" : " ";
	});
	if (signs.every((sign) => sign === " ")) return false;
	for (const [index, line] of lines.entries())
		line.children.unshift({ type: "text", value: signs[index] ?? " " });
	return true;
}

const metaOf = (context: { options: { meta?: { __raw?: string } } }) =>
	parseCodeMeta(context.options.meta?.__raw ?? "");

/** Classes of marks in comments, by the name after [!code. */
const notations = transformerNotationMap(
	{
		classMap: {
			"++": "diff add",
			"--": "diff remove",
			...Object.fromEntries(
				NOTATIONS.filter((name) => /^(?!word)[a-z]/.test(name)).map((name) => [name, "highlighted"]),
			),
		},
	},
	"notations",
);

const words: ShikiTransformer = {
	preprocess(code, options) {
		const found = metaOf(this).words.flatMap((word) => findAll(code, word));
		if (found.length > 0)
			options.decorations = found.map((range) => ({ ...range, properties: { class: "highlighted-word" } }));
		return undefined;
	},
};

function findAll(code: string, word: string): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	for (let start = code.indexOf(word); start >= 0; start = code.indexOf(word, start + word.length))
		found.push({ start, end: start + word.length });
	return found;
}

/**
 * A rehype plugin for code blocks with classes by role, and what lib/content/read/code-meta.ts reads: ```ts
 * title="x.ts" {1,3-4} /word/
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
		transformers: [roles, notations, transformerNotationWordHighlight(), marks, words],
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
