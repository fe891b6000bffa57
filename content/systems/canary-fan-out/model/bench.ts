import { type Result, timeInTurn } from "@/lib/bench/tools/table";
import { createRandom } from "@/lib/simulation/random";
import { advance, defaults, MOST_WORKERS, planRun, snapshot, start } from "../model";

/** The largest suite, with failures. */
const values = { ...defaults, tests: 300, order: 2, splits: 20, flakes: 50, retries: 3, workers: 40 };
const rounds = 20;

/**
 * Compares the plan of a run with a plain loop that does the same work: draw the suite, sort it, and schedule it on 1 to 40
 * workers and once more, each time by a scan for the first free worker.
 */
export function measure(): Result[] {
	const run = start(values, 1);
	advance(run, run.plan.end / 2);
	const times = timeInTurn(
		[
			{ name: "plan of 320 pieces", run: (count) => repeat(count, (seed) => planRun(values, seed).end) },
			{ name: "plain loop", run: (count) => repeat(count, planPlainly) },
			{ name: "readings of a frame", run: (count) => repeat(count, () => snapshot(run).busy) },
		],
		rounds,
	);
	const ms = (name: string) => (times.get(name) ?? Number.NaN) / 1e6;
	return [
		...[...times.keys()].map((name) => ({ name, value: ms(name), unit: "ms" })),
		{ name: "plan over plain loop", value: ms("plan of 320 pieces") / ms("plain loop"), unit: "×", limit: 5 },
	];
}

function repeat(count: number, work: (seed: number) => number): number {
	let total = 0;
	for (let seed = 1; seed <= count; seed++) total += work(seed);
	return total;
}

function planPlainly(seed: number): number {
	const random = createRandom(seed);
	const count = values.tests + values.splits;
	const lengths = new Float64Array(count);
	for (let test = 0; test < count; test++) lengths[test] = Math.exp(random.normal(0, 0.6)) * 10_000;
	for (let test = 0; test < count; test++) {
		let failures = 0;
		for (let attempt = 0; attempt < 4; attempt++) if (random.next() < 0.05) failures++;
		lengths[test] = (lengths[test] ?? 0) * (1 + failures);
	}
	lengths.sort();
	let total = 0;
	for (let workers = 1; workers <= MOST_WORKERS; workers++) total += schedulePlainly(lengths, workers);
	return total + schedulePlainly(lengths, values.workers);
}

function schedulePlainly(sorted: Float64Array, workers: number): number {
	const free = new Float64Array(workers);
	for (let test = sorted.length - 1; test >= 0; test--) {
		let first = 0;
		for (let worker = 1; worker < workers; worker++)
			if ((free[worker] ?? 0) < (free[first] ?? 0)) first = worker;
		free[first] = (free[first] ?? 0) + (sorted[test] ?? 0);
	}
	return Math.max(...free);
}
