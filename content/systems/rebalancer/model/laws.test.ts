import { describe, expect, test } from "vitest";
import { deviation, mean } from "@/lib/simulation/statistics";
import { computeCrossings, computeExits, findEquilibrium } from "./laws";
import { createMarket } from "./market";
import { indices } from "./parameters";
import { getWorld, playYear, sumUp } from "./year";

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

/** Expects the mean within four standard errors, which must not exceed a share of the value. */
function expectMean(results: readonly number[], expected: number, most: number) {
	const interval = (4 * deviation(results)) / Math.sqrt(results.length);
	expect(interval).toBeLessThan(most * expected);
	expect(Math.abs(mean(results) - expected)).toBeLessThan(interval);
}

describe("stocks that change sides of the median: arccos(ρ)/π", () => {
	const cases = [
		{ correlation: 0.9, percentage: "14.36" },
		{ correlation: 0.95, percentage: "10.11" },
		{ correlation: 0.99, percentage: "4.51" },
	];

	test.each(cases)("for ρ = $correlation it is $percentage%", ({ correlation, percentage }) => {
		expect((100 * computeCrossings(correlation)).toFixed(2)).toBe(percentage);
	});

	test.each(cases)("in the market with ρ = $correlation", ({ correlation }) => {
		const size = 500;
		const shares = seeds.map((seed) => {
			const weeks = createMarket(size, correlation, seed);
			const isTop = (week: number, stock: number) => (weeks[week]?.ranks[stock] ?? 0) <= size / 2;
			let crossed = 0;
			for (let week = 1; week < weeks.length; week++)
				for (let stock = 0; stock < size; stock++)
					if (isTop(week, stock) !== isTop(week - 1, stock)) crossed++;
			return crossed / (size * (weeks.length - 1));
		});
		expectMean(shares, computeCrossings(correlation), 0.04);
	});

	test("the integral for any share gives the same at one half", () => {
		for (const { correlation } of cases)
			expect(computeExits(0.5, correlation)).toBeCloseTo(computeCrossings(correlation), 5);
	});
});

test.each([
	{ index: 0, count: 50, correlation: 0.98 },
	{ index: 0, count: 50, correlation: 0.8 },
	{ index: 1, count: 80, correlation: 0.95 },
	{ index: 2, count: 20, correlation: 0.9 },
	{ index: 3, count: 20, correlation: 0.95 },
])("without slack the turnover is the integral: $count in index $index, ρ = $correlation", (one) => {
	const { index, count, correlation } = one;
	const turnovers = seeds.map(
		(seed) => sumUp(playYear(getWorld({ index, correlation }, seed), { count, slack: 0 }, 0)).turnover,
	);
	const { size } = indices[index] ?? indices[0];
	expectMean(turnovers, computeExits(count / size, correlation), 0.05);
});

describe("the equilibrium of very many stocks", () => {
	test.each([0.8, 0.95, 0.98])("without slack is the integral, for ρ = %f", (correlation) => {
		const { turnover, meanRank } = findEquilibrium(0.1, 0.1, correlation);
		expect(turnover / computeExits(0.1, correlation)).toBeCloseTo(1, 2);
		expect(meanRank).toBeCloseTo(0.05, 4);
	});

	test.each([
		{ slack: 10, correlation: 0.98 },
		{ slack: 20, correlation: 0.98 },
		{ slack: 40, correlation: 0.98 },
		{ slack: 20, correlation: 0.8 },
		{ slack: 20, correlation: 0.95 },
	])("predicts the year within 5%: slack $slack, ρ = $correlation", ({ slack, correlation }) => {
		const years = seeds.map((seed) =>
			sumUp(playYear(getWorld({ index: 0, correlation }, seed), { count: 50, slack }, 0)),
		);
		const expected = findEquilibrium(50 / 500, (50 + slack) / 500, correlation);
		expect(Math.abs(mean(years.map(({ turnover }) => turnover)) / expected.turnover - 1)).toBeLessThan(0.05);
		expect(
			Math.abs(mean(years.map(({ meanRank }) => meanRank)) - 500 * expected.meanRank - 0.5),
		).toBeLessThan(0.3);
	});
});

describe("more slack, on the same ranks", () => {
	const slacks = [0, 2, 5, 10, 15, 20, 30, 40, 50, 70];

	test.each([
		{ index: 0, count: 50, correlation: 0.98 },
		{ index: 0, count: 50, correlation: 0.8 },
		{ index: 3, count: 20, correlation: 0.95 },
	])("trades less and holds worse ranks: $count in index $index, ρ = $correlation", (one) => {
		const { index, count, correlation } = one;
		const years = seeds.slice(0, 20).map((seed) => {
			const world = getWorld({ index, correlation }, seed);
			return slacks.map((slack) => sumUp(playYear(world, { count, slack }, 0)));
		});
		const means = slacks.map((_, at) => ({
			turnover: mean(years.map((year) => year[at]?.turnover ?? Number.NaN)),
			meanRank: mean(years.map((year) => year[at]?.meanRank ?? Number.NaN)),
		}));
		expect(means).toHaveLength(slacks.length);
		for (const [at, { turnover, meanRank }] of means.entries()) {
			const less = means[at - 1];
			if (!less) continue;
			expect(turnover).toBeLessThan(less.turnover);
			expect(meanRank).toBeGreaterThan(less.meanRank);
		}
	});
});
