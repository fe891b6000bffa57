import { isUtf8 } from "node:buffer";
import { createLocator } from "./line-positions";
import type { Problem } from "./problem";

/**
 * Characters that HTML, XML and JSON cannot contain: control characters except tab and line endings, halves of
 * surrogate pairs, U+FFFE and U+FFFF.
 */
const CONTROL = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/u;

/** Removes a byte order mark and turns CRLF and CR into LF. */
export function normalizeText(text: string): string {
	return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Returns the name ("U+0008") and offset of the first control character in a text, or undefined. */
export function findControl(text: string): { name: string; offset: number } | undefined {
	const found = CONTROL.exec(text);
	if (!found) return undefined;
	const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
	return { name: `U+${code}`, offset: found.index };
}

/** Reports the first control character of each line. */
export function controlProblems(file: string, text: string): Problem[] {
	if (!CONTROL.test(text)) return [];
	return text.split("\n").flatMap((line, index): Problem[] => {
		const found = findControl(line);
		if (!found) return [];
		const message = `contains the control character ${found.name}, which a page cannot show: delete it`;
		return [{ file, line: index + 1, column: found.offset + 1, field: "", message }];
	});
}

/** Reports the first byte of a file that is not UTF-8. */
export function encodingProblems(file: string, bytes: Buffer): Problem[] {
	if (isUtf8(bytes)) return [];
	const read = Buffer.from(bytes.toString());
	const bad = bytes.findIndex((byte, index) => byte !== read[index]);
	const above = normalizeText(bytes.subarray(0, bad).toString());
	const byte = bytes[bad]?.toString(16).toUpperCase();
	const message = `is not UTF-8: found the byte ${byte}; save the file as UTF-8`;
	return [{ file, ...createLocator(above)(above.length), field: "", message }];
}
