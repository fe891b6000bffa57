import type { Root } from "mdast";
import { VFileMessage } from "vfile-message";
import type { Format } from "@/lib/content/read/markdown-syntax";
import { parseBody } from "@/lib/content/read/parse-body";
import type { Remark } from "@/lib/content/schema/body-facts";
import { problemAt } from "./body-problem";
import { explainMdx, offsetOf } from "./explain-mdx";

/** Maximum number of syntax errors that one run reports for a body. */
const MOST = 50;

/** A body's tree, if it could be parsed without the places with errors, and every syntax error. */
interface Recovered {
	tree?: Root;
	problems: Remark[];
}

/**
 * Parses a body. After a syntax error it replaces the characters at fault by others of the same length, which mean
 * nothing, and parses again: so one run reports every error, and the rest of the body is checked too.
 */
export function parseWithRecovery(body: string, format: Format): Recovered {
	const problems: Remark[] = [];
	let text = body;
	while (problems.length < MOST) {
		try {
			return { tree: parseBody(text, format), problems };
		} catch (error) {
			if (error instanceof RangeError) throw error;
			if (!(error instanceof VFileMessage)) {
				const reason = error instanceof Error ? error.message : String(error);
				return { problems: [...problems, problemAt(undefined, `MDX: ${reason}`)] };
			}
			const problem = explainMdx(error, text);
			if (!problems.some(({ line, message }) => line === problem.line && message === problem.message))
				problems.push(problem);
			const next = neutralize(text, problem, error);
			if (next === text) return { problems };
			text = next;
		}
	}
	return { problems };
}

/** Replaces what caused an error, by as many characters. */
function neutralize(text: string, problem: Remark, { reason, line = 1 }: VFileMessage): string {
	if (/^Could not parse import/.test(reason)) return blankBlock(text, line);
	const offset = offsetOf(text, problem);
	const isTag = text[offset] === "<";
	const [, name] = /^<\/?([^\s<>/]*)/.exec(text.slice(offset)) ?? [];
	if (isTag && name !== undefined && /clos/i.test(reason)) return replaceTags(text, name);
	if (isTag || text[offset] === "{") return replaceAt(text, offset, isTag ? "‹" : "(");
	const start = text.lastIndexOf("\n", offset) + 1;
	const before = text.slice(start, offset).lastIndexOf("<");
	return before < 0 ? blankBlock(text, line) : replaceAt(text, start + before, "‹");
}

const replaceAt = (text: string, offset: number, sign: string) =>
	text.slice(0, offset) + sign + text.slice(offset + 1);

/** Replaces all tags of a name: without one of them, another would be reported for lack of its counterpart. */
function replaceTags(text: string, name: string): string {
	const tags = new RegExp(`<(?=/?${name.replace(/[^\w-]/g, "\\$&")}(?![\\w.-]))`, "g");
	return text.replace(tags, "‹");
}

/** Blanks a block from a line to the next empty line. */
function blankBlock(text: string, line: number): string {
	const lines = text.split("\n");
	for (let index = Math.min(line, lines.length) - 1; lines[index]?.trim(); index++)
		lines[index] = " ".repeat(lines[index]?.length ?? 0);
	return lines.join("\n");
}
