import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { countReturns, defaults, EMPTY, type Parameters, start } from "@/content/systems/rebalancer/model";
import { computeCrossings, computeExits } from "@/content/systems/rebalancer/model/laws";
import { createMarket } from "@/content/systems/rebalancer/model/market";
import { COST, indices } from "@/content/systems/rebalancer/model/parameters";
import { getWorld, playYear, sumUp } from "@/content/systems/rebalancer/model/year";
import { extent, mean, median, normalQuantile } from "@/lib/simulation/statistics";

/** Checks every number that the post gives against the model, over 21 years, so that a median is one of them. */

const post = readFileSync(new URL("../a-little-slack.mdx", import.meta.url), "utf8");
const seeds = Array.from({ length: 21 }, (_, index) => index + 1);

/** Returns the texts in the groups of a sentence. Fails if the post does not contain the sentence. */
function textsIn(sentence: RegExp): string[] {
	const match = sentence.exec(post);
	if (!match) throw new Error(`The post does not say ${sentence}.`);
	return match.slice(1);
}

const sizeOf = ({ index }: Parameters) => indices[index]?.size ?? Number.NaN;
/** Returns the expected score of a rank (Blom 1958), in standard deviations. */
const toScore = (rank: number, size: number) => normalQuantile(1 - (rank - 0.375) / (size + 0.25));

/** Plays a year for each seed. */
const play = (changes: Partial<Parameters>) =>
	seeds.map((seed) => {
		const values = { ...defaults, ...changes };
		const weeks = playYear(getWorld(values, seed), values, values.faults);
		const orders = weeks.flatMap((week, at) => week.orders.map((order) => ({ ...order, at })));
		const ranks = weeks.map(({ after, ranking }) =>
			after.flatMap(({ stock }) => (stock === EMPTY ? [] : [ranking.ranks[stock] ?? Number.NaN])),
		);
		const { sold, returned } = countReturns(orders);
		return {
			...sumUp(weeks),
			returned: returned / sold,
			score: mean(ranks.flat().map((rank) => toScore(rank, sizeOf(values)))),
			overdue: mean(ranks.map((held) => held.filter((rank) => rank > values.count + values.slack).length)),
			idle: mean(
				weeks.map(({ after }) => {
					const cash = after.reduce((sum, slot) => sum + slot.cash, 0);
					return cash / after.reduce((sum, slot) => sum + slot.cash + slot.invested, 0);
				}),
			),
		};
	});
type Year = ReturnType<typeof play>[number];

const known = new Map<string, Year[]>();
/** Returns the years of a setting. Memoizes them, because sentences share settings. */
function yearsOf(changes: Partial<Parameters>): Year[] {
	const key = JSON.stringify(changes);
	const years = known.get(key) ?? play(changes);
	known.set(key, years);
	return years;
}

/** Writes a median with its range, as the post does: 6.0% (4.7–7.1). */
function writeSpread(values: readonly number[], digits: number, unit = ""): string {
	const { least, largest } = extent(values);
	return `${median(values).toFixed(digits)}${unit} (${least.toFixed(digits)}–${largest.toFixed(digits)})`;
}

const spreadOf = (changes: Partial<Parameters>, value: (year: Year) => number, digits: number, unit = "") =>
	writeSpread(yearsOf(changes).map(value), digits, unit);
const savedBy = (changes: Partial<Parameters>) => {
	const none = yearsOf({ ...changes, slack: 0 });
	return writeSpread(
		yearsOf(changes).map(({ turnover }, index) => 100 * (1 - turnover / (none[index]?.turnover ?? 0))),
		0,
		"%",
	);
};
const sold = ({ turnover }: Year) => 100 * turnover;
const meanRank = (year: Year) => year.meanRank;
const returned = (year: Year) => 100 * year.returned;
const medianOf = (changes: Partial<Parameters>, value: (year: Year) => number) =>
	median(yearsOf(changes).map(value));

/** Returns the standard deviation of a week's change of rank at the line. */
function computeMove(changes: Partial<Parameters>): number {
	const values = { ...defaults, ...changes };
	const score = normalQuantile(1 - values.count / sizeOf(values));
	const density = Math.exp((-score * score) / 2) / Math.sqrt(2 * Math.PI);
	return sizeOf(values) * density * Math.sqrt(2 * (1 - values.correlation));
}

