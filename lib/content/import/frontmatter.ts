import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";
import { z } from "zod";

/** A post's fields, by their names in lower case, and its body. */
export interface Separated {
	fields: Record<string, unknown>;
	body: string;
	/** Why the frontmatter could not be read. */
	problem?: string;
}

const record = z.record(z.string(), z.unknown());

const FENCES: [fence: RegExp, parse: (text: string) => unknown][] = [
	[/^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m, parseYaml],
	// A TomlDate is text in JSON.
	[/^\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*(?:\n|$)/m, (text) => JSON.parse(JSON.stringify(parseToml(text)))],
];

/** Separates frontmatter in YAML, TOML or JSON from the body. The text has LF line endings. */
export function separateFrontmatter(text: string): Separated {
	const start = text.replace(/^\s+(?=---|\+\+\+|\{)/, "");
	for (const [fence, parse] of FENCES) {
		const [whole, inner = ""] = fence.exec(start) ?? [];
		if (whole === undefined || !start.startsWith(whole)) continue;
		const body = start.slice(whole.length);
		try {
			return { fields: lowerKeys(parse(inner)), body };
		} catch (error) {
			const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
			return { fields: {}, body, problem: `its frontmatter cannot be read: ${message}` };
		}
	}
	return separateJson(start) ?? { fields: {}, body: text };
}

function parseYaml(text: string): unknown {
	const document = parseDocument(text, { strict: false, uniqueKeys: false, prettyErrors: false });
	if (document.errors[0]) throw document.errors[0];
	return document.toJS() ?? {};
}

/** Separates an object in JSON at the start, which ends with a brace on a line. */
function separateJson(text: string): Separated | undefined {
	if (!text.startsWith("{")) return undefined;
	for (const { index } of text.matchAll(/\}(?=\s*(?:\n|$))/g)) {
		try {
			return { fields: lowerKeys(JSON.parse(text.slice(0, index + 1))), body: text.slice(index + 1) };
		} catch {
			// The object is longer.
		}
	}
	return undefined;
}

/** Returns an object's entries with their names in lower case, because some tools ignore case. */
export function lowerKeys(value: unknown): Record<string, unknown> {
	const { data = {} } = record.safeParse(value);
	return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key.toLowerCase(), inner]));
}

/** Returns a value as text, if it is text or a number. */
export const toText = (value: unknown): string | undefined =>
	typeof value === "string" || typeof value === "number" ? String(value).trim() || undefined : undefined;

/** Returns a list of texts: of a list, or of a text, at its commas. */
export function toTexts(value: unknown): string[] {
	if (Array.isArray(value))
		return value.flatMap((item) => toText(item) ?? toText(lowerKeys(item).name) ?? []);
	return (toText(value) ?? "").split(",").flatMap((item) => item.trim() || []);
}
