import type { Entry } from "@/lib/content/schema/entry";
import { TEMPLATE } from "@/lib/content/schema/template";

/** Returns the paths of fields that still have the template's text. [] is the body. The schema checks the summary. */
export function findPlaceholders(entry: Entry): PropertyKey[][] {
	const untouched = new Set(textsIn({ ...TEMPLATE, summary: undefined }).map(({ text }) => text));
	const { body, ...fields } = entry;
	return [
		...textsIn(fields).flatMap(({ path, text }) => (untouched.has(text) ? [path] : [])),
		...(body.trim() === TEMPLATE.body.trim() ? [[]] : []),
	];
}

/** Returns every text in a value with its path. */
function textsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
	if (typeof value === "string") return [{ path, text: value }];
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
	);
}
