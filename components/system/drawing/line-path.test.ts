import fc from "fast-check";
import { expect, test } from "vitest";
import { type Point, toLinePath } from "./line-path";

/** Follows a path's steps to the points it visits. */
function follow(path: string): Point[] {
	let [x, y] = [0, 0];
	return [...path.matchAll(/([Mlhv])([^Mlhv]*)/g)].map(([, step, text = ""]): Point => {
		const [a = 0, b = 0] = text.split(" ").map(Number);
		if (step === "M") [x, y] = [a, b];
		else [x, y] = [x + (step === "v" ? 0 : a), y + (step === "v" ? a : step === "h" ? 0 : b)];
		return [x, y];
	});
}

test("a line goes right, down and across in relative steps", () => {
	expect(
		toLinePath([
			[0.5, 3],
			[1.54, 3],
			[1.54, 5],
			[3, 4.25],
		]),
	).toBe("M0.5 3h1v2l1.5 -0.7");
	expect(toLinePath([])).toBe("");
});

test("a line visits every point within a tenth of a unit, however long it is", () => {
	const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
	fc.assert(
		fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 300 }), (points) => {
			const visited = follow(toLinePath(points));
			expect(visited.length).toBe(points.length);
			for (const [index, [x, y]] of points.entries()) {
				expect(Math.abs((visited[index]?.[0] ?? Number.NaN) - x)).toBeLessThan(0.1);
				expect(Math.abs((visited[index]?.[1] ?? Number.NaN) - y)).toBeLessThan(0.1);
			}
		}),
	);
});
