/** Private-use characters around a heading's ID, which MDX would parse as an expression. */
export const ID_START = "\uE000\uE001";
export const ID_END = "\uE002";

const FENCE = /([ \t>]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})([^\n]*)/y;
const FENCE_END = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;
const HEADING = /^[ \t>]*#{1,6}[ \t]/;
const COLONS = /^([ \t>]*):::[ \t]+(\w+)(?:[ \t]+([^\s[{].*)|[ \t]*)$/;
const CODE_OR_COMMENT = /\\[\s\S]|`+|<!--/g;

/**
 * Replaces text that the parsers would misread: HTML comments, which MDX rejects, IDs of headings, and titles of
 * blocks between colons. Leaves code as it is. Keeps the length, so that positions stay valid. Takes linear time.
 */
export function replaceMisreadText(body: string, format: "md" | "mdx"): string {
	const lastCommentEnd = body.lastIndexOf("-->");
	const pieces: string[] = [];
	let at = 0;
	const append = (text: string) => {
		pieces.push(text);
		at += text.length;
	};
	while (at < body.length) {
		append(body.slice(at, findFenceEnd(body, at)));
		const start = at;
		const text = body.slice(start, findParagraphEnd(body, start)).split("\n").map(replaceMarkers).join("\n");
		const findCodeEnd = createCodeEndFinder(text);
		for (const { 0: token, index } of text.matchAll(CODE_OR_COMMENT)) {
			const offset = start + index;
			if (offset < at || token.startsWith("\\")) continue;
			append(text.slice(at - start, index));
			if (token !== "<!--") append(text.slice(index, findCodeEnd(token, index)));
			else if (offset + token.length <= lastCommentEnd) {
				const comment = body.slice(offset, body.indexOf("-->", offset + token.length) + 3);
				append(format === "mdx" ? comment.replace(/[^\n]/g, " ") : comment);
			}
		}
		append(text.slice(at - start));
	}
	return pieces.join("");
}

/** Replaces the ID at the end of a heading, and spaces after colons that start a block. */
function replaceMarkers(line: string): string {
	const [, indent = "", name, title] = COLONS.exec(line) ?? [];
	if (name) return `${indent}:::${name}${title ? `[${title}]` : ""}`.padEnd(line.length);
	if (!HEADING.test(line)) return line;
	const heading = line.trimEnd();
	const open = heading.lastIndexOf("{#");
	const id = heading.slice(open + 2, -1);
	if (open < 0 || !heading.endsWith("}") || !/^[^\s{}#]+$/.test(id)) return line;
	return `${heading.slice(0, open)}${ID_START}${id}${ID_END}${line.slice(heading.length)}`;
}

const findLineEnd = (text: string, at: number) => {
	const end = text.indexOf("\n", at);
	return end < 0 ? text.length : end;
};

function matchFence(body: string, at: number) {
	FENCE.lastIndex = at;
	const [, outside = "", items = "", fence, info = ""] = FENCE.exec(body) ?? [];
	const isCodeSpan = fence?.startsWith("`") && info.includes("`");
	if (!fence || isCodeSpan) return;
	return { fence, isQuoted: outside.includes(">"), indent: items ? outside.length + items.length : 0 };
}

/** Returns the offset after the code block that starts at a line, or the line's own offset without one. */
function findFenceEnd(body: string, start: number): number {
	const open = start === 0 || body[start - 1] === "\n" ? matchFence(body, start) : undefined;
	if (!open) return start;
	for (let at = findLineEnd(body, start) + 1; at < body.length; at = findLineEnd(body, at) + 1) {
		const line = body.slice(at, findLineEnd(body, at));
		const [, close] = FENCE_END.exec(line) ?? [];
		if (close?.startsWith(open.fence)) return findLineEnd(body, at);
		if (open.isQuoted ? !line.trimStart().startsWith(">") : isLeftOf(line, open.indent)) return at;
	}
	return body.length;
}

/** Returns whether a line is outside of a list item whose text is indented that far. */
const isLeftOf = (line: string, indent: number) => line.trim() !== "" && line.search(/\S/) < indent;

/** Returns the end of the text that starts at an offset: the last line before an empty one, or before a code block. */
function findParagraphEnd(body: string, start: number): number {
	let end = findLineEnd(body, start);
	while (end < body.length) {
		const next = findLineEnd(body, end + 1);
		if (!body.slice(end + 1, next).trim()) return next;
		if (matchFence(body, end + 1)) return end + 1;
		end = next;
	}
	return end;
}

/**
 * Returns a function that finds the end of code in a line, from the backticks that open it and their offset. Without
 * a matching end, that is where the backticks end. Offsets only grow from call to call.
 */
function createCodeEndFinder(text: string): (ticks: string, index: number) => number {
	const endsByLength = new Map<number, number[]>();
	for (const { 0: ticks, index } of text.matchAll(/`+/g)) {
		const ends = endsByLength.get(ticks.length) ?? [];
		if (ends.push(index + ticks.length) === 1) endsByLength.set(ticks.length, ends);
	}
	for (const ends of endsByLength.values()) ends.reverse();
	return (ticks, index) => {
		const start = index + ticks.length;
		const ends = endsByLength.get(ticks.length) ?? [];
		while ((ends.at(-1) ?? Number.POSITIVE_INFINITY) <= start) ends.pop();
		return ends.at(-1) ?? start;
	};
}
