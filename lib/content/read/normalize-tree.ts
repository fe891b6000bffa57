import { gemoji } from "gemoji";
import type { Heading, Nodes, Parents, Root } from "mdast";
import { separateCodeMeta } from "./code-meta";
import { headingText } from "./heading-text";
import type { Format } from "./markdown-syntax";
import { createSynthetic, getNodes, isElement } from "./mdx-nodes";
import { ID_END, ID_START } from "./misread-text";
import { replaceNotes } from "./notes";
import { nestHtml } from "./parse-html";

/**
 * Normalizes equivalent syntax right after parsing, so that the check and every format read the same tree: HTML,
 * notes, definition lists, emoji, heading IDs, contents markers, code options. Changes the tree.
 */
export function normalizeTree(tree: Root, format: Format): Root {
	if (format === "md") nestHtml(tree);
	const bound = getBoundWords(tree);
	removeContents(tree, bound);
	replaceNotes(tree, bound);
	replaceDefinitionLists(tree);
	for (const node of getNodes(tree)) {
		if (node.type === "text") node.value = replaceEmoji(node.value).replace(BREAK_IN_HAN, "");
		if (node.type === "heading") readHeadingId(node);
		if (isElement(node)) renameAttributes(node);
	}
	separateCodeMeta(tree);
	return tree;
}

/** Returns the words in a body's imports and exports, which include every name that they bind. */
function getBoundWords(tree: Root): ReadonlySet<string> {
	return new Set(
		tree.children.flatMap((node) => (node.type === "mdxjsEsm" ? (node.value.match(/[\w$]+/g) ?? []) : [])),
	);
}

/** Components of other tools that list the headings. Every page already has such a list. */
const CONTENTS_COMPONENTS = ["TOCInline", "TableOfContents", "Toc", "TOC"];
const CONTENTS_MARK = /^(?:\[\[_?toc_?\]\]|\[toc\]|\$\{toc\}|\{:toc\})$/i;
const CONTENTS_HEADING = /^(?:table of )?contents$/i;

/** Removes the contents markers of other tools, and a heading above a marker. */
function removeContents(tree: Root, bound: ReadonlySet<string>): void {
	const isMark = (node: Nodes | undefined) =>
		(node?.type === "paragraph" && CONTENTS_MARK.test(headingText(node).trim())) ||
		(node !== undefined &&
			isElement(node) &&
			CONTENTS_COMPONENTS.includes(node.name ?? "") &&
			!bound.has(node.name ?? ""));
	tree.children = tree.children.filter((node, index, all) => {
		if (isMark(node)) return false;
		const isHeading = node.type === "heading" && CONTENTS_HEADING.test(headingText(node).trim());
		const after = all[index + 2];
		return !(isHeading && isMark(all[index + 1]) && (!after || after.type === "heading"));
	});
}

/** Replaces definition lists with HTML elements, which every format renders. */
function replaceDefinitionLists(parent: Parents): void {
	const names = { defList: "dl", defListTerm: "dt", defListDescription: "dd" } as const;
	const children = parent.children.map((child): Nodes => {
		if ("children" in child) replaceDefinitionLists(child);
		const name = child.type in names ? names[child.type as keyof typeof names] : undefined;
		if (name === undefined || !("children" in child)) return child;
		return { ...createSynthetic(name, {}, true, child.position), children: child.children } as Nodes;
	});
	parent.children = children as typeof parent.children;
}

/**
 * A line break between characters of scripts without spaces. It does not count as a space (CSS Text, section
 * 4.1.3).
 */
const BREAK_IN_HAN =
	/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])[ \t]*\n[ \t]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])/gu;

const emojiByName = new Map(gemoji.flatMap(({ emoji, names }) => names.map((name) => [name, emoji])));

/** A name of an emoji between colons, as in :tada:, not next to a letter or digit. */
const SHORTCODE = /(?<![\p{L}\p{N}:])(?::)(\+1|-1|[a-z][\w+-]*):(?![\p{L}\p{N}:])/gu;

const replaceEmoji = (text: string) =>
	text.includes(":")
		? text.replace(SHORTCODE, (written, name: string) => emojiByName.get(name) ?? written)
		: text;

/** The ID that an author set on a heading: ## Words {#id}. */
const HEADING_ID = new RegExp(`\\s*(?:${ID_START}|\\{#)([^\\s{}]+?)(?:${ID_END}|\\})\\s*$`);

function readHeadingId(heading: Heading): void {
	const last = heading.children.at(-1);
	if (last?.type !== "text") return;
	const [mark, anchor] = HEADING_ID.exec(last.value) ?? [];
	if (mark === undefined || anchor === undefined) return;
	last.value = last.value.slice(0, -mark.length);
	if (last.value === "") heading.children.pop();
	heading.data = { ...heading.data, anchor };
}

/** Renames attributes whose names differ between HTML and React, and obsolete ones. */
function renameAttributes(element: Extract<Nodes, { attributes: unknown[] }>): void {
	if (!("name" in element) || /^[A-Z]|\./.test(element.name ?? "A")) return;
	for (const attribute of element.attributes) {
		if (!("name" in attribute) || attribute.type !== "mdxJsxAttribute") continue;
		if (attribute.name === "class") attribute.name = "className";
		if (element.name === "a" && attribute.name === "name") attribute.name = "id";
	}
}
