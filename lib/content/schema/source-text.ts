import { isUtf8 } from "node:buffer";
import type { Problem } from "./problem";

/**
 * Characters that HTML, XML and JSON have no place for: all control characters but tab and line endings, halves of
 * surrogate pairs, and U+FFFE and U+FFFF.
 */
const CONTROL = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/u;

/** The text of a file without a byte order mark, with LF for every line ending: CRLF and a lone CR mean the same. */
export function normalizeText(text: string): string {
	return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** The first control character in a text, as in "U+0008", and its offset; undefined when there is none. */
export function findControl(text: string): { name: string; offset: number } | undefined {
	const found = CONTROL.exec(text);
	if (!found) return undefined;
	const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
	return { name: `U+${code}`, offset: found.index };
}

/** The first control character of each line of a text, with line and column. */
export function controlProblems(file: string, text: string): Problem[] {
	if (!CONTROL.test(text)) return [];
	return text.split("\n").flatMap((line, index): Problem[] => {
		const found = findControl(line);
		if (!found) return [];
		const message = `contains the control character ${found.name}, which a page cannot show: delete it`;
		return [{ file, line: index + 1, column: found.offset + 1, field: "", message }];
	});
}

/** The place where a file stops being UTF-8. What follows would be shown as �. */
export function encodingProblems(file: string, bytes: Buffer): Problem[] {
	if (isUtf8(bytes)) return [];
	const read = Buffer.from(bytes.toString());
	const bad = bytes.findIndex((byte, index) => byte !== read[index]);
	const above = normalizeText(bytes.subarray(0, bad).toString()).split("\n");
	const byte = bytes[bad]?.toString(16).toUpperCase();
	const message = `is not written in UTF-8: the byte ${byte} stands here; save the file as UTF-8`;
	return [{ file, line: above.length, column: (above.at(-1)?.length ?? 0) + 1, field: "", message }];
}
