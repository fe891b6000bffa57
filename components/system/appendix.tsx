import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import { prerender } from "react-dom/static";
import { SKIP, visit } from "unist-util-visit";
import { getSystems, type System } from "@/lib/content/read/query";
import { getSiteWords, wordsOf } from "@/lib/content/read/words";
import type { Entry } from "@/lib/content/schema/entry";
import { pathOf } from "@/lib/content/schema/paths";
import { renderBlocksAsMarkdown } from "@/lib/site/formats/body-formats";
import { escapeMarkdown } from "@/lib/site/formats/escape-markdown";
import { titleInSentence } from "@/lib/site/routes";
import { fill } from "@/lib/words/format";
import { Assumptions } from "./assumptions";
import { loadView } from "./registry";

/** The parts of a route that decide what its Markdown version appends. */
interface AppendixRoute {
	path: string;
	entry?: Entry;
}

/** Returns the Markdown to append to a page: the models' assumptions for a system and for the index of systems. */
export async function renderAppendix({ path, entry }: AppendixRoute): Promise<string> {
	if (path === "/systems") return renderAllAssumptions();
	return entry?.collection === "systems" ? renderSystemAppendix(entry) : "";
}

/** Returns the assumptions of every listed system, each below its title. */
async function renderAllAssumptions(): Promise<string> {
	const sections = getSystems().map(async (system) => {
		const { assumptions } = await loadView(system.slug);
		const items = assumptions.map((assumption) => `- ${escapeMarkdown(assumption)}`);
		const heading = fill(getSiteWords().prose.assumedBy, { title: escapeMarkdown(titleInSentence(system)) });
		return `## ${heading}\n\n${items.join("\n")}`;
	});
	return (await Promise.all(sections)).join("\n\n");
}

/** Returns a model's comparison with published figures, its results, and its assumptions, as Markdown. */
async function renderSystemAppendix(entry: System): Promise<string> {
	const { Findings, Results, assumptions } = await loadView(entry.slug);
	const { prelude } = await prerender(
		<>
			{Findings && <Findings />}
			{Results && <Results />}
			<Assumptions of={assumptions} words={wordsOf(entry)} />
		</>,
	);
	const tree = fromHtml(await new Response(prelude).text(), { fragment: true });
	removeComments(tree);
	moveCaptions(tree);
	const markdown = toMdast(tree);
	return markdown.type === "root" ? renderBlocksAsMarkdown(markdown.children, pathOf(entry)) : "";
}

/** Returns the appendix of each listed system, keyed by page path. */
export async function renderAppendixes(): Promise<Map<string, string>> {
	const systems = getSystems();
	const texts = await Promise.all(systems.map(renderSystemAppendix));
	return new Map(systems.map((system, index) => [pathOf(system), texts[index] ?? ""]));
}

/** Removes the comments with which React separates adjacent texts. */
function removeComments(tree: Root): void {
	visit(tree, "comment", (_, index, parent) => {
		if (!parent || index === undefined) return;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
}

/** Moves each table's caption to a paragraph before the table, because Markdown tables have no captions. */
function moveCaptions(tree: Root): void {
	visit(tree, "element", (table, index, parent) => {
		if (table.tagName !== "table" || !parent || index === undefined) return;
		const isCaption = (child: Element["children"][number]): child is Element =>
			child.type === "element" && child.tagName === "caption";
		const caption = table.children.find(isCaption);
		if (!caption) return;
		table.children = table.children.filter((child) => child !== caption);
		parent.children.splice(index, 0, { ...caption, tagName: "p" });
		return index + 2;
	});
}
