import { expect, test } from "vitest";
import { advance, defaults, EMPTY, END, getProgress, snapshot, start } from "../model";
import { listHeld, listReturns, listTrades } from "./trades";

test.each([0, 20, 70])("with a slack of %i, what is drawn is what is counted", (slack) => {
	for (let seed = 1; seed <= 20; seed++) {
		const run = start({ ...defaults, slack, faults: 20 }, seed);
		for (const at of [1, 1250, 2600, END]) {
			if (at > run.now) advance(run, at);
			const { index, done } = getProgress(run);
			const past = { weeks: run.plan.weeks, index, done };
			const { sold, returned = 0, orders } = snapshot(run);
			const trades = listTrades(past, 0);
			expect(trades).toHaveLength(orders);
			expect(trades.filter(({ kind }) => kind === "sold")).toHaveLength(sold);
			expect(listReturns(past)).toHaveLength(Math.round(returned * sold));
		}
	}
});

test("a stock that is bought back falls below the line and comes back above it", () => {
	const run = start(defaults, 1);
	advance(run, END);
	const { index, done } = getProgress(run);
	const paths = listReturns({ weeks: run.plan.weeks, index, done });
	expect(paths.length).toBeGreaterThan(100);
	for (const path of paths) {
		expect(path[0]?.rank).toBeGreaterThan(defaults.count);
		expect(path.at(-1)?.rank).toBeLessThanOrEqual(defaults.count);
	}
});

test("before the orders of a week, what is held is the portfolio before it, and after them the one after it", () => {
	for (let seed = 1; seed <= 20; seed++) {
		const { weeks } = start({ ...defaults, faults: 40 }, seed).plan;
		expect(weeks.length).toBeGreaterThan(50);
		for (const [index, { before, after, orders }] of weeks.entries()) {
			const held = (done: number) => listHeld({ weeks, index, done }).sort((a, b) => a - b);
			const sorted = (stocks: number[]) => stocks.filter((stock) => stock !== EMPTY).sort((a, b) => a - b);
			expect(held(0)).toEqual(sorted([...before]));
			expect(held(orders.length)).toEqual(sorted(after.map(({ stock }) => stock)));
		}
	}
});
