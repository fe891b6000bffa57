import type { Nodes, PhrasingContent } from "mdast";
import { getAttributeText, type MdxElement } from "@/lib/content/read/mdx-nodes";

/** Elements whose content a page does not show as text. */
export const WITHOUT_TEXT = new Set(["script", "style", "svg", "template"]);

/**
 * Returns an HTML element in a sentence as Markdown nodes with the same meaning: links, images, emphasis. Returns the
 * content of any other element.
 *
 * @param children its content, already without elements
 */
export function toPhrases(element: MdxElement, children: PhrasingContent[]): PhrasingContent[] {
	const get = (name: string) => getAttributeText(element, name);
	const isEmpty = children.length === 0;
	switch (element.name) {
		case "br":
			return [{ type: "break" }];
		case "img": {
			const url = get("src");
			return url === undefined
				? []
				: [{ type: "image", url, title: get("title") ?? null, alt: get("alt") ?? "" }];
		}
		case "a": {
			const url = get("href");
			const label = get("aria-label");
			const content = isEmpty && label ? [text(label)] : children;
			if (url === undefined || content.length === 0) return content;
			return [{ type: "link", url, title: get("title") ?? null, children: content.flatMap(withoutLink) }];
		}
		case "em":
		case "i":
			return isEmpty ? [] : [{ type: "emphasis", children }];
		case "strong":
		case "b":
		case "dt":
		case "mark":
		case "summary":
			return isEmpty ? [] : [{ type: "strong", children }];
		case "del":
		case "s":
			return isEmpty ? [] : [{ type: "delete", children }];
		case "code":
		case "kbd":
		case "samp": {
			const value = onlyText(children)?.replace(/\s+/g, " ");
			return value ? [{ type: "inlineCode", value }] : children;
		}
		case "q":
			return [text("“"), ...children, text("”")];
		case "sup":
			return isEmpty ? [] : raise(children, "^", SUPERSCRIPT);
		case "sub":
			return isEmpty ? [] : raise(children, "_", SUBSCRIPT);
		default:
			return children;
	}
}

/** Returns a block with each of its texts wrapped in an HTML element, such as the paragraphs in a link. */
export function wrapTexts<Node extends Nodes>(block: Node, element: MdxElement): Node {
	if (block.type === "paragraph" || block.type === "heading" || block.type === "tableCell")
		return { ...block, children: toPhrases(element, block.children) };
	if (!("children" in block)) return block;
	return { ...block, children: block.children.map((child) => wrapTexts(child, element)) };
}

/** Returns the text of children if they are all text. */
function onlyText([first, ...others]: PhrasingContent[]): string | undefined {
	return first?.type === "text" && others.length === 0 ? first.value : undefined;
}

/** Returns a phrase without its link, because a link cannot contain another one. */
const withoutLink = (node: PhrasingContent): PhrasingContent[] =>
	node.type === "link" ? node.children : [node];

/** Suffixes of ordinals, which mean the same when they are not superscript. */
const ORDINAL = /^(?:st|nd|rd|th)$/;

/** Superscript and subscript characters of Unicode, each after its ordinary character. */
const SUPERSCRIPT = new Map(pairs("0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻(⁽)⁾nⁿiⁱ"));
const SUBSCRIPT = new Map(pairs("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋(₍)₎"));

function pairs(characters: string): [string, string][] {
	return Array.from(characters.matchAll(/(.)(.)/gu), ([, plain = "", special = ""]) => [plain, special]);
}

/** Returns superscript or subscript text in Unicode's characters, or after a mark if Unicode lacks one of them. */
function raise(
	children: PhrasingContent[],
	mark: string,
	characters: Map<string, string>,
): PhrasingContent[] {
	const only = onlyText(children);
	if (only !== undefined && ORDINAL.test(only)) return children;
	const raised = Array.from(only ?? "", (one) => characters.get(one));
	return only === undefined || raised.includes(undefined)
		? [text(mark), ...children]
		: [text(raised.join(""))];
}

const text = (value: string): PhrasingContent => ({ type: "text", value });