test("the first lines and the setting", () => {
	expect(textsIn(/In a year that is (\d+) orders, and of every 100 .* buys (\d+) back within four/)).toEqual([
		medianOf({}, ({ orders }) => orders).toFixed(0),
		medianOf({}, returned).toFixed(0),
	]);
	const slack = { slack: 20 };
	expect(
		textsIn(/rank 70 before it is sold\. That leaves (\d+) orders\. .* from ([\d.]+) to ([\d.]+)\./),
	).toEqual([
		medianOf(slack, ({ orders }) => orders).toFixed(0),
		medianOf({}, meanRank).toFixed(1),
		medianOf(slack, meanRank).toFixed(1),
	]);
	expect(textsIn(/week-to-week correlation of ([\d.]+), and a trade costs ([\d.]+)% of/).map(Number)).toEqual(
		[defaults.correlation, 100 * COST],
	);
	expect(textsIn(/medians over (\d+) years/)).toEqual([String(seeds.length)]);
	expect([defaults.count, sizeOf(defaults)]).toEqual([50, 500]);
});

test("the formulas without slack, and the turnover of a year", () => {
	const [half, tenth] = textsIn(/For \*ρ\* = 0\.98 that is ([\d.]+)%\. .* integral, which gives ([\d.]+)%/);
	expect((100 * computeCrossings(0.98)).toFixed(1)).toBe(half);
	expect((100 * computeExits(0.1, 0.98)).toFixed(1)).toBe(tenth);
	const [times] = textsIn(/That is ([\d.]+) times the portfolio in a year/);
	expect((52 * medianOf({}, ({ turnover }) => turnover)).toFixed(1)).toBe(times);
});

test("the answer to the question", () => {
	const yearOf = (slack: number) => start({ ...defaults, slack }, SEED).plan.year;
	const [none] = textsIn(/In the year of the figure, ([\d.]+)% of the portfolio/);
	const [some] = textsIn(/^It is ([\d.]+)%\./m);
	expect((100 * yearOf(0).turnover).toFixed(1)).toBe(none);
	expect((100 * yearOf(20).turnover).toFixed(1)).toBe(some);
});

describe("what slack does", () => {
	const rows = [...post.matchAll(/^\| (\d+) \| ([^|]+%[^|]+) \| ([^|]+%[^|]+) \| ([^|%]+) \|$/gm)];

	test("the table has seven rows", () => {
		expect(rows.map(([, slack]) => Number(slack))).toEqual([0, 5, 10, 20, 30, 50, 70]);
	});

	test.each(rows.map((row) => row.slice(1)))("slack %s", (slack, turnover, saved, rank) => {
		const changes = { slack: Number(slack) };
		expect(spreadOf(changes, sold, 1, "%")).toBe(turnover);
		expect(savedBy(changes)).toBe(saved);
		expect(spreadOf(changes, meanRank, 1)).toBe(rank);
	});

	test("the first five ranks and the last twenty", () => {
		const [first, cost, last, price] = textsIn(
			/first five ranks save (\d+)% and cost ([\d.]+) ranks\. The last twenty save (\d+) more points and cost ([\d.]+)\./,
		);
		const cell = (slack: number, column: number) =>
			Number.parseFloat(rows.find(([, each]) => Number(each) === slack)?.[column] ?? "");
		expect([cell(5, 3), cell(70, 3) - cell(50, 3)]).toEqual([Number(first), Number(last)]);
		expect((cell(5, 4) - cell(0, 4)).toFixed(1)).toBe(cost);
		expect((cell(70, 4) - cell(50, 4)).toFixed(1)).toBe(price);
	});

	test("the loss in ranks and in scores", () => {
		const [ranks = "", random, share] = textsIn(
			/How much is ([\d.]+) ranks\? .* mean rank of ([\d.]+)\. .* gives up ([\d.]+)% of that distance/,
		);
		const loss = medianOf({ slack: 20 }, meanRank) - 25.5;
		expect(loss.toFixed(1)).toBe(ranks);
		expect(String((500 + 1) / 2)).toBe(random);
		expect(((100 * loss) / (250.5 - 25.5)).toFixed(1)).toBe(share);
		const best = yearsOf({ slack: 0 });
		const lost = yearsOf({ slack: 20 }).map(
			({ score }, index) => 100 * (1 - score / (best[index]?.score ?? Number.NaN)),
		);
		expect(post).toContain(`the mean score held falls by ${writeSpread(lost, 1, "%")}.`);
	});

	test("the stocks that return", () => {
		const [none, ten, twenty] = textsIn(
			/sold, (\d+% \([^)]+\)) comes back within four weeks without slack, (\d+% \([^)]+\)) with a slack of 10, and (\d+% \([^)]+\)) with 20/,
		);
		expect([0, 10, 20].map((slack) => spreadOf({ slack }, returned, 0, "%"))).toEqual([none, ten, twenty]);
	});
});

