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
	if (found === undefined) {
		const allowed = optionsOf(issue);
		if (allowed) return `is missing; expected one of ${quoted(allowed)}`;
		return `is missing${description && `: ${lowerFirst(description)}`}`;
	}
	switch (issue.code) {
		case "invalid_type":
			if (isExpression(found)) return `takes text: write ${String(issue.path.at(-1))}="…"`;
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
		case "invalid_union": {
			const allowed = optionsOf(issue);
			return allowed ? oneOf(allowed, found) : `${issue.message}; found ${shown(found)}`;
		}
		case "custom":
			return issue.message;
		default:
			return `${issue.message}; found ${shown(found)}`;
	}
}

/** What is wrong with a key that a schema does not take; `kinds` are those that would, as in "kind: paper". */
export function explainKey(key: string, allowed: string[], kinds: string[]): string {
	if (key === "") return `a key without a name; allowed: ${allowed.join(", ")}`;
	if (kinds.length > 0) return `belongs to ${kinds.join(" or ")}`;
	return `unknown key; allowed: ${allowed.join(", ")}${didYouMean(key, allowed)}`;
}

/** The values of the field that tells kinds apart. */
function optionsOf(issue: Issue): string[] | undefined {
	return "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : undefined;
}

/** An attribute's value between braces, as MDX has it. */
function isExpression(found: unknown): boolean {
	return (
		found !== null &&
		typeof found === "object" &&
		"type" in found &&
		found.type === "mdxJsxAttributeValueExpression"
	);
}

function advice(expected: string, found: unknown): string {
	const bare = typeof found === "number" || typeof found === "boolean";
	return expected === "string" && bare ? "; put it between quotes" : "";
}

function oneOf(allowed: string[], found: unknown): string {
	return `expected one of ${quoted(allowed)}; found ${shown(found)}${didYouMean(String(found), allowed)}`;
}

const quoted = (values: string[]) => values.map((value) => JSON.stringify(value)).join(", ");

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
	if (code === "DUPLICATE_KEY") {
		const [, quote, bare] = /^(?:["']([^"']*)|([^:\s]*))/.exec(text) ?? [];
		return `YAML: key "${quote ?? bare ?? ""}" stands twice`;
	}
	const advised = YAML_ADVICE[code];
	return `YAML: ${lowerFirst(message)}${advised ? `; ${advised}` : ""}`;
}
