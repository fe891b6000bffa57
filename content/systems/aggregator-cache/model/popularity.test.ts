import fc from "fast-check";
import { expect, test } from "vitest";
import { createPopularity, createSampler } from "./popularity";

test("evenly spaced numbers give each item its share, up to two of them per item", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 300 }),
			fc.double({ min: 0, max: 2, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(items, zipf, hot) => {
				const popularity = createPopularity(items, zipf, hot);
				expect(popularity.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
				const sample = createSampler(popularity);
				const draws = items * 100;
				const counts = new Array<number>(items).fill(0);
				for (let draw = 0; draw < draws; draw++) {
					const item = sample((draw + 0.5) / draws);
					counts[item] = (counts[item] ?? 0) + 1;
				}
				// Each column rounds once, so an item is off by one draw for each column that it has a part of.
				popularity.forEach((chance, item) => {
					const columns = Math.ceil(chance * items) + 1;
					expect(Math.abs((counts[item] ?? 0) - chance * draws)).toBeLessThanOrEqual(columns + 1e-6 * draws);
				});
			},
		),
		{ numRuns: 50 },
	);
});

test("Zipf's law: the item of rank i gets i^−s of the first one's requests", () => {
	const popularity = createPopularity(100, 0.8);
	const [first = 0] = popularity;
	popularity.forEach((chance, index) => {
		expect(chance / first).toBeCloseTo((index + 1) ** -0.8, 12);
	});
});
