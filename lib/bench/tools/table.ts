import { performance } from "node:perf_hooks";

/** A figure, with its maximum or minimum if there is one. */
export interface Result {
	name: string;
	value: number;
	unit: string;
	limit?: number;
	least?: number;
	/** Columns with the parts of a ratio. */
	seen?: Record<string, string>;
}

/**
 * Work to time. `run` does a number of rounds and returns a number that depends on the work, so that no round is
 * optimized away.
 */
export interface Timed {
	name: string;
	run(rounds: number): number;
}

const windows = 40;
const passes = 6;

/**
 * Times several things in turn, pass after pass, each in many short windows after a warm-up. Interference only adds
 * time, so the fastest twentieth of the windows is reported.
 *
 * @param rounds in one window
 * @returns ns per round of each, by name
 */
export function timeInTurn(things: readonly Timed[], rounds: number): Map<string, number> {
	const times = new Map(things.map(({ name }) => [name, [] as number[]]));
	for (const { run } of things) run(3 * windows * rounds);
	for (let pass = 0; pass < passes; pass++)
		for (const { name, run } of things) {
			run((windows / 4) * rounds);
			for (let window = 0; window < windows; window++) {
				const started = performance.now();
				run(rounds);
				times.get(name)?.push(((performance.now() - started) * 1e6) / rounds);
			}
		}
	return new Map([...times].map(([name, measured]) => [name, fastTwentieth(measured)]));
}

function fastTwentieth(numbers: readonly number[]): number {
	const ordered = [...numbers].sort((a, b) => a - b);
	return ordered[Math.floor(ordered.length / 20)] ?? Number.NaN;
}

/** Prints results as a table, and whether each is within its limit. */
export function print(results: readonly Result[]): void {
	console.table(
		results.map(({ name, value, unit, limit, least, seen }) => ({
			name,
			value: Number(value.toPrecision(3)),
			unit,
			...seen,
			...(limit === undefined ? {} : { limit, within: value <= limit }),
			...(least === undefined ? {} : { least, within: value >= least }),
		})),
	);
}
