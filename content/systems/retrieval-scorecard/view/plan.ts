/** A row of the scorecard: its label, its bar, and the right edge of its number. */
interface Card {
	label: number;
	bar: number;
	width: number;
	value: number;
	top: number;
	pitch: number;
	/** Number of metrics, from the first. */
	rows: number;
	/** Baseline of the key, and where its two entries start. */
	key: number;
	keys: readonly [ceiling: number, interval: number];
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
	/** Lines of the query, and the longest of them in letters. */
	query: { lines: number; letters: number; size: number };
	results: { right: number; top: number; pitch: number; letters: number };
	/** Baseline of the words above the results and the scorecard. */
	heads: { results: number; card: { x: number; y: number; isEnd: boolean } };
	card: Card;
	fields: readonly [Field, Field];
	axis: { left: number; right: number; rows: readonly [number, number]; ticks: number };
	verdict: { top: number; pitch: number };
}

export const wide: Plan = {
	width: 720,
	height: 330,
	isWordy: true,
	query: { lines: 1, letters: 80, size: 16 },
	results: { right: 410, top: 46, pitch: 26, letters: 58 },
	heads: { results: 39, card: { x: 719, y: 39, isEnd: true } },
	card: {
		label: 432,
		bar: 546,
		width: 126,
		value: 719,
		top: 46,
		pitch: 26,
		rows: 10,
		key: 324,
		keys: [432, 576],
	},
	fields: [
		{ left: 1, title: 16, top: 28, width: 340, height: 110 },
		{ left: 378, title: 16, top: 28, width: 340, height: 110 },
	],
	axis: { left: 96, right: 600, rows: [172, 216], ticks: 258 },
	verdict: { top: 284, pitch: 20 },
};

export const narrow: Plan = {
	width: 320,
	height: 428,
	isWordy: false,
	query: { lines: 2, letters: 42, size: 14 },
	results: { right: 319, top: 40, pitch: 26, letters: 43 },
	heads: { results: 34, card: { x: 0, y: 0, isEnd: false } },
	card: { label: 1, bar: 94, width: 178, value: 319, top: 306, pitch: 17, rows: 6, key: 422, keys: [1, 140] },
	fields: [
		{ left: 1, title: 14, top: 24, width: 318, height: 84 },
		{ left: 1, title: 132, top: 142, width: 318, height: 84 },
	],
	axis: { left: 30, right: 200, rows: [256, 300], ticks: 344 },
	verdict: { top: 372, pitch: 20 },
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
	return [text.slice(0, cut), ...toLines(text.slice(cut + 1), { lines: lines - 1, letters, size: 0 })];
}
