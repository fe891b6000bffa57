import type { BlockContent, Blockquote, DefinitionContent, Nodes, Parents, PhrasingContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { NOTE_KINDS, type NoteKind } from "@/lib/content/schema/note-kinds";
import { headingText } from "./heading-text";
import { createSynthetic, getAttributeText, isElement, type MdxElement } from "./mdx-nodes";

/** Names of the kinds in other tools. */
const ALIASES: Record<string, NoteKind> = {
	info: "note",
	hint: "tip",
	success: "tip",
	attention: "important",
	warn: "warning",
	danger: "caution",
	error: "caution",
};

/** Components of other tools that become a <Note>: with the kind in their name, or in an attribute. */
const COMPONENTS = ["Callout", "Admonition", "Alert", "Aside"];
const KIND_ATTRIBUTES = ["type", "kind", "variant", "intent"];
const IGNORED_ATTRIBUTES = ["emoji", "icon"];

/** Returns the kind of note for a word in any case; undefined for an unknown word. */
function findNoteKind(word: string): NoteKind | undefined {
	const name = word.toLowerCase();
	return Object.hasOwn(NOTE_KINDS, name) ? (name as NoteKind) : ALIASES[name];
}

/**
 * Replaces GitHub's alerts, blocks between colons and callouts of other tools with <Note>, which every format
 * renders. Changes the tree.
 *
 * @param bound names that the body imports or defines, which are the author's own components
 */
export function replaceNotes(parent: Parents, bound: ReadonlySet<string>): void {
	const children: Nodes[] = parent.children.map((child) => toNote(child, bound) ?? child);
	// A note is a block, like the syntax that it replaces.
	parent.children = children as typeof parent.children;
	for (const child of children) if ("children" in child) replaceNotes(child, bound);
}

function toNote(node: Nodes, bound: ReadonlySet<string>): Nodes | undefined {
	if (node.type === "blockquote") return fromAlert(node);
	if (node.type === "containerDirective") return fromDirective(node);
	return isElement(node) ? fromComponent(node, bound) : undefined;
}

/** The first line of an alert: [!NOTE], and an optional title. */
const ALERT = /^\[!(\w+)\]([^\n]*)(?:\n|$)/;

function fromAlert(quote: Blockquote): MdxElement | undefined {
	const [first, ...rest] = quote.children;
	const [text, ...others] = first?.type === "paragraph" ? first.children : [];
	const [mark, word = "", title = ""] = text?.type === "text" ? (ALERT.exec(text.value) ?? []) : [];
	const kind = findNoteKind(word);
	if (mark === undefined || !kind || first?.type !== "paragraph" || text?.type !== "text") return undefined;
	const remaining = text.value.slice(mark.length);
	const words: PhrasingContent[] = [...(remaining ? [{ ...text, value: remaining }] : []), ...others];
	const blocks = words.length > 0 ? [{ ...first, children: words }, ...rest] : rest;
	return createNote(kind, title.trim(), blocks, quote);
}

function fromDirective(directive: ContainerDirective): MdxElement | undefined {
	const kind = findNoteKind(directive.name);
	if (!kind) return undefined;
	const [label, ...rest] = directive.children;
	const isLabel = label?.type === "paragraph" && label.data?.directiveLabel === true;
	const title = directive.attributes?.title ?? (isLabel ? headingText(label) : "");
	return createNote(kind, title, isLabel ? rest : directive.children, directive);
}

function fromComponent(element: MdxElement, bound: ReadonlySet<string>): MdxElement | undefined {
	const name = element.name ?? "";
	if (bound.has(name)) return undefined;
	const own = /^[A-Z]/.test(name) && name !== "Note" ? findNoteKind(name) : undefined;
	if (!own && !COMPONENTS.includes(name)) return undefined;
	const given = KIND_ATTRIBUTES.map((attribute) => getAttributeText(element, attribute)).find(Boolean);
	const kind = own ?? findNoteKind(given ?? "note") ?? "note";
	const kept = element.attributes.filter(
		(one) =>
			one.type !== "mdxJsxAttribute" ||
			![...KIND_ATTRIBUTES, ...IGNORED_ATTRIBUTES, "title"].includes(one.name),
	);
	const note = createSynthetic(
		"Note",
		titleOf(kind, getAttributeText(element, "title") ?? ""),
		true,
		element.position,
	);
	const isInline = element.type === "mdxJsxTextElement";
	return {
		...element,
		...(isInline && { type: "mdxJsxTextElement" as const }),
		name: "Note",
		attributes: [...note.attributes, ...kept],
	} as MdxElement;
}

const titleOf = (kind: NoteKind, title: string) => ({
	title: title || NOTE_KINDS[kind],
	kind: kind === "note" ? undefined : kind,
});

function createNote(
	kind: NoteKind,
	title: string,
	children: (BlockContent | DefinitionContent)[],
	{ position }: Nodes,
): MdxElement {
	return { ...createSynthetic("Note", titleOf(kind, title), true, position), children } as MdxElement;
}
