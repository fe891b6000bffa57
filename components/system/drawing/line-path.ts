/** A point in a drawing's own units. */
export type Point = readonly [x: number, y: number];

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Returns an SVG path through some points, rounded to a tenth of a unit. Its steps are relative, which repeat along a
 * curve and so compress to half of what absolute coordinates take.
 */
export function toLinePath([first, ...rest]: readonly Point[]): string {
	if (!first) return "";
	let [x, y] = [round(first[0]), round(first[1])];
	let path = `M${x} ${y}`;
	for (const point of rest) {
		const [dx, dy] = [round(point[0] - x), round(point[1] - y)];
		path += dy === 0 ? `h${dx}` : dx === 0 ? `v${dy}` : `l${dx} ${dy}`;
		[x, y] = [round(x + dx), round(y + dy)];
	}
	return path;
}
