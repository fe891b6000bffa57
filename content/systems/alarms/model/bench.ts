import { type Result, timeInTurn } from "@/lib/bench/tools/table";
import { createRandom } from "@/lib/simulation/random";
import { advance, defaults, planWeek, snapshot, start, WEEK } from "../model";

/** Noise that lasts, and alarms that count data points. */
const values = { ...defaults, lasting: 3, count: 4, faults: 20 };
const rounds = 4;

/**
 * Compares a week of five alarms with a plain loop that does the same work: draw the noise, add the faults, and check
 * every alarm at every minute.
 */
export function measure(): Result[] {
	const run = start(values, 1);
	advance(run, WEEK / 2);
	const times = timeInTurn(
		[
			{ name: "week", run: (count) => repeat(count, (seed) => planWeek(values, seed).faults.length) },
			{ name: "plain loop", run: (count) => repeat(count, playPlainly) },
			{ name: "another setting", run: (count) => repeat(count, () => planWeek(values, 1).faults.length) },
			{ name: "readings of a frame", run: (count) => repeat(count, () => snapshot(run).faults) },
		],
		rounds,
	);
	const ms = (name: string) => (times.get(name) ?? Number.NaN) / 1e6;
	return [
		...[...times.keys()].map((name) => ({ name, value: ms(name), unit: "ms" })),
		{ name: "week over plain loop", value: ms("week") / ms("plain loop"), unit: "×", limit: 5 },
	];
}

function repeat(count: number, work: (seed: number) => number): number {
	let total = 0;
	for (let seed = 1; seed <= count; seed++) total += work(seed);
	return total;
}

function playPlainly(seed: number): number {
	const random = createRandom(seed);
	const threshold = 2.3263;
	const pages = [0, 0, 0, 0, 0];
	const wasOn = [false, false, false, false, false];
	const over: [number[], number[]] = [[], []];
	const ratios: number[] = [];
	let [common, isShared, burned] = [0, false, 0];
	const own = [0, 0];
	for (let minute = 0; minute < WEEK; minute++) {
		const isFault = minute % 504 < 30;
		if (random.next() < 1 / 3) [common, isShared] = [random.normal(0, 1), random.next() < 0.9];
		for (const signal of [0, 1] as const) {
			if (random.next() < 1 / 3) own[signal] = random.normal(0, 1);
			const value = (isShared ? common : (own[signal] ?? 0)) + (isFault ? 6.9 : 0);
			over[signal].push(value > threshold ? 1 : 0);
			if (over[signal].length > 5) over[signal].shift();
			if (signal === 1) continue;
			ratios.push(Math.min(1, 0.0002 * Math.exp(0.8 * value - 0.32)));
			burned += ratios[minute] ?? 0;
			if (minute >= 60) burned -= ratios[minute - 60] ?? 0;
		}
		const [errors, latency] = over.map((points) => points.reduce((sum, point) => sum + point, 0) >= 3);
		const on = [errors, latency, errors && latency, errors || latency, burned >= 0.0144 * 60];
		for (const [alarm, isOn = false] of on.entries()) {
			if (isOn && !wasOn[alarm] && !isFault) pages[alarm] = (pages[alarm] ?? 0) + 1;
			wasOn[alarm] = isOn;
		}
	}
	return pages.reduce((sum, count) => sum + count, 0);
}
