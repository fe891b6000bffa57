import type { Heading, Nodes, Root } from "mdast";
import { canBeHeadingId } from "@/lib/content/read/heading-ids";
import { headingText } from "@/lib/content/read/heading-text";
import type { Edit } from "./edits";

/** Letters and digits alone, for comparing a heading with a title. */
const toKey = (words: string) =>
	words
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");

const startOf = ({ position }: Nodes) => position?.start.offset ?? 0;

/**
 * Removes a first heading that repeats the title. Moves all headings one level down if others are h1, because the title
 * is the page's h1. Writes underlined headings with #, and those without text below them as bold text.
 */
export function convertHeadings(text: string, tree: Root, title: string): Edit[] {
	const headings = listHeadings(tree);
	const [first] = headings;
	const isRepeated =
		first !== undefined &&
		first.heading.depth <= 2 &&
		toKey(headingText(first.heading)) === toKey(title) &&
		isAtStart(text, first.heading);
	const rest = isRepeated ? headings.slice(1) : headings;
	const shift = rest.some(({ heading }) => heading.depth === 1) ? 1 : 0;
	const edits = rest.flatMap(({ heading, next }) => convertHeading(text, heading, next, shift));
	return isRepeated
		? [{ start: startOf(first.heading), end: first.heading.position?.end.offset ?? 0, text: "" }, ...edits]
		: edits;
}

/** Lists headings with what follows each, also those in quotations and lists. */
function listHeadings(parent: Nodes): { heading: Heading; next: Nodes | undefined }[] {
	if (!("children" in parent)) return [];
	const shown = parent.children.filter(
		(node) => node.type !== "mdxjsEsm" && node.type !== "definition" && !isComment(node),
	);
	return shown.flatMap((node, index) =>
		node.type === "heading" ? [{ heading: node, next: shown[index + 1] }] : listHeadings(node),
	);
}

const isComment = (node: Nodes) => node.type === "html" && /^\s*<!--[\s\S]*-->\s*$/.test(node.value);

const isAtStart = (text: string, heading: Heading) =>
	text
		.slice(0, startOf(heading))
		.replace(/<!--[\s\S]*?-->|^import .*$/gm, "")
		.trim() === "";

function convertHeading(text: string, heading: Heading, next: Nodes | undefined, shift: number): Edit[] {
	const start = startOf(heading);
	const end = heading.position?.end.offset ?? start;
	const source = text.slice(start, end);
	const isUnderlined = !source.startsWith("#");
	const depth = Math.min(6, heading.depth + shift);
	const words = isUnderlined
		? source.replace(/\n[\s>]*[-=]+\s*$/, "").replace(/\s*\n[\s>]*/g, " ")
		: source.replace(/^#+[ \t]*/, "").replace(/[ \t]+#+[ \t]*$/, "");
	if (words === "") return [{ start, end, text: "", remark: "a heading without text is removed" }];
	const isBare = next === undefined || (next.type === "heading" && Math.min(6, next.depth + shift) <= depth);
	if (isBare || !canBeHeadingId(headingText(heading).trim())) {
		const plain = words.replace(/\s*\{#[^{}]*\}\s*$/, "").replace(/^\*\*|\*\*$/g, "");
		return [
			{
				start,
				end,
				text: `**${plain}**`,
				remark: `the heading “${plain}” has no text below it, so it is bold text`,
			},
		];
	}
	if (!isUnderlined && depth === heading.depth) return [];
	return [{ start, end, text: `${"#".repeat(depth)} ${words}` }];
}
