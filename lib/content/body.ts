import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { toString as textOf } from "mdast-util-to-string";
import { VFileMessage } from "vfile-message";
import { componentProblems, type Element, namesIn, undefinedNames } from "./body-names";
import type { Facts, Remark } from "./facts";
import { usesIn } from "./imported";
import { nodesOf } from "./nodes";
import { outlineOfTree } from "./outline";
import { keepTree, parseBody } from "./tree";

export type Report = (node: Nodes | undefined, message: string) => Remark;

const at: Report = (node, message) => ({
	line: node?.position?.start.line ?? 1,
	column: node?.position?.start.column ?? 1,
	message,
});

/** Reads a body. What is not MDX is a problem among the others; throws only where what is learnt cannot be kept. */
export function examine(body: string): Facts {
	const parsed = parse(body);
	if ("message" in parsed)
		return { problems: [parsed], headings: [], ids: [], links: [], images: [], modules: "", uses: [] };
	const nodes = nodesOf(parsed);
	const names = namesIn(nodes);
	const facts: Facts = {
		problems: [
			...structure(parsed),
			...footnotes(nodes, body),
			...imagesWithoutText(nodes),
			...componentProblems(nodes, names, at),
			...undefinedNames(nodes, names, at),
		],
		headings: outlineOfTree(body, parsed).headings.map(({ anchor }) => anchor),
		ids: ids(nodes),
		links: links(nodes),
		images: images(nodes),
		modules: modulesOf(nodes, body),
		uses: usesIn(nodes),
	};
	keepTree(body, parsed);
	return facts;
}

/** A body's tree, or where the parser lost its way. */
function parse(body: string): Root | Remark {
	try {
		return parseBody(body);
	} catch (error) {
		if (error instanceof VFileMessage) return { ...placeOf(error), message: `MDX: ${plain(error.reason)}` };
		return at(undefined, `MDX: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** Where MDX lost its way; at the end of a file it says so only in words, "(16:1-16:17)". */
function placeOf({ line, column, reason }: VFileMessage) {
	const [, wordLine, wordColumn] = /\((\d+):(\d+)-/.exec(reason) ?? [];
	return { line: line ?? Number(wordLine ?? 1), column: column ?? Number(wordColumn ?? 1) };
}

/** The parser's words without its notes in brackets on itself, and with what authors most often meant. */
function plain(reason: string): string {
	const text = reason.replace(/\s*\((?:note|\d+:\d+)[^)]*\)| with acorn/g, "");
	const first = text.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
	if (/before name|in name|in expression|parse expression/.test(text)) {
		return `${first}; in prose write \\< for <, and \\{ for {`;
	}
	return first;
}

/** The page draws the title as its h1; below it no level is left out, and no heading stands over nothing. */
function structure(tree: Root): Remark[] {
	const problems: Remark[] = [];
	const shown = tree.children.filter(({ type }) => type !== "mdxjsEsm" && type !== "footnoteDefinition");
	let above = 1;
	shown.forEach((node, index) => {
		if (node.type !== "heading") return;
		const next = shown[index + 1];
		if (node.depth === 1) problems.push(at(node, "a second h1: the title is the first; start with ##"));
		else if (node.depth > above + 1) {
			problems.push(at(node, `expected a heading of level ${above + 1}; found level ${node.depth}`));
		}
		if (!next || (next.type === "heading" && next.depth <= node.depth)) {
			problems.push(at(node, `nothing stands under the heading “${textOf(node)}”`));
		}
		above = node.depth;
	});
	return problems;
}

/** A footnote without its text stays in the page as it was typed; one nobody refers to vanishes. */
function footnotes(nodes: Nodes[], body: string): Remark[] {
	const problems: Remark[] = [];
	const used = new Set<string>();
	const defined = new Set<string>();
	const lines = body.split("\n");
	for (const node of nodes) if (node.type === "footnoteReference") used.add(node.identifier);
	for (const node of nodes) {
		if (node.type !== "footnoteDefinition") continue;
		if (defined.has(node.identifier)) problems.push(at(node, `footnote [^${node.identifier}] has two texts`));
		else if (!used.has(node.identifier)) {
			problems.push(at(node, `nothing refers to footnote [^${node.identifier}]`));
		}
		defined.add(node.identifier);
	}
	for (const node of nodes) {
		if (node.type !== "text") continue;
		for (const [written] of node.value.matchAll(/\[\^[^\]\s]+\]/g)) {
			const start = node.position?.start;
			const below = lines.findIndex(
				(text, index) => index + 1 >= (start?.line ?? 1) && text.includes(written),
			);
			const column = below < 0 ? 1 : (lines[below]?.indexOf(written) ?? 0) + 1;
			problems.push({ line: below + 1 || 1, column, message: `footnote ${written} has no text` });
		}
	}
	return problems;
}

function imagesWithoutText(nodes: Nodes[]): Remark[] {
	const problems: Remark[] = [];
	for (const node of nodes) {
		if (node.type === "image" && !node.alt?.trim()) {
			problems.push(at(node, `image ${node.url} has no alternative text: ![what it shows](${node.url})`));
		}
		if (isElement(node) && node.name === "img" && attribute(node, "alt") === undefined) {
			problems.push(at(node, "<img> has no alternative text: write alt, empty where it only decorates"));
		}
	}
	return problems;
}

function links(nodes: Nodes[]): Facts["links"] {
	const found: Facts["links"] = [];
	for (const node of nodes) {
		if (node.type === "link" || node.type === "definition") found.push(pointing(node, node.url));
		const href = isElement(node) && node.name === "a" ? attribute(node, "href") : undefined;
		if (href !== undefined) found.push(pointing(node, href));
		const model = isElement(node) && node.name === "System" ? attribute(node, "name") : undefined;
		if (model !== undefined) found.push(pointing(node, `/systems/${model}`));
	}
	return found;
}

function images(nodes: Nodes[]): Facts["images"] {
	const found: Facts["images"] = [];
	for (const node of nodes) {
		if (node.type === "image") found.push(pointing(node, node.url));
		const source = isElement(node) && node.name === "img" ? attribute(node, "src") : undefined;
		if (source !== undefined) found.push(pointing(node, source));
	}
	return found;
}

function ids(nodes: Nodes[]): string[] {
	const found: string[] = [];
	for (const node of nodes) {
		const id = isElement(node) ? attribute(node, "id") : undefined;
		if (id !== undefined) found.push(id);
	}
	return found;
}

function modulesOf(nodes: Nodes[], body: string): string {
	const statements: string[] = [];
	let line = 1;
	for (const node of nodes) {
		if (node.type !== "mdxjsEsm") continue;
		const { value, position } = node;
		const start = position?.start.line ?? line;
		statements.push("\n".repeat(Math.max(0, start - line)), value);
		line = start + value.split("\n").length - 1;
	}
	// An export may refer to anything of the body; imports alone can be judged without it.
	return body.includes("import") ? statements.join("") : "";
}

const pointing = (node: Nodes, url: string) => ({
	url,
	line: node.position?.start.line ?? 1,
	column: node.position?.start.column ?? 1,
});

function isElement(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
	return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** An attribute's text; undefined where there is none, or it is an expression. */
function attribute(element: Element, name: string): string | undefined {
	const found = element.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
	return typeof found?.value === "string" ? found.value : undefined;
}
