import { type Result, timeInTurn } from "@/lib/bench/tools/table";
import { createRandom } from "@/lib/simulation/random";
import { advance, defaults, END, snapshot, start } from "../model";
import { WARM_UP, WEEKS } from "./market";
import { getWorld, playYear, sumUp } from "./year";

const values = { ...defaults, slack: 20 };
const SIZE = 500;
const rounds = 2;

/** Compares a year on new ranks with a plain loop that does the same work: draw the scores, sort, sell, and buy. */
export function measure(): Result[] {
	const run = start(values, 1);
	advance(run, END / 2);
	const times = timeInTurn(
		[
			{ name: "year on new ranks", run: (count) => repeat(count, playNew) },
			{ name: "plain loop", run: (count) => repeat(count, playPlainly) },
			{ name: "another count", run: (count) => repeat(count, turnCount) },
			{ name: "readings of a frame", run: (count) => repeat(count, () => snapshot(run).orders) },
		],
		rounds,
	);
	const ms = (name: string) => (times.get(name) ?? Number.NaN) / 1e6;
	return [
		...[...times.keys()].map((name) => ({ name, value: ms(name), unit: "ms" })),
		{ name: "year over plain loop", value: ms("year on new ranks") / ms("plain loop"), unit: "×", limit: 5 },
	];
}

let turns = 0;

function repeat(count: number, work: (turn: number) => number): number {
	let total = 0;
	// Numbers that did not occur before, so that no result is memoized.
	for (let turn = 0; turn < count; turn++) total += work(++turns);
	return total;
}

const playNew = (seed: number) => sumUp(playYear(getWorld(values, seed), values, 0)).orders;
const turnCount = (turn: number) => start({ ...values, count: 20 + (turn % 50) }, 1).plan.year.orders;

function playPlainly(seed: number): number {
	const random = createRandom(seed);
	const scores = Array.from({ length: SIZE }, () => random.normal(0, 1));
	let held = new Set<number>();
	let orders = 0;
	for (let week = 0; week < WARM_UP + WEEKS; week++) {
		for (let stock = 0; stock < SIZE; stock++)
			scores[stock] = 0.98 * (scores[stock] ?? 0) + 0.199 * random.normal(0, 1);
		const order = scores.map((_, stock) => stock).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
		const kept = new Set(order.slice(0, 70).filter((stock) => held.has(stock)));
		orders += 2 * (50 - kept.size);
		for (const stock of order) {
			if (kept.size === 50) break;
			kept.add(stock);
		}
		held = kept;
	}
	// The broker's two random numbers for each order that is possible.
	for (let draw = 0; draw < 2 * (WARM_UP + WEEKS) * SIZE; draw++) if (random.next() < 0) orders++;
	return orders;
}
