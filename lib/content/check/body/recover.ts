import type { Root } from "mdast";
import { VFileMessage } from "vfile-message";
import type { Format } from "@/lib/content/read/markdown-syntax";
import { parseBody } from "@/lib/content/read/parse-body";
import type { Remark } from "@/lib/content/schema/body-facts";
import { problemAt } from "./body-problem";
import { explainMdx, offsetOf } from "./explain-mdx";

/** Maximum number of syntax errors that one run reports for a body. */
const MOST = 50;

/** A body's tree, if the body could be parsed after removing syntax errors, and every syntax error. */
interface Recovered {
	tree?: Root;
	/** Words of imports and exports that could not be parsed. The body may bind them as names. */
	bound: string[];
	problems: Remark[];
}

/**
 * Parses a body. After a syntax error, replaces the faulty characters with meaningless ones of the same length and
 * parses again. One run therefore reports every error and checks the rest of the body.
 */
export function parseWithRecovery(body: string, format: Format): Recovered {
	const problems: Remark[] = [];
	const bound: string[] = [];
	let text = body;
	// A run finds one error, which may be on a line that had it before.
	for (let run = 0; run < 2 * MOST && problems.length < MOST; run++) {
		try {
			return { tree: parseBody(text, format), bound, problems };
		} catch (error) {
			if (error instanceof RangeError) throw error;
			if (!(error instanceof VFileMessage)) {
				const reason = error instanceof Error ? error.message : String(error);
				return { bound, problems: [...problems, problemAt(undefined, `MDX: ${reason}`)] };
			}
			const problem = explainMdx(error, text);
			const isRepeated = problems.some(
				({ line, message }) => line === problem.line && message === problem.message,
			);
			if (!isRepeated) problems.push(problem);
			const isProgram = /^Could not parse import/.test(error.reason);
			let next = isProgram ? toText(text, error.line ?? 1, bound) : neutralize(text, problem, error);
			if (isRepeated) next = neutralizeLine(next, problem);
			if (next === text) return { bound, problems };
			text = next;
		}
	}
	return { bound, problems };
}

/** Replaces the cause of an error with the same number of characters. */
function neutralize(text: string, problem: Remark, { reason }: VFileMessage): string {
	const offset = offsetOf(text, problem);
	if (text[offset] === "{") return replaceAt(text, offset, "(");
	const [, other] = /^Unexpected closing tag .*corresponding closing tag for `<([^`>\s]*)/.exec(reason) ?? [];
	const start = text.lastIndexOf("<", offset);
	const [, name] = /^<\/?([^\s<>/]*)/.exec(text.slice(start)) ?? [];
	if (start < 0 || !name) return replaceAt(text, Math.max(0, start), "‹");
	return replaceTags(other ? replaceTags(text, other) : text, name);
}

/** Replaces every brace and tag of a line. One after the other, they could take a run each. */
function neutralizeLine(text: string, { line }: Remark): string {
	const lines = text.split("\n");
	lines[line - 1] = (lines[line - 1] ?? "").replace(/[{}<]/g, (sign) => (sign === "<" ? "‹" : "("));
	return lines.join("\n");
}

const replaceAt = (text: string, offset: number, sign: string) =>
	text.slice(0, offset) + sign + text.slice(offset + 1);

/** Replaces all tags of a name. Any tag left over would be reported for its missing counterpart. */
function replaceTags(text: string, name: string): string {
	const tags = new RegExp(`<(?=/?${name.replace(/[^\w-]/g, "\\$&")}(?![\\w.-]))`, "g");
	return text.replace(tags, "‹");
}

/** Turns the imports and exports in the block around a line into text, and adds their words to `bound`. */
function toText(text: string, line: number, bound: string[]): string {
	const lines = text.split("\n");
	let first = Math.min(line, lines.length) - 1;
	while (first > 0 && lines[first - 1]?.trim()) first--;
	for (let index = first; lines[index]?.trim(); index++) {
		const written = lines[index] ?? "";
		bound.push(...(written.match(/[\w$]+/g) ?? []));
		lines[index] = written
			.replace(/^(?:import|export)\b/, (word) => word.toUpperCase())
			.replace(/[{<]/g, (sign) => (sign === "{" ? "(" : "‹"));
	}
	return lines.join("\n");
}
