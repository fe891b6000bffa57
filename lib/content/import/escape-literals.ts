import { findLiteralMarkdown } from "@/lib/content/check/body/markdown-problems";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import { applyEdits, type Draft, type Edit } from "./edits";
import { type Format, parseFormat } from "./parse-format";

/** Marks of Markdown that a backslash makes text. */
const MARKS = /\*\*|[`[#]/y;

/**
 * Escapes marks of Markdown that have no effect, such as ** that makes nothing bold, so that the page shows them as the
 * author typed them.
 */
export function escapeLiterals(draft: Draft, format: Format): Draft {
	const tree = parseFormat(draft.text, format);
	if (!tree) return draft;
	const starts = [0, ...Array.from(draft.text.matchAll(/\n/g), ({ index }) => index + 1)];
	const edits = findLiteralMarkdown(getNodes(tree), draft.text).flatMap(({ line, column }): Edit[] => {
		const start = (starts[line - 1] ?? 0) + column - 1;
		MARKS.lastIndex = start;
		const [mark] = MARKS.exec(draft.text) ?? [];
		if (mark === undefined) return [];
		return [{ start, end: start + mark.length, text: [...mark].map((sign) => `\\${sign}`).join("") }];
	});
	return applyEdits(draft, edits);
}
