import { toHtml } from "hast-util-to-html";
import type { Root, RootContent } from "mdast";
import { mathToMarkdown } from "mdast-util-math";
import { toHast } from "mdast-util-to-hast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { type Processor, unified } from "unified";
import { visit } from "unist-util-visit";
import { renderFormula } from "@/lib/content/drawings/formula";
import { readDrawing } from "@/lib/content/drawings/read-drawing";
import { formatOf } from "@/lib/content/read/markdown-syntax";
import { getNodes, isElement } from "@/lib/content/read/mdx-nodes";
import { getTree } from "@/lib/content/read/parse-body";
import { getSiteWords, wordsOf } from "@/lib/content/read/words";
import { createCache } from "@/lib/files/cache";
import { listImages, toPublicImage } from "@/lib/site/media";
import { type EntryPage, pathOf, toAbsoluteUrl } from "@/lib/site/routes";
import type { Words } from "@/lib/words/en";
import {
	completeUrl,
	getLinkedPages,
	getReferencedTexts,
	toMarkdownUrl,
	toPlainBlocks,
} from "./plain-blocks";

/** Returns a body's tree in which images beside the entry have the addresses of their published copies. */
function getPublicTree(entry: EntryPage): Root {
	const tree = getTree(entry);
	const images = new Map(listImages(entry).map((src) => [src, toPublicImage(src, entry.file)]));
	for (const node of getNodes(tree)) {
		if (node.type === "image" || node.type === "definition") node.url = images.get(node.url) ?? node.url;
		if (!isElement(node) || node.name !== "img") continue;
		for (const one of node.attributes)
			if (one.type === "mdxJsxAttribute" && one.name === "src" && typeof one.value === "string")
				one.value = images.get(one.value) ?? one.value;
	}
	return tree;
}

/** Renders a body as Markdown: the author's own text, with words in place of components. */
export const renderBodyAsMarkdown = cacheByBody("markdown", (entry) => {
	const address = toAbsoluteUrl(pathOf(entry));
	const words = wordsOf(entry).prose;
	return groupBlocks(getPublicTree(entry).children, (block) => isPortable(block, entry.body, address))
		.map(({ blocks, result }) =>
			result ? getSource(blocks, entry.body) : stringify(toPlainBlocks(blocks, { address, words }), address),
		)
		.filter(Boolean)
		.join("\n\n");
});

/** Writes formulas as Markdown (a remark plugin). */
function writeMath(this: Processor) {
	const data = this.data();
	data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), mathToMarkdown()];
}

const writer = unified()
	.use(remarkGfm, { tablePipeAlign: false })
	.use(writeMath)
	.use(remarkStringify, { bullet: "-", rule: "-", emphasis: "_" })
	.freeze();

/**
 * Writes blocks as Markdown. Links lead to Markdown, except those to the page itself, which shows what Markdown
 * cannot.
 */
function stringify(root: Root, address: string): string {
	visit(root, (node) => {
		if ((node.type === "link" || node.type === "definition") && node.url.split("#")[0] !== address)
			node.url = toMarkdownUrl(node.url);
	});
	return writer.stringify(root).trim();
}

/** Renders generated blocks as Markdown with absolute URLs. `path` is that of their page. */
export function renderBlocksAsMarkdown(blocks: RootContent[], path: string): string {
	const address = toAbsoluteUrl(path);
	return stringify(toPlainBlocks(blocks, { address, words: getSiteWords().prose }), address);
}

/** Groups consecutive blocks for which a predicate gives the same result. */
function groupBlocks(blocks: RootContent[], test: (block: RootContent) => boolean) {
	const groups: { result: boolean; blocks: RootContent[] }[] = [];
	for (const block of blocks) {
		const result = test(block);
		const last = groups.at(-1);
		if (last?.result === result) last.blocks.push(block);
		else groups.push({ result, blocks: [block] });
	}
	return groups;
}

/**
 * Returns whether a block is Markdown with the same meaning in any reader. Indented text is code in Markdown, but not
 * in MDX.
 */
function isPortable(block: RootContent, body: string, address: string): boolean {
	if (block.position?.start.column !== 1) return false;
	if (block.type === "code" && block.value.includes("[!code ")) return false;
	if (block.type !== "code" && getSource([block], body).includes("<!--")) return false;
	if (block.type !== "code" && /^(?: {4}|\t)/m.test(getSource([block], body))) return false;
	return getNodes(block).every(
		(node) =>
			!node.type.startsWith("mdx") &&
			node.data?.anchor === undefined &&
			!("url" in node && completeUrl(node.url, address) !== node.url),
	);
}

/** Returns the source of some blocks, without anything between them, such as comments. */
const getSource = (blocks: RootContent[], body: string) =>
	blocks.map(({ position }) => body.slice(position?.start.offset, position?.end.offset)).join("\n\n");

/** Renders a body as HTML for feeds. */
export const renderBodyAsHtml = cacheByBody("html", (entry) => {
	const address = toAbsoluteUrl(pathOf(entry));
	const words = wordsOf(entry).prose;
	return renderBlocksAsHtml(toPlainBlocks(getPublicTree(entry).children, { address, words }), address, words);
});

/**
 * Renders blocks as HTML with absolute links, because readers show several posts on one page, and some feed formats
 * have no base URL. IDs of footnotes are unique across posts.
 *
 * @param address URL of their page
 */
export function renderBlocksAsHtml(
	blocks: Root,
	address: string,
	{ notes, backToText }: Words["prose"],
): string {
	// A reader may show several posts on one page, so IDs of notes must differ between posts.
	const prefix = `${address.split("/").at(-1)}-`;
	const tree = toHast(blocks, { footnoteLabel: notes, footnoteBackLabel: backToText, clobberPrefix: prefix });
	visit(tree, "element", (element) => {
		const { properties } = element;
		const drawing = readDrawing(element);
		if (drawing?.kind === "formula") Object.assign(element, renderFormula(drawing.source, drawing.isBlock));
		if (typeof properties.href === "string" && properties.href.startsWith("#"))
			properties.href = address + properties.href;
	});
	return toHtml(tree);
}

/** Caches a renderer across builds. Its result depends only on the body and on the URLs and texts in it. */
function cacheByBody(format: string, render: (entry: EntryPage) => string): (entry: EntryPage) => string {
	const cache = createCache(format, ["lib/site", "lib/content", "lib/words"]);
	return (entry) => {
		const input = [
			toAbsoluteUrl("/"),
			pathOf(entry),
			entry.slug,
			formatOf(entry.file),
			wordsOf(entry).locale,
			JSON.stringify(listImages(entry).map((src) => toPublicImage(src, entry.file))),
			getReferencedTexts(entry.body),
			getLinkedPages(entry.body),
			entry.body,
		].join("\n");
		const cached = cache.get(input)?.toString();
		if (cached !== undefined) return cached;
		const rendered = renderOrExplain(entry, format, render);
		cache.set(input, rendered);
		return rendered;
	};
}

/**
 * Renders an entry's body. Throws an Error that names the entry's file, because feeds and llms-full.txt contain many
 * entries.
 */
function renderOrExplain(entry: EntryPage, format: string, render: (entry: EntryPage) => string): string {
	try {
		return render(entry);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`${entry.file} cannot be rendered as ${format}: ${reason}`, { cause });
	}
}
