import { performance } from "node:perf_hooks";
import type { Result } from "@/lib/bench/tools/table";
import { advance, defaults, paper, regions, start } from "../model";

const hours = 24;
/** Number of runs per hour, of which the shortest counts. */
const rounds = 7;

/**
 * Compares a simulated day with a plain typed-array pass over the same function-minutes: the minimum work to compute
 * the executed calls, min(received, limit), for every function, region, and minute. Drawing the functions and the
 * warm-up day are not timed.
 */
export function measure(): Result[] {
	const [pass = 0, day = 0, half = 0, twice = 0] = leastDays([
		() => plainDays(1000),
		() => modelDays(1000),
		() => modelDays(500),
		() => modelDays(2000),
	]);
	const [seventh = 0] = leastDays([() => modelDays(1000, 6)]);
	return [
		{ name: "plain pass, 12 regions × 1,000 functions × 1,440 minutes", value: pass, unit: "ms" },
		{ name: "model, the same day", value: day, unit: "ms" },
		{ name: "model over plain pass", value: day / pass, unit: "×", limit: 10 },
		{ name: "1,000 functions over 500", value: day / half, unit: "×", limit: 2.4 },
		{ name: "2,000 functions over 1,000", value: twice / day, unit: "×", limit: 2.4 },
		{ name: "seventh day over first", value: seventh / day, unit: "×", limit: 1.2 },
	];
}

/** Simulates one hour per call, a day in 24 calls. */
type Hourly = () => void;

/**
 * Returns the ms per day of each, from the shortest time of each hour over all rounds. They take turns, because other
 * load on the machine only adds time.
 */
function leastDays(makers: readonly (() => Hourly)[]): number[] {
	const least = makers.map(() => new Float64Array(hours).fill(Infinity));
	for (let round = 0; round < rounds; round++) {
		for (const [which, make] of makers.entries()) {
			const hour = make();
			for (let at = 0; at < hours; at++) {
				const before = performance.now();
				hour();
				const taken = performance.now() - before;
				const times = least[which];
				if (times) times[at] = Math.min(times[at] ?? Infinity, taken);
			}
		}
	}
	return least.map((times) => times.reduce((a, b) => a + b));
}

function modelDays(functions: number, daysBefore = 0): Hourly {
	const state = start({ ...defaults, functions, days: daysBefore + 1 }, 1);
	advance(state, daysBefore * hours * 60);
	return () => advance(state, 60);
}

function plainDays(functions: number): Hourly {
	const cells = functions * regions;
	const received = Float64Array.from({ length: cells }, (_, c) => (c * 7919) % 997);
	const limit = Float64Array.from({ length: cells }, (_, c) => (c * 104_729) % 997);
	const executed = new Float64Array(cells);
	let hour = 0;
	return () => {
		const level = paper.receivedByHour[hour++ % hours] ?? 0;
		for (let minute = 0; minute < 60; minute++)
			for (let c = 0; c < cells; c++) executed[c] = Math.min((received[c] ?? 0) * level, limit[c] ?? 0);
	};
}
