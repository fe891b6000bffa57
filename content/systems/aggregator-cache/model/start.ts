import { createRandom, type Random } from "@/lib/simulation/random";
import { store } from "./cache";
import type { Parameters } from "./parameters";
import { createPopularity, createSampler } from "./popularity";
import { createQueue } from "./queue";
import { createRecord } from "./record";
import { assignOwners } from "./ring";
import { createHost, type Host, layoutOf, type State, type Step } from "./state";

/** Returns a run at time 0, with full caches. */
export function start(values: Parameters, seed: number, script: readonly Step[] = []): State {
	const requests = createRandom(seed);
	const popularity = createPopularity(values.items, values.zipf, values.hot / 100);
	const hosts = Array.from({ length: values.hosts }, (_, index) => createHost(index, values.items));
	const state: State = {
		now: 0,
		parameters: values,
		popularity,
		sample: createSampler(popularity),
		hosts,
		up: hosts,
		owners: new Uint8Array(),
		copies: new Uint8Array(values.items),
		distinct: 0,
		fetches: createQueue(),
		nextRequest: requests.exponential(1000 / values.rate),
		script,
		record: createRecord(values.hosts),
		random: { requests, refresh: createRandom(seed + 7919) },
	};
	updateOwners(state);
	const ages = createRandom(seed - 7919);
	for (const host of hosts) fill(state, host, ages);
	return state;
}

/** Assigns the items to the hosts that are up. */
export function updateOwners(state: State): void {
	state.up = state.hosts.filter(({ isUp }) => isUp);
	state.owners = assignOwners(
		state.parameters.items,
		state.up.map(({ index }) => index),
		state.parameters.points,
	);
}

/**
 * Fills a cache with the most popular items that requests look for there, the most popular one used last. Their ages
 * are random, but for the most popular item, which has a quarter of its time left.
 */
function fill(state: State, host: Host, ages: Random): void {
	const { items, capacity, ttl } = state.parameters;
	const wanted: number[] = [];
	for (let item = 0; item < items && wanted.length < capacity; item++)
		if (layoutOf(state) === "private" || state.owners[item] === host.index) wanted.push(item);
	for (const item of wanted.reverse()) {
		const left = 1 - ages.next();
		const expiry = (item === 0 ? 0.25 : left) * ttl * 1000;
		store(state, host, item, ttl > 0 ? expiry : Infinity);
	}
}
