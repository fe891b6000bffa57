import type { Nodes, Parents } from "mdast";
import { getProseComponent } from "@/lib/content/prose/components";
import { isElement } from "@/lib/content/read/mdx-nodes";
import type { Remark } from "@/lib/content/schema/body-facts";
import { problemAt } from "./body-problem";
import { expressionsOf } from "./identifiers";

/** Elements whose start tag ends a paragraph when HTML is parsed (HTML, section 13.2.6.4.7), and parts of lists and tables. */
const BLOCKS = new Set(
	`address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
	h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr
	ul`.split(/\s+/),
);

/** Elements that may hold words and parts of sentences, but no block (HTML, section 3.2.5.2.5). */
const PHRASING = new Set(
	`abbr b bdi bdo button cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label mark meter output p pre progress q s samp
	small span strong sub summary sup time u var`.split(/\s+/),
);

/** Parts of Markdown that hold no block; a cell of a table may hold one. */
const HOLDERS: Partial<Record<Nodes["type"], string>> = {
	paragraph: "a paragraph",
	heading: "a heading",
	emphasis: "emphasis",
	strong: "strong emphasis",
	delete: "struck text",
	link: "a link",
	linkReference: "a link",
};

/** Components for prose, and HTML's own blocks, within what can only hold words: browsers take such a page apart. */
export function findMisplacedBlocks(tree: Parents, names: ReadonlySet<string>): Remark[] {
	const isBlock = (name: string) =>
		BLOCKS.has(name) || (isProseComponent(name, names) && !getProseComponent(name)?.isInline);
	const find = (node: Nodes, holder: string | undefined): Remark[] => {
		const name = isElement(node) ? node.name : undefined;
		if (name && holder && isBlock(name))
			return [
				problemAt(
					node,
					`<${name}> is a block, which ${holder} cannot hold: give it lines of its own, with an empty line before and after`,
				),
			];
		const own = name && PHRASING.has(name) ? `<${name}>` : undefined;
		const within = own ?? HOLDERS[node.type] ?? holder;
		return "children" in node ? node.children.flatMap((child) => find(child, within)) : [];
	};
	return find(tree, undefined);
}

/** Components for prose within { }: a page would show them, but feeds, search engines' text and the Markdown version run nothing. */
export function findHiddenComponents(nodes: Nodes[], names: ReadonlySet<string>): Remark[] {
	return nodes.flatMap((node) =>
		expressionsOf(node)
			.flatMap(({ data }) => getElementNames(data?.estree))
			.filter((name) => isProseComponent(name, names))
			.map((name) =>
				problemAt(node, `<${name}> within { } is missing in feeds: write it outside of the braces`),
			),
	);
}

const isProseComponent = (name: string, names: ReadonlySet<string>) =>
	getProseComponent(name) !== undefined && !names.has(name);

/** The names of the JSX elements in a syntax tree. */
function getElementNames(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(getElementNames);
	if (typeof node !== "object" || node === null) return [];
	const below = Object.values(node).flatMap(getElementNames);
	const isOpening = "type" in node && node.type === "JSXOpeningElement" && "name" in node;
	const name = isOpening && typeof node.name === "object" ? Reflect.get(node.name ?? {}, "name") : undefined;
	return typeof name === "string" ? [name, ...below] : below;
}
