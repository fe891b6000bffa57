/**
 * Returns a function from offsets to lines and columns, both from 1. It scans the text for line ends once.
 */
export function createLocator(text: string): (offset: number) => { line: number; column: number } {
	let starts: number[] | undefined;
	return (offset) => {
		starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}
