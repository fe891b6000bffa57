import { toHtml } from "hast-util-to-html";
import type { Root, RootContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import { getTree } from "@/lib/content/read/parse-body";
import { createCache } from "@/lib/files/cache";
import { completeUrl, getReferencedTexts, toPlainBlocks } from "./plain-blocks";
import { type Page, pathOf, toAbsoluteUrl } from "./routes";

/** A body as Markdown: its author's own, and in place of what only this site's pages show, the same in words. */
export const renderBodyAsMarkdown = kept("markdown", (entry) => {
	const address = toAbsoluteUrl(pathOf(entry));
	return runsOf(getTree(entry.body).children, (block) => isAsWritten(block, entry.body, address))
		.map(({ blocks, isSo }) =>
			isSo ? sourceOf(blocks, entry.body) : markdown(toPlainBlocks(blocks, address)),
		)
		.filter(Boolean)
		.join("\n\n");
});

const writer = unified()
	.use(remarkGfm, { tablePipeAlign: false })
	.use(remarkStringify, { bullet: "-", rule: "-", emphasis: "_" })
	.freeze();

const markdown = (root: Root) => writer.stringify(root).trim();

/** Returns blocks that no author wrote as Markdown, their addresses complete. `path` is that of their page. */
export const renderBlocksAsMarkdown = (blocks: RootContent[], path: string) =>
	markdown(toPlainBlocks(blocks, toAbsoluteUrl(path)));

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

/** A body as HTML, its footnotes told apart from those of other bodies on the same page. */
export const renderBodyAsHtml = kept("html", (entry) =>
	toHtml(
		toHast(toPlainBlocks(getTree(entry.body).children, toAbsoluteUrl(pathOf(entry))), {
			clobberPrefix: `${entry.slug}-`,
			footnoteLabel: "Notes",
		}),
	),
);

/** The same work, remembered across builds: it depends on the body and on the addresses in it alone. */
function kept(kind: string, work: (entry: Page) => string): (entry: Page) => string {
	const cache = createCache(kind, ["lib/site", "lib/content"]);
	return (entry) => {
		const input = [
			toAbsoluteUrl("/"),
			pathOf(entry),
			entry.slug,
			getReferencedTexts(entry.body),
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
