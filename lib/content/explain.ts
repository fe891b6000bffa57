import type { z } from "zod";
import { didYouMean } from "./problem";

type Issue = z.core.$ZodIssue;

/** How an author would call what a schema expects. */
const KINDS: Record<string, string> = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "keys with values",
};

const UNITS: Record<string, [one: string, many: string]> = {
	string: ["character", "characters"],
	array: ["item", "items"],
};

/**
 * What is wrong with a field, in an author's words: what is allowed, what was found, the nearest match.
 *
 * @param found the value as written; undefined where there is none
 * @param description what the field is for, told where it is missing
 */
export function explain(issue: Issue, found: unknown, description = ""): string {
	if (found === undefined) return `is missing${description && `: ${lowerFirst(description)}`}`;
	switch (issue.code) {
		case "invalid_type":
			// The schema has words of its own for some fields.
			return issue.message.startsWith("expected ")
				? `${issue.message}; found ${shown(found)}`
				: `expected ${KINDS[issue.expected] ?? issue.expected}; found ${shown(found)}${advice(issue.expected, found)}`;
		case "too_small":
			return `expected at least ${amount(Number(issue.minimum), issue.origin)}; found ${size(found)}`;
		case "too_big":
			return `expected at most ${amount(Number(issue.maximum), issue.origin)}; found ${size(found)}`;
		case "invalid_value":
			return oneOf(issue.values.map(String), found);
		case "invalid_union":
			return "options" in issue && Array.isArray(issue.options)
				? oneOf(issue.options.map(String), found)
				: `${issue.message}; found ${shown(found)}`;
		case "custom":
			return issue.message;
		default:
			return `${issue.message}; found ${shown(found)}`;
	}
}

function advice(expected: string, found: unknown): string {
	const bare = typeof found === "number" || typeof found === "boolean";
	return expected === "string" && bare ? "; put it between quotes" : "";
}

function oneOf(allowed: string[], found: unknown): string {
	const list = allowed.map((value) => JSON.stringify(value)).join(", ");
	return `expected one of ${list}; found ${shown(found)}${didYouMean(String(found), allowed)}`;
}

function amount(limit: number, origin: string): string {
	const [one, many] = UNITS[origin] ?? [];
	return one ? `${limit} ${limit === 1 ? one : many}` : String(limit);
}

function size(found: unknown): string {
	if (typeof found === "string") return String(found.trim().length);
	return Array.isArray(found) ? String(found.length) : shown(found);
}

/** A value as the author knows it, cut short where it is long. */
function shown(found: unknown): string {
	if (found === null) return "nothing";
	if (Array.isArray(found)) return "a list";
	if (typeof found === "object") return "keys with values";
	const text = JSON.stringify(found);
	const short = text.length > 60 ? `${text.slice(0, 57)}…"` : text;
	return typeof found === "string" ? short : `the ${typeof found} ${short}`;
}

function lowerFirst(text: string): string {
	return text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

/** What YAML's parser means, for the mistakes that authors make. */
const YAML_ADVICE: Record<string, string> = {
	BLOCK_AS_IMPLICIT_KEY: "a value with a colon in it goes between quotes",
	MULTILINE_IMPLICIT_KEY: "a key is followed by a colon and a space",
	TAB_AS_INDENT: "indent with spaces, not with tabs",
	BAD_SCALAR_START: "put the value between quotes",
	BAD_DQ_ESCAPE: "write \\\\ for a backslash between \"…\", or use '…'",
	UNEXPECTED_TOKEN: "this is not expected here",
};

/** A mistake in YAML itself, with what to do about it where that is known. */
export function explainYaml(code: string, message: string, text: string): string {
	if (code === "DUPLICATE_KEY") return `YAML: key "${/^[^:\s]+/.exec(text)?.[0] ?? ""}" stands twice`;
	const advised = YAML_ADVICE[code];
	return `YAML: ${lowerFirst(message)}${advised ? `; ${advised}` : ""}`;
}
