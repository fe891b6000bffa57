/** Layout of the drawing: a row for each stage, and the answer beside or below them. */
export interface Plan {
	width: number;
	height: number;
	rows: { left: number; right: number; top: number; pitch: number };
	/** Left edge and top of the answer, and the characters of a line. */
	answer: { left: number; top: number; characters: number };
	/** Baseline of the invitation to press a stage, and its left edge. */
	hint: { x: number; y: number };
}

export const wide: Plan = {
	width: 720,
	height: 300,
	rows: { left: 1, right: 330, top: 22, pitch: 30 },
	answer: { left: 372, top: 22, characters: 46 },
	hint: { x: 1, y: 14 },
};

export const narrow: Plan = {
	width: 320,
	height: 420,
	rows: { left: 1, right: 319, top: 22, pitch: 29 },
	answer: { left: 1, top: 292, characters: 44 },
	hint: { x: 1, y: 14 },
};

/** Splits a text into lines of at most a number of characters. */
export function splitLines(text: string, characters: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const last = lines.at(-1);
		if (last === undefined || last.length + 1 + word.length > characters) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}
