import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	advance,
	change,
	countReturns,
	defaults,
	END,
	getProgress,
	MOVED,
	refuseNext,
	snapshot,
	start,
	WEEK,
	WEEKS,
} from ".";
import { createMarket } from "./market";
import { assumptions, indices, type Parameters, STARTING_MONEY } from "./parameters";
import type { Order } from "./portfolio";

const startWith = (values: Partial<Parameters>, seed = 1) => start({ ...defaults, ...values }, seed);

test("the same seed gives the same year, however it is advanced", () => {
	const [once, often] = [startWith({}), startWith({})];
	advance(once, END);
	for (let at = 0; at <= END; at += 7) advance(often, at);
	advance(often, END);
	expect(snapshot(often)).toEqual(snapshot(once));
});

test("a year stops at its end", () => {
	const run = startWith({});
	advance(run, 2 * END);
	expect(run.now).toBe(END);
});

test("a changed dial is the same as a year that starts with it", () => {
	const [run, other] = [startWith({}), startWith({ slack: 13 })];
	for (const each of [run, other]) advance(each, 1234);
	change(run, { ...defaults, slack: 13 });
	expect(snapshot(run)).toEqual(snapshot(other));
});

test("each week’s ranks are a permutation, in every size", () => {
	for (const { size } of indices) {
		const [, week] = createMarket(size, 0.9, 3);
		expect([...(week?.ranks ?? [])].sort((one, other) => one - other)).toEqual(
			Array.from({ length: size }, (_, index) => index + 1),
		);
		for (const [index, stock] of (week?.stocks ?? new Uint16Array()).entries())
			expect(week?.ranks[stock]).toBe(index + 1);
	}
	expect(indices.map(({ size }) => size)).toEqual([500, 400, 600, 100]);
});

test("without faults every week holds exactly the count, and money is lost only to costs", () => {
	fc.assert(
		fc.property(
			fc.record({
				count: fc.integer({ min: 10, max: 80 }),
				slack: fc.nat(70),
				index: fc.nat(3),
				correlation: fc.constantFrom(0.8, 0.95, 0.99),
			}),
			fc.nat(50),
			(values, seed) => {
				const { plan } = startWith(values, seed);
				expect(plan.weeks).toHaveLength(WEEKS);
				let costs = 0;
				for (const { after, orders, value } of plan.weeks) {
					expect(value).toBe(STARTING_MONEY - costs);
					expect(new Set(after.map(({ stock }) => stock)).size).toBe(values.count);
					costs += orders.reduce((sum, { cost }) => sum + cost, 0);
				}
				expect(plan.year.cost).toBe(costs);
			},
		),
		{ numRuns: 20 },
	);
});

test("without slack, exactly the best are held", () => {
	const { weeks, year } = startWith({}).plan;
	for (const { after, ranking } of weeks)
		for (const { stock } of after) expect(ranking.ranks[stock]).toBeLessThanOrEqual(defaults.count);
	expect(year.meanRank).toBe((defaults.count + 1) / 2);
});

test("a limit at the last rank never sells", () => {
	const { limit, size, year } = startWith({ index: 3, count: 80, slack: 70 }).plan;
	expect(limit).toBe(size);
	expect(year.orders).toBe(0);
});

test("more faults only add to those that there are", () => {
	const failedIn = (faults: number) =>
		new Set(
			startWith({ faults, slack: 20 }).plan.weeks[0]?.orders.flatMap(({ stock, outcome }) =>
				outcome === "filled" ? [] : [stock],
			),
		);
	const [few, many] = [failedIn(20), failedIn(60)];
	expect(many.size).toBeGreaterThan(0);
	for (const stock of few) expect(many).toContain(stock);
});

describe("a week", () => {
	test("moves the ranks, places its orders one by one, and is done", () => {
		const run = startWith({});
		const total = run.plan.weeks[0]?.orders.length ?? 0;
		expect(total).toBeGreaterThan(5);
		const seen = new Set<number>();
		for (let at = 0; at < WEEK; at++) {
			advance(run, at);
			const { moved, done, isDone } = getProgress(run);
			if (at < MOVED) expect(moved).toBeLessThan(1);
			if (done > 0) expect(moved).toBe(1);
			if (isDone) expect(done).toBe(total);
			seen.add(done);
		}
		expect(seen.size).toBe(total + 1);
	});

	test("counts costs order by order", () => {
		const run = startWith({});
		let cost = 0;
		for (const order of run.plan.weeks[0]?.orders ?? []) cost += order.cost;
		advance(run, WEEK);
		expect(snapshot(run).cost).toBe(cost);
		expect(cost).toBeGreaterThan(0);
	});
});

describe("the broker refuses the next run", () => {
	test("whose orders all fail, and what is left over is put right later", () => {
		const run = startWith({});
		advance(run, 10 * WEEK);
		refuseNext(run);
		const [refused, next] = run.plan.weeks.slice(10);
		expect(refused?.orders.length).toBeGreaterThan(0);
		for (const { outcome, filled } of refused?.orders ?? [])
			expect([outcome, filled]).toEqual(["refused", 0]);
		for (const { stock } of next?.after ?? [])
			expect(next?.ranking.ranks[stock]).toBeLessThanOrEqual(run.plan.limit);
	});

	test("after this week’s orders have begun, that is next week’s run", () => {
		const run = startWith({});
		advance(run, 10 * WEEK + 40);
		refuseNext(run);
		expect(run.refused).toEqual([11]);
	});

	test("twice is once, and none is after the last", () => {
		const run = startWith({});
		refuseNext(run);
		refuseNext(run);
		expect(run.refused).toEqual([0]);
		advance(run, END);
		refuseNext(run);
		expect(run.refused).toEqual([0]);
	});

	test("weeks before stay the same", () => {
		const [run, other] = [startWith({ slack: 5 }), startWith({ slack: 5 })];
		for (const each of [run, other]) advance(each, 20 * WEEK);
		refuseNext(run);
		expect(run.plan.weeks.slice(0, 20)).toEqual(other.plan.weeks.slice(0, 20));
		expect(run.plan.weeks[20]).not.toEqual(other.plan.weeks[20]);
	});
});

test("a stock that is bought again within four weeks has returned", () => {
	const order = (side: "sell" | "buy", stock: number, at: number): Order & { at: number } => ({
		...{ side, stock, at, slot: 0, rank: 1, wanted: 1, filled: 1, cost: 0 },
		outcome: "filled",
	});
	const orders = [order("sell", 1, 0), order("sell", 2, 0), order("buy", 1, 4), order("buy", 2, 5)];
	expect(countReturns(orders)).toEqual({ sold: 2, returned: 1 });
	// A stock that leaves and returns twice counts twice.
	const twice = [order("sell", 1, 0), order("buy", 1, 1), order("sell", 1, 2), order("buy", 1, 3)];
	expect(countReturns(twice)).toEqual({ sold: 2, returned: 2 });
});

test("the assumptions state the starting money", () => {
	expect(STARTING_MONEY).toBe(100_000 * 100);
	expect(assumptions.join(" ")).toContain("The account starts with $100,000");
	expect(assumptions.join(" ")).toContain("costs 0.1% of its amount");
});
