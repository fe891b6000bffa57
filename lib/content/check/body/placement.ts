import type { Nodes, Parents } from "mdast";
import { getProseComponent } from "@/lib/content/prose/components";
import { BLOCK_ELEMENTS } from "@/lib/content/prose/html-elements";
import { isElement } from "@/lib/content/read/mdx-nodes";
import type { Remark } from "@/lib/content/schema/body-facts";
import { problemAt } from "./body-problem";
import { expressionsOf } from "./identifiers";

/** Elements that can contain text and parts of sentences, but no blocks (HTML, section 3.2.5.2.5). */
const PHRASING = new Set(
	`abbr b bdi bdo button cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label mark meter output p pre progress q s samp
	small span strong sub summary sup time u var`.split(/\s+/),
);

/** Parts of Markdown that cannot contain a block. A table cell can contain one. */
const HOLDERS: Partial<Record<Nodes["type"], string>> = {
	paragraph: "a paragraph",
	heading: "a heading",
	emphasis: "emphasis",
	strong: "strong emphasis",
	delete: "struck text",
	link: "a link",
	linkReference: "a link",
};

/** Finds blocks in sentences, where browsers would end the paragraph: prose components and HTML blocks. */
export function findMisplacedBlocks(tree: Parents): Remark[] {
	const find = (node: Nodes, holder: string | undefined): Remark[] => {
		const name = isElement(node) ? node.name : undefined;
		if (name && holder && isBlock(name))
			return [
				problemAt(
					node,
					`<${name}> is a block, which ${holder} cannot contain: put it on its own lines, with an empty line before and after`,
				),
			];
		const own = name && PHRASING.has(name) ? `<${name}>` : undefined;
		const within = own ?? HOLDERS[node.type] ?? holder;
		return "children" in node ? node.children.flatMap((child) => find(child, within)) : [];
	};
	return find(tree, undefined);
}

function isBlock(name: string): boolean {
	const described = getProseComponent(name);
	return BLOCK_ELEMENTS.has(name) || (described !== undefined && !described.isInline);
}

/** Finds prose components within { }, which feeds and Markdown versions omit because they run no code. */
export function findHiddenComponents(nodes: Nodes[]): Remark[] {
	return nodes.flatMap((node) =>
		expressionsOf(node)
			.flatMap(({ data }) => getElementNames(data?.estree))
			.filter((name) => getProseComponent(name))
			.map((name) =>
				problemAt(
					node,
					`<${name}> within { } is missing in feeds and Markdown: write it outside of the braces`,
				),
			),
	);
}

/** Returns the names of the JSX elements in a syntax tree. */
function getElementNames(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(getElementNames);
	if (typeof node !== "object" || node === null) return [];
	const below = Object.values(node).flatMap(getElementNames);
	const isOpening = "type" in node && node.type === "JSXOpeningElement" && "name" in node;
	const name = isOpening && typeof node.name === "object" ? Reflect.get(node.name ?? {}, "name") : undefined;
	return typeof name === "string" ? [name, ...below] : below;
}
