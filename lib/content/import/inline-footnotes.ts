import type { Edit } from "./edits";

const START = /(?<!\\)\^\[/g;

/** Converts footnotes within a sentence, as Pandoc has them: ^[text]. Their texts move to the end. */
export function convertInlineFootnotes(text: string, code: [start: number, end: number][]): Edit[] {
	const edits: Edit[] = [];
	const notes: string[] = [];
	for (const { index: start } of text.matchAll(START)) {
		const end = findEnd(text, start + 2);
		const isNested = edits.some((edit) => start < edit.end);
		if (end === undefined || isNested || code.some(([from, to]) => start >= from && start < to)) continue;
		const name = `note-${notes.length + 1}`;
		notes.push(
			`[^${name}]: ${text
				.slice(start + 2, end)
				.replace(/\s+/g, " ")
				.trim()}`,
		);
		edits.push({ start, end: end + 1, text: `[^${name}]` });
	}
	if (notes.length === 0) return [];
	return [
		...edits,
		{
			start: text.length,
			end: text.length,
			text: `${text.endsWith("\n") ? "\n" : "\n\n"}${notes.join("\n\n")}\n`,
		},
	];
}

/** Returns the offset of the bracket that ends a text, within its paragraph. */
function findEnd(text: string, from: number): number | undefined {
	let open = 1;
	for (let at = from; at < text.length; at++) {
		if (text[at] === "\\") at++;
		else if (text[at] === "[") open++;
		else if (text[at] === "]" && --open === 0) return at;
		else if (text.startsWith("\n\n", at)) return undefined;
	}
	return undefined;
}
