import type { Comment, Element, ElementContent, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { type Handle, toMdast } from "hast-util-to-mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { SHOWN_ELEMENTS } from "@/lib/content/read/html-names";
import { findLanguage } from "./markup";

const processor = unified()
	.use(remarkGfm)
	.use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-" })
	.freeze();

/** Returns HTML as Markdown. Elements without Markdown of their own stay HTML. */
export function htmlToMarkdown(html: string): string {
	const tree = fromHtml(html, { fragment: true });
	simplify(tree);
	const markdown = toMdast(tree, {
		document: true,
		handlers: {
			...Object.fromEntries(AS_HTML.map((name) => [name, keepHtml])),
			...Object.fromEntries(INLINE_HTML.map((name) => [name, keepTags])),
			iframe: keepHtml,
		},
		nodeHandlers: {
			comment: (_: unknown, node: Comment) => ({ type: "html", value: `<!--${node.value}-->` }),
		},
	});
	return processor.stringify(markdown.type === "root" ? markdown : { type: "root", children: [] });
}

/** Blocks that stay HTML as a whole. */
const AS_HTML = [
	"figure",
	"video",
	"audio",
	"object",
	"embed",
	"script",
	"style",
	"svg",
	"form",
	"details",
	"dl",
];
/** Elements of text that Markdown has not. */
const INLINE_HTML = ["sub", "sup", "mark", "kbd", "abbr", "ins", "small", "u", "cite"].filter((name) =>
	SHOWN_ELEMENTS.has(name),
);

const keepHtml: Handle = (_, node: Element) => ({ type: "html", value: toHtml(node) });

const keepTags: Handle = (state, node: Element) => [
	{ type: "html", value: toHtml({ ...node, children: [] }).replace(/<\/[^<]*$/, "") },
	...state.all(node),
	{ type: "html", value: `</${node.tagName}>` },
];

/** Simplifies what exports add: wrappers of images, classes, and code without its language. */
function simplify(node: Root | Element): void {
	node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
		if (child.type !== "element") return [child];
		if (child.tagName !== "pre") simplify(child);
		const { tagName, properties, children } = child;
		const classes = Array.isArray(properties.className) ? properties.className.map(String) : [];
		if (tagName === "div" && children.length === 0) return [];
		if (tagName === "pre") return [toCode(child, classes)];
		if (tagName === "figure") return toFigure(child);
		// Medium names each element.
		const { id: _, name: __, style: ___, className: ____, ...rest } = properties;
		const isHeading = /^h[1-6]$/.test(tagName);
		return [
			{
				...child,
				properties:
					isHeading && !/^[\da-f]{4}$/.test(String(properties.id))
						? { ...rest, id: properties.id ?? null }
						: rest,
			},
		];
	}) as typeof node.children;
}

/** Returns an element's text, with a line break for each <br>. */
const textOf = (node: Nodes): string =>
	node.type === "text"
		? node.value
		: node.type === "element" && node.tagName === "br"
			? "\n"
			: "children" in node
				? node.children.map(textOf).join("")
				: "";

function toCode(pre: Element, classes: string[]): Element {
	const code = pre.children.find((child) => child.type === "element" && child.tagName === "code");
	const own =
		code?.type === "element" && Array.isArray(code.properties.className)
			? code.properties.className.map(String)
			: [];
	const language =
		[...own, ...classes].find((name) => /^(?:lang|language)-/.test(name)) ??
		String(pre.properties.lang ?? pre.properties.dataCodeBlockLang ?? "");
	const { name } = findLanguage(language);
	const text: ElementContent = { type: "text", value: textOf(pre) };
	const properties = name === "" ? {} : { className: [`language-${name}`] };
	return {
		type: "element",
		tagName: "pre",
		properties: {},
		children: [{ type: "element", tagName: "code", properties, children: [text] }],
	};
}

/** Reduces a figure to its image and caption. A figure without a caption is its content. */
function toFigure(figure: Element): ElementContent[] {
	const caption = figure.children.find((child) => child.type === "element" && child.tagName === "figcaption");
	const hasCaption = caption !== undefined && textOf(caption).trim() !== "";
	const content = figure.children.filter((child) => child !== caption).flatMap(unwrapDivs);
	return hasCaption ? [{ ...figure, properties: {}, children: [...content, caption] }] : content;
}

const unwrapDivs = (node: ElementContent): ElementContent[] =>
	node.type === "element" && node.tagName === "div" ? node.children.flatMap(unwrapDivs) : [node];
