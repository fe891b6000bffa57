import type { Nodes, Root } from "mdast";
import type { Remark } from "@/lib/content/schema/body-facts";

/** How deep quotations, lists, elements and emphasis may lie within each other: steps that render them call themselves. */
const MAX_DEPTH = 100;

export const TOO_DEEP = `is nested too deeply to be read: at most ${MAX_DEPTH} levels`;

/** How many signs of Markdown one block may hold: the parser compares each with those before it. */
const MAX_SIGNS = 4000;
const SIGN = /[[\]*_`~<{&^!\\#]/g;

/** How many lines of - or = may stand below text: the parser moves all that follows for each heading that they make. */
const MAX_UNDERLINES = 200;

/** Marks that begin a quotation or an item of a list, one within the other. */
const MARK = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])/y;

/** What a parser would take too long or too much memory for, found by looking at each line once; undefined where nothing is. */
export function findExcess(body: string): Remark | undefined {
	let signs = 0;
	let underlines = 0;
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
			return problem(
				`more than ${MAX_UNDERLINES} lines of - or = make headings of the lines above them: write ##`,
			);
		isText = text !== "";
		if (text === "" || fence !== "") signs = 0;
		else signs += line.match(SIGN)?.length ?? 0;
		if (signs > MAX_SIGNS)
			return problem(`a block holds more than ${MAX_SIGNS} signs as [ * _ \` < {: put an empty line between`);
	}
	return undefined;
}

function depthOf(line: string): number {
	let depth = 0;
	for (MARK.lastIndex = 0; depth <= MAX_DEPTH && MARK.test(line); ) depth++;
	return depth;
}

/** The first node that lies too deep; found without a function that calls itself. */
export function findTooDeep(tree: Root): Nodes | undefined {
	let level: Nodes[] = [tree];
	for (let depth = 0; level.length > 0; depth++) {
		// Two for each level of a list: the list and its item.
		if (depth > 2 * MAX_DEPTH) return level.find(({ position }) => position) ?? level[0];
		level = level.flatMap((node): Nodes[] => ("children" in node ? node.children : []));
	}
	return undefined;
}
