import fc from "fast-check";
import { expect, test } from "vitest";
import { splitIntoBoxes } from "./flow";

test("the boxes cover each cell once, in its color", () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 30 }))),
			fc.integer({ min: 1, max: 10 }),
			(runs, rows) => {
				const requests = runs.flatMap(([isStale, length]) => new Array<boolean>(length).fill(isStale));
				const cells = splitIntoBoxes(requests, rows).flatMap(({ isStale, column, from, across, down }) =>
					Array.from({ length: across * down }, (_, cell) => {
						const place = (column + Math.floor(cell / down)) * rows + from + (cell % down);
						return [place, isStale] as const;
					}),
				);
				expect(cells.sort(([a], [b]) => a - b)).toEqual(requests.map((isStale, index) => [index, isStale]));
			},
		),
	);
});
