/** The scorecard: the baseline of its title, and the tops of its metrics. */
interface Card {
	left: number;
	right: number;
	title: number;
	top: number;
	pitch: number;
}

/** A search of the simulated test: the baseline of its title, and the box of its queries. */
interface Field {
	left: number;
	title: number;
	top: number;
	width: number;
	height: number;
}

/** Layout of the drawing. Both modes have one size. */
export interface Plan {
	width: number;
	height: number;
	isWordy: boolean;
	/** Lines of the query, the longest of them in letters, and the baseline of the first. */
	query: { lines: number; letters: number; size: number; y: number };
	/**
	 * Rows of the results, below the baseline of their title. Where there is no room for ten rows, a line says which of
	 * the other places hold an answer.
	 */
	results: { right: number; title: number; top: number; pitch: number; rows: number; letters: number };
	card: Card;
	fields: readonly [Field, Field];
	axis: { left: number; right: number; rows: readonly [number, number]; ticks: number };
	verdict: { top: number; pitch: number };
}

export const wide: Plan = {
	width: 720,
	height: 336,
	isWordy: true,
	query: { lines: 1, letters: 90, size: 14, y: 43 },
	results: { right: 410, title: 64, top: 71, pitch: 26, rows: 10, letters: 46 },
	card: { left: 448, right: 719, title: 64, top: 80, pitch: 124 },
	fields: [
		{ left: 1, title: 16, top: 28, width: 340, height: 110 },
		{ left: 378, title: 16, top: 28, width: 340, height: 110 },
	],
	axis: { left: 96, right: 600, rows: [172, 216], ticks: 258 },
	verdict: { top: 284, pitch: 20 },
};

export const narrow: Plan = {
	width: 320,
	height: 396,
	isWordy: false,
	query: { lines: 2, letters: 43, size: 14, y: 40 },
	results: { right: 319, title: 77, top: 83, pitch: 26, rows: 5, letters: 41 },
	card: { left: 0, right: 319, title: 254, top: 261, pitch: 66 },
	fields: [
		{ left: 1, title: 14, top: 22, width: 318, height: 66 },
		{ left: 1, title: 112, top: 120, width: 318, height: 66 },
	],
	axis: { left: 30, right: 200, rows: [214, 258], ticks: 302 },
	verdict: { top: 328, pitch: 19 },
};

/** Returns the text, cut at a word with an ellipsis if it is longer than that many letters. */
export function shorten(text: string, letters: number): string {
	if (text.length <= letters) return text;
	const cut = text.slice(0, letters - 1);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), letters - 12)).trimEnd()}…`;
}

/** Splits a text into lines at spaces. The last line is shortened. */
export function toLines(text: string, { lines, letters }: Plan["query"]): string[] {
	if (lines === 1 || text.length <= letters) return [shorten(text, letters)];
	const cut = text.lastIndexOf(" ", letters);
	return [text.slice(0, cut), ...toLines(text.slice(cut + 1), { lines: lines - 1, letters, size: 0, y: 0 })];
}
