/** A replacement of a range of a text, with a remark for the author if something is lost. */
export interface Edit {
	start: number;
	end: number;
	text: string;
	remark?: string | undefined;
}

/** A text in conversion. Remarks refer to offsets of the present text. */
export interface Draft {
	text: string;
	remarks: { offset: number; message: string }[];
}

/**
 * Applies edits to a draft, and moves its remarks along. Of two edits that overlap, the first one counts.
 */
export function applyEdits({ text, remarks }: Draft, edits: Edit[]): Draft {
	const chosen: Edit[] = [];
	for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end))
		if (edit.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(edit);
	const pieces: string[] = [];
	const found: Draft["remarks"] = [];
	let at = 0;
	let length = 0;
	const add = (piece: string) => {
		pieces.push(piece);
		length += piece.length;
	};
	const shifts: { end: number; shift: number; start: number; to: number }[] = [];
	for (const { start, end, text: replacement, remark } of chosen) {
		add(text.slice(at, start));
		if (remark) found.push({ offset: length + replacement.search(/\S|$/), message: remark });
		const to = length;
		add(replacement);
		at = end;
		shifts.push({ start, end, to, shift: length - end });
	}
	add(text.slice(at));
	const move = (offset: number) => {
		const last = shifts.findLast(({ start }) => start <= offset);
		if (!last) return offset;
		return offset < last.end ? last.to : offset + last.shift;
	};
	const moved = remarks.map(({ offset, message }) => ({ offset: move(offset), message }));
	return { text: pieces.join(""), remarks: [...moved, ...found] };
}

/** Returns whether a range of a text is not alone on its lines. */
export const isWithinLine = (text: string, start: number, end: number): boolean =>
	!/(?:^|\n)$/.test(text.slice(Math.max(0, start - 1), start)) ||
	!/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200));

/** What a comment in place of something starts with. */
const NOT_IMPORTED = "Not imported:";

/**
 * Returns the source of something that has no counterpart as a comment at its position, which the page leaves out and
 * its author finds.
 */
export const toComment = (source: string): string =>
	`<!-- ${NOT_IMPORTED} ${source
		.replace(/\s+/g, " ")
		.trim()
		.replace(/--(?=-*>)|<!--/g, (marks) => [...marks].join(" "))} -->`;