describe("one week’s move", () => {
	const rows = [...post.matchAll(/^\| (0\.\d+) \| ([\d.]+) \| ([^|]+) \| ([^|]+) \|$/gm)];

	test("the table has five rows", () => {
		expect(rows.map(([, correlation]) => Number(correlation))).toEqual([0.8, 0.9, 0.95, 0.98, 0.99]);
	});

	test.each(rows.map((row) => row.slice(1)))("correlation %s", (correlation, move, by20, byMove) => {
		const changes = { correlation: Number(correlation) };
		expect(computeMove(changes).toFixed(1)).toBe(move);
		expect(savedBy({ ...changes, slack: 20 })).toBe(by20);
		expect(savedBy({ ...changes, slack: Math.round(computeMove(changes)) })).toBe(byMove);
	});

	test("the numbers in the text", () => {
		expect(textsIn(/correlation to 0\.8, and 20 ranks save only (\d+%)/)[0]).toBe(
			savedBy({ correlation: 0.8, slack: 20 }).split(" ")[0],
		);
		expect(textsIn(/at \*ρ\* = 0\.98 it’s ([\d.]+) ranks/)[0]).toBe(computeMove({}).toFixed(1));
		const [restless, calm] = textsIn(
			/the mean rank held is ([\d.]+) at a correlation of 0\.8 and ([\d.]+) at 0\.99/,
		);
		expect(medianOf({ correlation: 0.8, slack: 20 }, meanRank).toFixed(1)).toBe(restless);
		expect(medianOf({ correlation: 0.99, slack: 20 }, meanRank).toFixed(1)).toBe(calm);
	});

	test("other portfolios", () => {
		const saved = textsIn(
			/For 20 of 500 stocks it saves ([^,]+), for 80 of 500 (\d+% \([^)]+\)), and for 20 of 100 (\d+% \([^)]+\))/,
		);
		const portfolios = [{ count: 20 }, { count: 80 }, { index: 3, count: 20 }];
		expect(portfolios.map((each) => savedBy({ ...each, slack: Math.round(computeMove(each)) }))).toEqual(
			saved,
		);
	});

	test("how far stocks near the line move", () => {
		const medians = seeds.map((seed) => {
			const weeks = createMarket(500, 0.98, seed);
			return median(
				weeks
					.slice(1)
					.flatMap(({ ranks }, last) =>
						[...(weeks[last]?.stocks.slice(40, 60) ?? [])].map((stock, index) =>
							Math.abs((ranks[stock] ?? Number.NaN) - index - 41),
						),
					),
			);
		});
		expect(post).toContain(`The median is ${writeSpread(medians, 0)} in the model at 0.98`);
		expect(1 / normalQuantile(0.75)).toBeCloseTo(1.5, 1);
	});
});

test("orders that fail", () => {
	const changes = { slack: 20, faults: 40 };
	const [overdue, idle] = textsIn(
		/orders failing, ([\d.]+ \([^)]+\)) stocks are below the line after a run and ([\d.]+% \([^)]+\)) of/,
	);
	expect(spreadOf(changes, (year) => year.overdue, 1)).toBe(overdue);
	expect(spreadOf(changes, (year) => 100 * year.idle, 1, "%")).toBe(idle);
});
