/** Layout of the drawing: the request, a row for each stage, and the answer beside them. On phones its status is above. */
export interface Plan {
	width: number;
	height: number;
	/** Whether the request itself moves from stage to stage. On phones, a dot does. */
	isWide: boolean;
	rows: { left: number; right: number; top: number; pitch: number };
	/** Left edges of a stage's name and of what it checks, within its row. */
	name: number;
	check: number;
	/** Width of the box with the request, and the middle of the path that it moves along. */
	request: { width: number; track: number };
	/** The answer: its status, its words, its type, and the lines that explain it. */
	answer: {
		status: { x: number; y: number; size: number };
		reason: { x: number; y: number };
		lines: { x: number; y: number; pitch: number; characters: number };
	};
	/** Baseline of the invitation to press a stage, and its left edge. */
	hint: { x: number; y: number };
}

export const wide: Plan = {
	width: 720,
	height: 298,
	isWide: true,
	rows: { left: 108, right: 436, top: 24, pitch: 30 },
	name: 28,
	check: 112,
	request: { width: 96, track: 48 },
	answer: {
		status: { x: 460, y: 58, size: 40 },
		reason: { x: 460, y: 82 },
		lines: { x: 460, y: 108, pitch: 19, characters: 40 },
	},
	hint: { x: 108, y: 14 },
};

export const narrow: Plan = {
	width: 320,
	height: 372,
	isWide: false,
	rows: { left: 18, right: 319, top: 54, pitch: 27 },
	name: 26,
	check: 102,
	request: { width: 90, track: 7 },
	answer: {
		status: { x: 131, y: 20, size: 22 },
		reason: { x: 179, y: 19 },
		lines: { x: 0, y: 315, pitch: 17, characters: 50 },
	},
	hint: { x: 18, y: 47 },
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
