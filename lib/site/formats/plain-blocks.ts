import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { describeDiagram } from "@/lib/content/drawings/diagram-text";
import { getProseComponent, proseComponents } from "@/lib/content/prose/components";
import { type Description, describeDrawing, type ProseWords } from "@/lib/content/prose/description";
import { BLOCK_ELEMENTS } from "@/lib/content/prose/html-elements";
import { removeNotations } from "@/lib/content/read/code-meta";
import { getAttributeText, literalText } from "@/lib/content/read/mdx-nodes";
import { getPage, getPages, site } from "@/lib/content/read/query";
import { findRoute, markdownPath, pathOf, toAbsoluteUrl } from "@/lib/site/routes";
import { toPhrases, WITHOUT_TEXT, wrapTexts } from "./plain-elements";

type Component = MdxJsxFlowElement | MdxJsxTextElement;
type Block = BlockContent | DefinitionContent;

/** The page that shows some blocks. */
interface Page {
	/** Its own URL, for content that only the page can show. */
	address: string;
	words: ProseWords;
	/** Whether the blocks are in a <Figure>, whose words describe its drawing. */
	isInFigure?: boolean;
}

/** Returns blocks for readers without scripts: components in words, all URLs absolute. */
export function toPlainBlocks(blocks: RootContent[], page: Page): Root {
	const root: Root = { type: "root", children: renderNodes(blocks, page) };
	visit(root, (node) => {
		if (node.type === "link" || node.type === "image" || node.type === "definition")
			node.url = completeUrl(node.url, page.address);
	});
	return root;
}

/** Returns the URL of the Markdown version of a listed page of this site; any other URL unchanged. */
export function toMarkdownUrl(url: string): string {
	const [address = "", ...fragment] = url.split("#");
	const path = address.startsWith(`${site.url}/`) ? address.slice(site.url.length) : undefined;
	const shown = path === undefined ? undefined : findRoute(path);
	if (!shown || shown.unlisted) return url;
	return [toAbsoluteUrl(markdownPath(shown.path)), ...fragment].join("#");
}

/** Returns a URL in a body as an absolute URL. */
export function completeUrl(url: string, address: string): string {
	if (url.startsWith("#")) return address + url;
	return url.startsWith("/") ? toAbsoluteUrl(url) : url;
}

