import type { VFileMessage } from "vfile-message";
import type { Remark } from "@/lib/content/schema/body-facts";
import { lowerFirst } from "@/lib/content/schema/explain";
import { createLocator } from "@/lib/content/schema/line-positions";

/** Explains an error of MDX's parser to an author, with its position. */
export function explainMdx(error: VFileMessage, body: string): Remark {
	const { line = 1, column = 1, reason } = error;
	for (const { pattern, explain } of EXPLANATIONS) {
		const match = pattern.exec(reason);
		if (!match) continue;
		const { message, at = { line, column } } = explain({
			match,
			body,
			at: { line, column },
			cause: error.cause,
		});
		return { ...at, message: `MDX: ${message}` };
	}
	return {
		line,
		column,
		message: `MDX: ${lowerFirst(reason.replace(/ ?\((?:note|\d+:\d+)[^)]{0,300}\)/g, ""))}`,
	};
}

interface Position {
	line: number;
	column: number;
}

interface Match {
	match: RegExpExecArray;
	body: string;
	/** The position at which the parser failed, which may be long after the cause. */
	at: Position;
	cause: unknown;
}

interface Explanation {
	pattern: RegExp;
	explain(pattern: Match): { message: string; at?: Position };
}

const IN_PROSE = "in prose write \\< for <, and \\{ for {";

/** Void elements of HTML. */
const VOID = ["br", "hr", "img", "wbr", "input", "source", "track", "col", "embed"];

/** The authors' terms for the parser's node types. */
const PARTS: Record<string, string> = {
	listItem: "list item",
	blockquote: "quotation",
	tableData: "cell",
	tableHeader: "cell",
	strong: "bold text",
};
const part = (name = "") => PARTS[name] ?? name;

const EXPLANATIONS: Explanation[] = [
	{
		pattern: /to create a comment/,
		explain: () => ({ message: "MDX has no HTML comments; write {/* … */}" }),
	},
	{
		pattern: /to create a link/,
		explain: () => ({ message: "MDX does not allow an address between < and >; write [text](address)" }),
	},
	{
		pattern: /^Expected a closing tag for `<([^`]*)>` \((\d+):(\d+)-[^)]*\)(?: before the end of `(\w+)`)?/,
		explain: ({ match: [, name = "", line, column, within] }) => ({
			at: { line: Number(line), column: Number(column) },
			message: findUnclosed(name, within),
		}),
	},
	{
		pattern:
			/^Expected the closing tag `([^`]*)` either after the end of `(\w+)` \([^)]*\) or .*\((\d+:\d+)\)/,
		explain: ({ match: [, tag, within, start] }) => ({
			message: `${tag} is inside the ${part(within)} that starts at ${start}, but its opening tag is outside: put it on its own line, or close the inner one first`,
		}),
	},
	{
		pattern:
			/^Unexpected closing tag `([^`]*)`, expected corresponding closing tag for `([^`]*)` \((\d+:\d+)/,
		explain: ({ match: [, tag, open, start] }) => ({
			message: `${tag} closes nothing here: ${open} from ${start} is still open`,
		}),
	},
	{
		pattern: /^Unexpected closing slash/,
		explain: ({ body, at }) => {
			const start = lastBefore(body, at, "<");
			const [tag = "a tag"] = /^<\/[^>\s]*>?/.exec(body.slice(offsetOf(body, start))) ?? [];
			return { at: start, message: `${tag} closes nothing: no such tag is open` };
		},
	},
	{
		pattern: /^Could not parse import\/exports/,
		explain: ({ body, at, cause }) => {
			const word = /^\s*(import|export)\b/.exec(body.split("\n")[at.line - 1] ?? "")?.[1];
			if (!word) return { message: "imports and exports end at an empty line: put one above this" };
			if (cause instanceof Error && cause.message.includes("already been declared"))
				return { message: lowerFirst(cause.message) };
			const why = cause instanceof Error ? `: ${lowerFirst(cause.message)}` : "";
			return {
				message: `a line that starts with "${word}" is read as code, and this is not valid code${why}; start prose with another word`,
			};
		},
	},
	{
		pattern: /end of file in expression/,
		explain: ({ body, at }) => ({
			at: lastOpen(body, at),
			message: `this { is not closed; ${IN_PROSE}`,
		}),
	},
	{
		pattern: /in attribute value, expected a corresponding closing quote `(.)`/,
		explain: ({ match: [, quote = ""], body, at }) => ({
			at: lastBefore(body, at, quote),
			message: `this ${quote} is not closed`,
		}),
	},
	{
		pattern: /^Unexpected (?:character `([^`]+)`|end of file)[^,]* before attribute value/,
		explain: ({ match: [, found] }) => ({
			message: `expected an attribute's value between quotes, such as title="…"; found ${found ?? "nothing"}`,
		}),
	},
	{
		pattern: /^Unexpected character `"` .* in attribute name/,
		explain: () => ({
			message: "the attribute's text ends at the \" before this; inside of it write “ and ”",
		}),
	},
	{
		pattern:
			/^Unexpected (?:character `([^`]+)`|end of file).* (?:before|in|after) (?:local |member |attribute )?name/,
		explain: ({ match: [, found], body, at }) => ({
			at: lastBefore(body, at, "<"),
			message: `this < starts a tag, and ${found ? `${found} cannot appear in it` : "it does not end"}; ${IN_PROSE}`,
		}),
	},
	{
		pattern: /parse expression/,
		explain: ({ body, at }) => ({
			at: lastOpen(body, at),
			message: `the text between this { and its } is read as code, and is not valid code; ${IN_PROSE}`,
		}),
	},
];

function findUnclosed(name: string, within: string | undefined): string {
	if (VOID.includes(name)) return `expected <${name} />: MDX requires the slash`;
	if (within === "paragraph")
		return `<${name}> is not closed in its paragraph: close it there, or give it and </${name}> lines of their own`;
	return `expected a closing tag for <${name}>${within ? ` before the end of its ${part(within)}` : ""}`;
}

/** Returns the last position of a character before another position. */
function lastBefore(body: string, at: Position, character: string): Position {
	const offset = body.lastIndexOf(character, offsetOf(body, at) - 1);
	return offset < 0 ? at : createLocator(body)(offset);
}

/** Returns the position of the last { that is not closed. */
function lastOpen(body: string, at: Position): Position {
	let closed = 0;
	for (let offset = offsetOf(body, at) - 1; offset >= 0; offset--) {
		if (body[offset] === "}") closed++;
		if (body[offset] === "{" && closed-- === 0) return createLocator(body)(offset);
	}
	return at;
}

/** Returns the offset of a position in a body. */
export function offsetOf(body: string, { line, column }: Position): number {
	return body.split("\n", line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
}
