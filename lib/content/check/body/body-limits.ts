import type { Nodes, Root } from "mdast";
import type { Remark } from "@/lib/content/schema/body-facts";

/** Maximum nesting of quotations, lists, elements and emphasis. Rendering is recursive. */
const MAX_DEPTH = 100;

export const TOO_DEEP = `is nested too deeply: the limit is ${MAX_DEPTH} levels`;

/** Maximum number of markup characters in a block. The parser compares each with those before it. */
const MAX_MARKUP = 4000;
const MARKUP = /[[\]*_`~<{&^!\\#]/g;

/**
 * Maximum number of lines of - or = below text. The parser moves the rest of the body for each heading they make.
 */
const MAX_UNDERLINES = 200;

/** Maximum number of other lines for which the parser moves the rest of the body. */
const LINE_LIMITS = [
	{ start: /^[ \t>]*:::/, most: 400, what: "lines start with :::" },
	{ start: /^[ \t>]*: /, most: 1000, what: "lines are definitions, which start with a colon" },
	{ start: /^[ \t]*>/, most: 5000, what: "lines are quotations" },
];

/** Marks at the start of a quotation or a list item. */
const MARK = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])/y;

/** Returns the first part of a body that would take a parser too much time or memory. Reads each line once. */
export function findExcess(body: string): Remark | undefined {
	let markup = 0;
	let underlines = 0;
	const counts = LINE_LIMITS.map(() => 0);
	let isText = false;
	let fence = "";
	for (const [index, line] of body.split("\n").entries()) {
		const problem = (message: string): Remark => ({ line: index + 1, column: 1, message });
		if (depthOf(line) > MAX_DEPTH) return problem(TOO_DEEP);
		const text = line.replace(/^[\s>]+/, "").trimEnd();
		const [mark = ""] = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text) ?? [];
		if (fence === "") fence = mark;
		else if (mark.startsWith(fence) && text === mark) fence = "";
		const isUnderline = isText && fence === "" && /^(?:-+|=+)$/.test(text);
		if (isUnderline && ++underlines > MAX_UNDERLINES)
			return problem(`more than ${MAX_UNDERLINES} headings are underlined with - or =: write ## instead`);
		for (const [limit, { start, most, what }] of LINE_LIMITS.entries()) {
			if (fence !== "" || !start.test(line)) continue;
			counts[limit] = (counts[limit] ?? 0) + 1;
			if (counts[limit] > most)
				return problem(`more than ${most} ${what}: split the text into several files`);
		}
		isText = text !== "";
		if (text === "" || fence !== "") markup = 0;
		else markup += line.match(MARKUP)?.length ?? 0;
		if (markup > MAX_MARKUP)
			return problem(
				`a block has more than ${MAX_MARKUP} markup characters, such as [ * _ \` < {: split it with blank lines`,
			);
	}
	return undefined;
}

function depthOf(line: string): number {
	let depth = 0;
	for (MARK.lastIndex = 0; depth <= MAX_DEPTH && MARK.test(line); ) depth++;
	return depth;
}

/**
 * Returns the first node that is nested too deeply. Does not recurse, so that it cannot overflow the stack.
 */
export function findTooDeep(tree: Root): Nodes | undefined {
	let level: Nodes[] = [tree];
	for (let depth = 0; level.length > 0; depth++) {
		// A list adds two levels: the list and its item.
		if (depth > 2 * MAX_DEPTH) return level.find(({ position }) => position) ?? level[0];
		level = level.flatMap((node): Nodes[] => ("children" in node ? node.children : []));
	}
	return undefined;
}
