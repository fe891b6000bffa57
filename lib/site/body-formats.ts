import { toHtml } from "hast-util-to-html";
import type { Root, RootContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import { getTree } from "@/lib/content/read/parse-body";
import { createCache } from "@/lib/files/cache";
import {
	completeUrl,
	getLinkedPages,
	getReferencedTexts,
	toMarkdownUrl,
	toPlainBlocks,
} from "./plain-blocks";
import { type EntryPage, pathOf, toAbsoluteUrl } from "./routes";

/** Renders a body as Markdown: the author's own text, with words in place of components. */
export const renderBodyAsMarkdown = cacheByBody("markdown", (entry) => {
	const address = toAbsoluteUrl(pathOf(entry));
	return groupBlocks(getTree(entry.body).children, (block) => isPortable(block, entry.body, address))
		.map(({ blocks, result }) =>
			result ? getSource(blocks, entry.body) : stringify(toPlainBlocks(blocks, address), address),
		)
		.filter(Boolean)
		.join("\n\n");
});

const writer = unified()
	.use(remarkGfm, { tablePipeAlign: false })
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
	return stringify(toPlainBlocks(blocks, address), address);
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
	if (block.type !== "code" && /^(?: {4}|\t)/m.test(getSource([block], body))) return false;
	return getNodes(block).every(
		(node) => !node.type.startsWith("mdx") && !("url" in node && completeUrl(node.url, address) !== node.url),
	);
}

/** Returns the author's text, from the first of some blocks to the last. */
const getSource = (blocks: RootContent[], body: string) =>
	body.slice(blocks[0]?.position?.start.offset, blocks.at(-1)?.position?.end.offset);

/** Renders a body as HTML for feeds. */
export const renderBodyAsHtml = cacheByBody("html", (entry) => {
	const address = toAbsoluteUrl(pathOf(entry));
	return renderBlocksAsHtml(toPlainBlocks(getTree(entry.body).children, address), address);
});

/**
 * Renders blocks as HTML with absolute links, because readers show several posts on one page, and some feed formats
 * have no base URL. Footnotes have their IDs from the page.
 *
 * @param address URL of their page
 */
export function renderBlocksAsHtml(blocks: Root, address: string): string {
	const tree = toHast(blocks, { footnoteLabel: "Notes" });
	visit(tree, "element", ({ properties }) => {
		if (typeof properties.href === "string" && properties.href.startsWith("#"))
			properties.href = address + properties.href;
	});
	return toHtml(tree);
}

/** Caches a renderer across builds. Its result depends only on the body and on the URLs and texts in it. */
function cacheByBody(format: string, render: (entry: EntryPage) => string): (entry: EntryPage) => string {
	const cache = createCache(format, ["lib/site", "lib/content"]);
	return (entry) => {
		const input = [
			toAbsoluteUrl("/"),
			pathOf(entry),
			entry.slug,
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
