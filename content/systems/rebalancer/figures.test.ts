import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { mean, median } from "@/lib/simulation/statistics";
import { advance, defaults, END, type Parameters, presets, snapshot, start } from "./model";
import { computeCrossings, computeExits, findEquilibrium } from "./model/laws";
import { createMarket } from "./model/market";
import view from "./view";

/** Checks the numbers of the page and its scenarios. */

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");
const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

const valuesOf = (name: string): Parameters => {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No scenario is called ${name}.`);
	return { ...defaults, ...preset.parameters };
};
const yearsOf = (values: Parameters, count = seeds.length) =>
	seeds.slice(0, count).map((seed) => start(values, seed).plan.year);
const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

test("every scenario that the page names", () => {
	const names = [...page.matchAll(/<Run [^>]*>\*\*([^*]+)\*\*/g)].map(([, name]) => name);
	expect(names.length).toBeGreaterThan(3);
	expect(new Set(names)).toEqual(new Set(presets.map(({ name }) => name)));
	expect(view.stories).toEqual(expect.arrayContaining(names));
});

describe("the table of laws", () => {
	const rowOf = (start: string) => page.split("\n").find((line) => line.startsWith(`| ${start}`)) ?? "";

	test("stocks that change sides of the median", () => {
		const shares = seeds.map((seed) => {
			const weeks = createMarket(500, 0.95, seed);
			let crossed = 0;
			for (let week = 1; week < weeks.length; week++)
				for (let stock = 0; stock < 500; stock++) {
					const [now, then] = [weeks[week]?.ranks[stock] ?? 0, weeks[week - 1]?.ranks[stock] ?? 0];
					if (now <= 250 !== then <= 250) crossed++;
				}
			return crossed / (500 * (weeks.length - 1));
		});
		expect(rowOf("Stocks that change")).toContain(
			`| ${percent(computeCrossings(0.95))} | ${percent(mean(shares))} |`,
		);
	});

	test("sold each week without slack", () => {
		const simulated = mean(yearsOf(valuesOf("Sell below rank 50")).map(({ turnover }) => turnover));
		expect(rowOf("Sold each week without slack")).toContain(
			`| ${percent(computeExits(0.1, 0.98))} | ${percent(simulated)} |`,
		);
	});

	test("sold and held with a slack of 20", () => {
		const years = yearsOf(valuesOf("A slack of 20"));
		const { turnover, meanRank } = findEquilibrium(50 / 500, 70 / 500, 0.98);
		expect(rowOf("Sold each week with a")).toContain(
			`| ${percent(turnover)} | ${percent(mean(years.map((year) => year.turnover)))} |`,
		);
		expect(rowOf("Mean rank held")).toContain(
			`| ${(500 * meanRank + 0.5).toFixed(1)} | ${mean(years.map((year) => year.meanRank)).toFixed(1)} |`,
		);
	});
});

describe("what the scenarios say", () => {
	const saved = (name: string, count: number) => {
		const some = yearsOf(valuesOf(name), count);
		const none = yearsOf({ ...valuesOf(name), slack: 0 }, count);
		return some.map(({ turnover }, index) => 1 - turnover / (none[index]?.turnover ?? Number.NaN));
	};

	test("nearly half of what is sold is bought back within four weeks", () => {
		const shares = seeds.slice(0, 20).map((seed) => {
			const run = start(valuesOf("Sell below rank 50"), seed);
			advance(run, END);
			return snapshot(run).returned ?? Number.NaN;
		});
		expect(Math.min(...shares)).toBeGreaterThan(0.4);
		expect(median(shares)).toBeLessThan(0.5);
	});

	test("more than half of the trading is gone, and the mean rank is two worse", () => {
		expect(Math.min(...saved("A slack of 20", 20))).toBeGreaterThan(0.5);
		const ranks = yearsOf(valuesOf("A slack of 20"), 20).map(({ meanRank }) => meanRank - 25.5);
		for (const more of ranks) expect(more.toFixed(0)).toBe("2");
	});

	test("restless ranks save only a quarter", () => {
		expect(median(saved("Restless ranks", 20))).toBeCloseTo(0.25, 1);
		expect(Math.max(...saved("Restless ranks", 20))).toBeLessThan(0.3);
	});

	test("two of five orders fail, and leave stocks below the line and money", () => {
		const failed = yearsOf(valuesOf("Orders that fail"), 20).map(({ failed, orders }) => failed / orders);
		expect(mean(failed)).toBeCloseTo(0.4, 1);
		const run = start(valuesOf("Orders that fail"), SEED);
		advance(run, END / 2);
		const { overdue, cash } = snapshot(run);
		expect(overdue).toBeGreaterThan(0);
		expect(cash).toBeGreaterThan(0);
	});

	test("a score forgets half of itself in about eight months", () => {
		const weeks = Math.log(0.5) / Math.log(defaults.correlation);
		expect(weeks / (52 / 12)).toBeCloseTo(7.9, 1);
	});
});
