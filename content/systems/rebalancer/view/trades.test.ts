import { expect, test } from "vitest";
import { advance, defaults, END, getProgress, snapshot, start } from "../model";
import { listReturns, listTrades, pickExamples } from "./trades";

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

test("example lines share no week, and stay the same while the year goes on", () => {
	for (let seed = 1; seed <= 20; seed++) {
		const run = start(defaults, seed);
		const pickAt = (at: number) => {
			advance(run, at);
			const { index, done } = getProgress(run);
			return pickExamples(listReturns({ weeks: run.plan.weeks, index, done }));
		};
		const [early, late] = [pickAt(END / 2), pickAt(END)];
		expect(early.length).toBeGreaterThan(5);
		expect(late.slice(0, early.length)).toEqual(early);
		for (const [place, path] of late.slice(1).entries())
			expect(path[0]?.week).toBeGreaterThan(late[place]?.at(-1)?.week ?? Infinity);
	}
});
