import type { z } from "zod";
import { didYouMean } from "./problem";

type Issue = z.core.$ZodIssue;

/** The authors' terms for the types that a schema expects. */
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
 * Explains a problem of a field to its author: allowed values, the value found, and the nearest match.
 *
 * @param found the value as written; undefined if there is none
 * @param description purpose of the field, reported if it is missing
 * @param keys allowed keys of the value
 */
export function explain(issue: Issue, found: unknown, description = "", keys: string[] = []): string {
	if (found === undefined) {
		const allowed = optionsOf(issue);
		if (allowed) return `is missing; expected one of ${quoteAll(allowed)}`;
		return `is missing${description && `: ${lowerFirst(description)}`}`;
	}
	switch (issue.code) {
		case "invalid_type":
			// The schema has its own message for some fields.
			return issue.message.startsWith("expected ")
				? `${issue.message}; found ${formatValue(found)}`
				: `expected ${KINDS[issue.expected] ?? issue.expected}${keys.length > 0 ? `: ${keys.join(", ")}` : ""}; found ${formatValue(found)}${advise(issue.expected, found)}`;
		case "too_small":
			return `expected at least ${formatLimit(Number(issue.minimum), issue.origin)}; found ${sizeOf(found)}`;
		case "too_big":
			return `expected at most ${formatLimit(Number(issue.maximum), issue.origin)}; found ${sizeOf(found)}`;
		case "invalid_value":
			return explainOptions(issue.values.map(String), found);
		case "invalid_union": {
			const allowed = optionsOf(issue);
			return allowed ? explainOptions(allowed, found) : `${issue.message}; found ${formatValue(found)}`;
		}
		case "custom":
			return issue.message;
		default:
			return `${issue.message}; found ${formatValue(found)}`;
	}
}

/**
 * Explains why a schema does not allow a key.
 *
 * @param kinds kinds that allow it, such as "kind: paper"
 * @param isBare whether it has no value, because a comma in a text between braces starts a new key
 */
export function explainKey(key: string, allowed: string[], kinds: string[], isBare = false): string {
	if (key === "") return `a key without a name; allowed: ${allowed.join(", ")}`;
	if (kinds.length > 0) return `belongs to ${kinds.join(" or ")}`;
	const comma = isBare ? "; put text with a comma in quotes" : "";
	return `unknown key; allowed: ${allowed.join(", ")}${guessKey(key, allowed)}${comma}`;
}

/** Suggests the key that the author may have meant. */
function guessKey(key: string, allowed: string[]): string {
	if (ADDRESSES.includes(key))
		return "; a page’s address is the name of its file, and npm run rename changes it";
	const meant = OTHER_NAMES[key];
	return meant && allowed.includes(meant) ? `; use "${meant}" instead` : didYouMean(key, allowed);
}

/** Names of the slug in other site generators. */
const ADDRESSES = ["permalink", "slug"];

/** Names of this site's fields in other site generators. */
const OTHER_NAMES: Record<string, string> = {
	author: "person",
	categories: "tags",
	category: "tags",
	canonicalUrl: "canonical",
	coverImage: "cover",
	featuredImage: "cover",
	hero: "cover",
	image: "cover",
	lang: "language",
	locale: "language",
	thumbnail: "cover",
	company: "organization",
	date: "published",
	description: "summary",
	draft: "state",
	employer: "organization",
	endDate: "end",
	excerpt: "summary",
	keywords: "tags",
	lastmod: "updated",
	location: "place",
	modified: "updated",
	name: "title",
	pubDate: "published",
	startDate: "start",
	technologies: "skills",
	url: "href",
};

/** Returns the values of the field that discriminates the kinds. */
function optionsOf(issue: Issue): string[] | undefined {
	return "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : undefined;
}

function advise(expected: string, found: unknown): string {
	const bare = typeof found === "number" || typeof found === "boolean";
	if (expected === "string" && bare) return "; put it between quotes";
	if (expected === "array" && typeof found === "string") return `; write [${found}]`;
	const isNumber = typeof found === "string" && /^\d+$/.test(found);
	return isNumber && KINDS[expected]?.includes("number") ? "; remove the quotes" : "";
}

function explainOptions(allowed: string[], found: unknown): string {
	return `expected one of ${quoteAll(allowed)}; found ${formatValue(found)}${didYouMean(String(found), allowed)}`;
}

const quoteAll = (values: string[]) => values.map((value) => JSON.stringify(value)).join(", ");

function formatLimit(limit: number, origin: string): string {
	const [one, many] = UNITS[origin] ?? [];
	return one ? `${limit} ${limit === 1 ? one : many}` : String(limit);
}

function sizeOf(found: unknown): string {
	if (typeof found === "string") return String(found.trim().length);
	return Array.isArray(found) ? String(found.length) : formatValue(found);
}

/** Formats a value as its author wrote it, truncated if it is long. */
function formatValue(found: unknown): string {
	if (found === null) return "nothing";
	if (Array.isArray(found)) return "a list";
	if (typeof found === "object") return "keys with values";
	const text = JSON.stringify(found);
	const short = text.length > 60 ? `${text.slice(0, 57)}…"` : text;
	return typeof found === "string" ? short : `the ${typeof found} ${short}`;
}

/** Lowers the first letter of a sentence, unless its first word is in capitals. */
export function lowerFirst(text: string): string {
	return text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}
