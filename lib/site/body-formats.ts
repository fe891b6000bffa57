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
import { type Page, pathOf, toAbsoluteUrl } from "./routes";

/** A body as Markdown: its author's own, and in place of what only this site's pages show, the same in words. */
export const renderBodyAsMarkdown = kept("markdown", (entry) => {
	const address = toAbsoluteUrl(pathOf(entry));
	return runsOf(getTree(entry.body).children, (block) => isAsWritten(block, entry.body, address))
		.map(({ blocks, isSo }) =>
			isSo ? sourceOf(blocks, entry.body) : markdown(toPlainBlocks(blocks, address), address),
		)
		.filter(Boolean)
		.join("\n\n");
});

const writer = unified()
	.use(remarkGfm, { tablePipeAlign: false })
	.use(remarkStringify, { bullet: "-", rule: "-", emphasis: "_" })
	.freeze();

/** Writes blocks as Markdown. Their links lead to Markdown, except to the page itself, which shows what Markdown cannot. */
function markdown(root: Root, address: string): string {
	visit(root, (node) => {
		if ((node.type === "link" || node.type === "definition") && node.url.split("#")[0] !== address)
			node.url = toMarkdownUrl(node.url);
	});
	return writer.stringify(root).trim();
}

/** Returns blocks that no author wrote as Markdown, their addresses complete. `path` is that of their page. */
export function renderBlocksAsMarkdown(blocks: RootContent[], path: string): string {
	const address = toAbsoluteUrl(path);
	return markdown(toPlainBlocks(blocks, address), address);
}

/** Stretches of blocks of which the same is so. */
function runsOf(blocks: RootContent[], is: (block: RootContent) => boolean) {
	const runs: { isSo: boolean; blocks: RootContent[] }[] = [];
	for (const block of blocks) {
		const isSo = is(block);
		const last = runs.at(-1);
		if (last?.isSo === isSo) last.blocks.push(block);
		else runs.push({ isSo, blocks: [block] });
	}
	return runs;
}

/** Whether a block is Markdown that says the same everywhere. Indented text is code in Markdown, and none in MDX. */
function isAsWritten(block: RootContent, body: string, address: string): boolean {
	if (block.position?.start.column !== 1) return false;
	if (block.type !== "code" && /^(?: {4}|\t)/m.test(sourceOf([block], body))) return false;
	return getNodes(block).every(
		(node) => !node.type.startsWith("mdx") && !("url" in node && completeUrl(node.url, address) !== node.url),
	);
}

/** What an author wrote, from the first of some blocks to the last. */
const sourceOf = (blocks: RootContent[], body: string) =>
	body.slice(blocks[0]?.position?.start.offset, blocks.at(-1)?.position?.end.offset);

/** Renders a body as HTML for feeds. */
export const renderBodyAsHtml = kept("html", (entry) => {
	const address = toAbsoluteUrl(pathOf(entry));
	return renderBlocksAsHtml(toPlainBlocks(getTree(entry.body).children, address), address);
});

/**
 * Renders blocks as HTML whose links are complete: readers show several posts on one page, and the formats of some feeds
 * have no base. Footnotes have the ids that they have on the page.
 *
 * @param address that of their page
 */
export function renderBlocksAsHtml(blocks: Root, address: string): string {
	const tree = toHast(blocks, { footnoteLabel: "Notes" });
	visit(tree, "element", ({ properties }) => {
		if (typeof properties.href === "string" && properties.href.startsWith("#"))
			properties.href = address + properties.href;
	});
	return toHtml(tree);
}

/** The same work, remembered across builds: it depends on the body and on the addresses in it alone. */
function kept(kind: string, work: (entry: Page) => string): (entry: Page) => string {
	const cache = createCache(kind, ["lib/site", "lib/content"]);
	return (entry) => {
		const input = [
			toAbsoluteUrl("/"),
			pathOf(entry),
			entry.slug,
			getReferencedTexts(entry.body),
			getLinkedPages(entry.body),
			entry.body,
		].join("\n");
		const known = cache.get(input)?.toString();
		if (known !== undefined) return known;
		const made = naming(entry, kind, work);
		cache.set(input, made);
		return made;
	};
}

/** The work on an entry's body. Throws with the entry's file in the message: feeds and llms-full.txt hold many. */
function naming(entry: Page, kind: string, work: (entry: Page) => string): string {
	try {
		return work(entry);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`${entry.file} cannot be rendered as ${kind}: ${reason}`, { cause });
	}
}
