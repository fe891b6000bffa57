import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { getAttributeText, literalText } from "@/lib/content/read/mdx-nodes";
import { getPage, getSystems } from "@/lib/content/read/query";
import { pathOf, toAbsoluteUrl } from "./routes";

type Component = MdxJsxFlowElement | MdxJsxTextElement;
type Block = BlockContent | DefinitionContent;

/**
 * Blocks for readers that run nothing: components in words, every address complete.
 *
 * @param address the page's own, for what only it can show
 */
export function toPlainBlocks(blocks: RootContent[], address: string): Root {
	const root: Root = { type: "root", children: withoutComponents(blocks, address) };
	visit(root, (node) => {
		if (node.type === "link" || node.type === "image" || node.type === "definition")
			node.url = completeUrl(node.url, address);
	});
	return root;
}

/** An address in a body as an absolute URL. */
export function completeUrl(url: string, address: string): string {
	if (url.startsWith("#")) return address + url;
	return url.startsWith("/") ? toAbsoluteUrl(url) : url;
}

/** What the words in place of a body's components depend on beside the body. */
export function getSystemTexts(body: string): string {
	if (!body.includes("<System")) return "";
	return JSON.stringify(getSystems().map((system) => [system.slug, system.title, system.summary]));
}

function withoutComponents(nodes: RootContent[], address: string): RootContent[] {
	return nodes.flatMap((node) => inWords(node, address));
}

function inWords(node: RootContent, address: string): RootContent[] {
	switch (node.type) {
		case "mdxjsEsm":
			return [];
		case "mdxFlowExpression":
		case "mdxTextExpression": {
			const written = literalText(node);
			if (written === undefined) return [];
			return [node.type === "mdxTextExpression" ? text(written) : paragraph([text(written)])];
		}
		case "mdxJsxFlowElement":
			return blockInWords(node, address);
		case "mdxJsxTextElement":
			return phraseInWords(node, address);
		default:
			if ("children" in node) {
				// What comes out of a paragraph's parts is parts of a paragraph again, and so for every parent.
				const children = withoutComponents(node.children, address) as typeof node.children;
				return [{ ...node, children } as RootContent];
			}
			return [node];
	}
}

/** A component as a block: one for prose as a quotation, anything else as what it holds. */
function blockInWords(node: MdxJsxFlowElement, address: string): RootContent[] {
	const inner = toBlocks(node.name === "svg" ? [] : withoutComponents(node.children, address));
	if (node.name === "Note") return [quote([paragraph(titleOf(node)), ...inner])];
	if (node.name === "Figure" && inner.length > 0) return [quote([...inner, paragraph(figureInWords(node))])];
	if (inner.length > 0) return inner;
	const isComponent = /^(?:[A-Z]|svg$)|\./.test(node.name ?? "");
	return isComponent || labelOf(node) ? [quote([paragraph(drawingInWords(node, address))])] : [];
}

/** A component within a cell of a table, which holds no blocks, or an element within a sentence. */
function phraseInWords(node: MdxJsxTextElement, address: string): PhrasingContent[] {
	// Below parts of a sentence are parts of a sentence.
	const inner = withoutComponents(node.children, address) as PhrasingContent[];
	if (node.name === "br") return [{ type: "break" }];
	if (node.name === "Note") return [...titleOf(node), text(" "), ...inner];
	if (node.name === "Figure" && inner.length > 0) return [...inner, text(" "), ...figureInWords(node)];
	return node.name === "System" || node.name === "Figure" ? drawingInWords(node, address) : inner;
}

const titleOf = (node: Component) => [bold(getAttributeText(node, "title") ?? "")];

/** A drawing by what it shows, and where it can be seen: a model on its own page. */
function drawingInWords(node: Component, address: string): PhrasingContent[] {
	const system =
		node.name === "System" ? getPage("systems", getAttributeText(node, "name") ?? "") : undefined;
	if (system)
		return [
			bold(`${system.title}.`),
			text(` ${system.summary} `),
			link("Run it", toAbsoluteUrl(pathOf(system))),
			text("."),
		];
	return [...figureInWords(node), text(" "), link("Drawn on the page", address), text(".")];
}

function figureInWords(node: Component): PhrasingContent[] {
	const words = [labelOf(node), getAttributeText(node, "caption")].flatMap((text) => text ?? []);
	const sentences = words.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`));
	return [bold("Figure."), ...(sentences.length > 0 ? [text(` ${sentences.join(" ")}`)] : [])];
}

const labelOf = (node: Component) =>
	getAttributeText(node, "label") ?? getAttributeText(node, "alt") ?? getAttributeText(node, "aria-label");

const PHRASES = new Set<RootContent["type"]>([
	"break",
	"delete",
	"emphasis",
	"footnoteReference",
	"image",
	"imageReference",
	"inlineCode",
	"link",
	"linkReference",
	"strong",
	"text",
]);

const isPhrase = (node: RootContent): node is PhrasingContent => PHRASES.has(node.type);

/** Blocks, with a paragraph around each run of words between them. */
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
	// What stands between blocks is a block.
	return blocks as Block[];
}

const text = (value: string): PhrasingContent => ({ type: "text", value });
const bold = (value: string): PhrasingContent => ({ type: "strong", children: [text(value)] });
const link = (words: string, url: string): PhrasingContent => ({
	type: "link",
	url,
	children: [text(words)],
});
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });
const quote = (children: Block[]): RootContent => ({ type: "blockquote", children });
