import { type Result, timeInTurn } from "@/lib/bench/tools/table";
import { createRandom } from "@/lib/simulation/random";
import { defaults } from "./parameters";
import { createPopularity, createSampler } from "./popularity";
import { advance } from "./simulation";
import { snapshot } from "./snapshot";
import { start } from "./start";

/** Simulated time per round, in ms: 200 requests. */
const span = 100;

/**
 * Compares ten private caches with the plainest loop that does the same work: requests, caches as maps, which keep
 * the order of insertion, and fetches in the order of their start. It has no expiry, hosts that fail, or records.
 */
export function measure(): Result[] {
	const times = timeInTurn(
		[
			{ name: "plain", run: createPlainRun() },
			{ name: "model", run: createModelRun() },
			{ name: "snapshot", run: createSnapshots() },
		],
		5,
	);
	const [plain = Number.NaN, model = Number.NaN, reading = Number.NaN] = ["plain", "model", "snapshot"].map(
		(name) => times.get(name),
	);
	return [
		{ name: "plain loop, 100 ms of ten private caches", value: plain / 1e6, unit: "ms" },
		{ name: "model, the same 100 ms", value: model / 1e6, unit: "ms" },
		{ name: "readings of a frame", value: reading / 1e6, unit: "ms" },
		{ name: "model over plain loop", value: model / plain, unit: "×", limit: 5 },
	];
}

function createModelRun(): (rounds: number) => number {
	const state = start(defaults, 1);
	advance(state, 10_000);
	return (rounds) => {
		advance(state, state.now + rounds * span);
		return state.record.bins.length;
	};
}

function createSnapshots(): (rounds: number) => number {
	const state = start(defaults, 1);
	advance(state, 20_000);
	return (rounds) => {
		let total = 0;
		for (let round = 0; round < rounds; round++) total += snapshot(state).distinct;
		return total;
	};
}

function createPlainRun(): (rounds: number) => number {
	const { rate, hosts, capacity, fetch, items, zipf } = defaults;
	const random = createRandom(1);
	const sample = createSampler(createPopularity(items, zipf));
	const caches = Array.from({ length: hosts }, () => new Map<number, number>());
	const fetches: { at: number; cache: Map<number, number>; item: number }[] = [];
	let [first, now, next, hits] = [0, 0, 0, 0];
	const finish = () => {
		const { at = 0, cache, item = 0 } = fetches[first++] ?? {};
		cache?.delete(item);
		cache?.set(item, at);
		if (cache && cache.size > capacity) for (const oldest of cache.keys()) if (cache.delete(oldest)) break;
		if (first > 10_000) {
			fetches.splice(0, first);
			first = 0;
		}
	};
	const request = () => {
		const item = sample(random.next());
		const cache = caches[random.below(hosts)];
		const filled = cache?.get(item);
		if (!cache) return;
		if (filled === undefined) {
			fetches.push({ at: next + fetch, cache, item });
			return;
		}
		hits++;
		cache.delete(item);
		cache.set(item, filled);
	};
	return (rounds) => {
		now += rounds * span;
		for (;;) {
			const done = fetches[first]?.at ?? Infinity;
			if (Math.min(done, next) > now) return hits;
			if (done < next) finish();
			else {
				request();
				next += random.exponential(1000 / rate);
			}
		}
	};
}