/** Returns the pages with a Markdown version to which a body may link. */
export function getLinkedPages(body: string): string {
	const paths = new Set(Array.from(body.matchAll(/["(<\s](\/[\w/.-]+)/g), ([, path = ""]) => path));
	return [...paths].filter((path) => findRoute(path)?.unlisted === false).join(" ");
}

/** Returns the texts of other entries that a body's components show in words. */
export function getReferencedTexts(body: string): string {
	const collections = Object.entries<Description>(proseComponents).flatMap(([name, { reference }]) =>
		reference && body.includes(`<${name}`) ? reference.collection : [],
	);
	return JSON.stringify(
		collections.flatMap((collection) =>
			getPages(collection).map(({ slug, title, summary }) => [collection, slug, title, summary]),
		),
	);
}

function renderNodes(nodes: RootContent[], on: Page): RootContent[] {
	return nodes.flatMap((node) => renderNode(node, on));
}

function renderNode(node: RootContent, on: Page): RootContent[] {
	switch (node.type) {
		case "mdxjsEsm":
			return [];
		case "mdxFlowExpression":
		case "mdxTextExpression": {
			const written = literalText(node);
			if (written === undefined) return [];
			return [node.type === "mdxTextExpression" ? text(written) : paragraph([text(written)])];
		}
		case "code": {
			if (node.lang === "mermaid") return [toDiagramText(node.value, on.words)];
			const { code, isDiff } = removeNotations(node.value);
			return [{ ...node, value: code, lang: isDiff ? "diff" : (node.lang ?? null) }];
		}
		case "mdxJsxFlowElement":
			return renderBlock(node, on);
		case "mdxJsxTextElement":
			return renderPhrase(node, on);
		default:
			if ("children" in node) {
				// Converted children of a paragraph are phrases again, and likewise for every parent.
				const children = renderNodes(node.children, on) as typeof node.children;
				return [{ ...node, children } as RootContent];
			}
			return [node];
	}
}

/**
 * Returns a component or an HTML element as blocks: a prose component as a quotation, any other as its content or its
 * label.
 */
function renderBlock(node: MdxJsxFlowElement, on: Page): RootContent[] {
	if (node.name === "hr") return [{ type: "thematicBreak" }];
	if (node.name === "br") return [];
	const children = WITHOUT_TEXT.has(node.name ?? "") ? [] : node.children.map(toFlow);
	const inner = toBlocks(
		renderNodes(children, { ...on, isInFigure: on.isInFigure || node.name === "Figure" }),
	);
	const words = wordsFor(node, inner.length > 0, on);
	if (words) {
		const parts = [words.before, words.after].map((phrase) => (phrase ? [paragraph(phrase)] : []));
		const quotation = quote([...(parts[0] ?? []), ...inner, ...(parts[1] ?? [])]);
		return [{ ...quotation, data: markFigure(node) } as RootContent];
	}
	if (inner.length > 0) return inner.map((block) => wrapTexts(block, node));
	const phrases = toPhrases(node, []);
	if (phrases.length > 0) return [paragraph(phrases)];
	const drawing = describeElement(node, on);
	return drawing ? [quote([paragraph(drawing)])] : [];
}

/** Returns a component in a table cell, which cannot contain blocks, or an element in a sentence, as phrases. */
function renderPhrase(node: MdxJsxTextElement, on: Page): PhrasingContent[] {
	// Phrases contain only phrases.
	const inner = (
		WITHOUT_TEXT.has(node.name ?? "") ? [] : renderNodes(node.children, on)
	) as PhrasingContent[];
	const words = wordsFor(node, inner.length > 0, on);
	if (!words) {
		const phrases = toPhrases(node, inner);
		return phrases.length > 0 ? phrases : (describeElement(node, on) ?? []);
	}
	const parts = [words.before, inner, words.after].filter((part) => part !== undefined && part.length > 0);
	return parts.flatMap((part, index) => [...(index > 0 ? [text(" ")] : []), ...(part ?? [])]);
}

/** Returns an element within another one as a block, if HTML renders it as one, such as a <td> on its table's line. */
function toFlow(node: RootContent): RootContent {
	if (node.type !== "mdxJsxTextElement" || !BLOCK_ELEMENTS.has(node.name ?? "")) return node;
	return { ...node, type: "mdxJsxFlowElement" } as RootContent;
}

/** Returns the words for an element without text; undefined if it shows nothing. */
function describeElement(node: Component, on: Page): PhrasingContent[] | undefined {
	const label =
		getAttributeText(node, "label") ?? getAttributeText(node, "alt") ?? getAttributeText(node, "aria-label");
	const isComponent = /^(?:[A-Z]|svg$)|\./.test(node.name ?? "");
	if (on.isInFigure) return label ? [text(label)] : undefined;
	return isComponent || label ? describeDrawing([label], on.address, on.words) : undefined;
}

/** Marks the quotation of a figure in HTML with its system, so that a feed can insert the drawing there. */
function markFigure(node: Component) {
	if (node.name !== "Figure" && node.name !== "System") return undefined;
	return { hProperties: { dataFigure: getAttributeText(node, "name") ?? "" } };
}

/** Returns the words for a prose component; undefined for any other element. */
function wordsFor(node: Component, hasContent: boolean, { address, words }: Page) {
	const description = getProseComponent(node.name ?? "");
	if (!description) return undefined;
	const { reference } = description;
	const entry = reference && getPage(reference.collection, getAttributeText(node, reference.attribute) ?? "");
	return description.toWords({
		attribute: (name) => getAttributeText(node, name),
		hasContent,
		page: address,
		words,
		entry: entry && { title: entry.title, summary: entry.summary, url: toAbsoluteUrl(pathOf(entry)) },
	});
}

/** Returns a diagram in words, marked as a figure, because a feed shows the drawing above it. */
const toDiagramText = (source: string, { figure }: ProseWords): RootContent => ({
	type: "blockquote",
	children: [paragraph([{ type: "strong", children: [text(figure)] }, text(` ${describeDiagram(source)}.`)])],
	data: { hProperties: { dataFigure: "" } },
});

const PHRASES = new Set<RootContent["type"]>([
	"break",
	"delete",
	"emphasis",
	"footnoteReference",
	"image",
	"imageReference",
	"inlineCode",
	"inlineMath",
	"link",
	"linkReference",
	"strong",
	"text",
]);

const isPhrase = (node: RootContent): node is PhrasingContent => PHRASES.has(node.type);

/** Returns blocks, with a paragraph around each run of phrases between them. */
function toBlocks(nodes: RootContent[]): Block[] {
	const blocks: RootContent[] = [];
	let run: Paragraph | undefined;
	for (const node of nodes) {
		if (!isPhrase(node)) {
			blocks.push(node);
			run = undefined;
		} else if (run) run.children.push(node);
		else {
			run = paragraph([node]);
			blocks.push(run);
		}
	}
	// A node between blocks is a block.
	return blocks as Block[];
}

const text = (value: string): PhrasingContent => ({ type: "text", value });
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });
const quote = (children: Block[]): RootContent => ({ type: "blockquote", children });
