import { evict, finishFetch, lookUp, remove } from "./cache";
import type { Parameters } from "./parameters";
import { createPopularity, createSampler } from "./popularity";
import { binAt, mark } from "./record";
import { updateOwners } from "./start";
import { type Act, createHost, layoutOf, type State } from "./state";

/** Advances a run through all events up to and including a time in ms. */
export function advance(state: State, until: number): void {
	for (;;) {
		const scripted = state.script[0]?.at ?? Infinity;
		const planned = state.fetches.peek()?.at ?? Infinity;
		const next = Math.min(scripted, planned, state.nextRequest);
		if (next > until) break;
		// After a change of the time of a fetch, a fetch may end late, because fetches end in the order of their start.
		state.now = Math.max(state.now, next);
		if (next === scripted) performStep(state);
		else if (next === planned) {
			const fetch = state.fetches.pop();
			if (fetch) finishFetch(state, fetch);
		} else request(state);
	}
	state.now = Math.max(state.now, until);
}

/** Handles a request: at a random host, which looks in its own cache or asks the item's owner. */
function request(state: State): void {
	const { random, up, record, now, parameters } = state;
	state.nextRequest = now + random.requests.exponential(1000 / parameters.rate);
	const item = state.sample(random.requests.next());
	const front = random.requests.below(up.length);
	const host = layoutOf(state) === "private" ? up[front] : state.hosts[state.owners[item] ?? 0];
	if (!host) throw new RangeError("A run needs at least one host that is up.");
	const bin = binAt(record, now);
	bin.requests++;
	bin.lookups[host.index] = (bin.lookups[host.index] ?? 0) + 1;
	if (lookUp(state, host, item)) bin.hits[host.index] = (bin.hits[host.index] ?? 0) + 1;
	else {
		bin.misses++;
		// An entry that has expired is gone by now, so each copy is another host's.
		if ((state.copies[item] ?? 0) > 0) bin.elsewhere++;
	}
}

/** Sets the dials of a run. Those that change the hosts or the items start a new run instead (view/index.tsx). */
export function change(state: State, values: Parameters): void {
	const before = state.parameters;
	state.parameters = values;
	if (values.layout !== before.layout) mark(state.record, state.now, layoutOf(state));
	if (values.zipf !== before.zipf || values.hot !== before.hot) {
		state.popularity = createPopularity(values.items, values.zipf, values.hot / 100);
		state.sample = createSampler(state.popularity);
	}
	// The wait for the next request has no memory, so it may start again.
	if (values.rate !== before.rate)
		state.nextRequest = state.now + state.random.requests.exponential(1000 / values.rate);
	for (const host of state.hosts) evict(state, host, values.capacity);
}

function performStep(state: State): void {
	const [step, ...rest] = state.script;
	state.script = rest;
	if (step?.set) change(state, { ...state.parameters, ...step.set });
	if (step?.act) act(state, step.act, step.host);
}

/** Does something to the caches. Ignores a host that does not exist, and the loss of the last one. */
export function act(state: State, what: Act, index = 0): void {
	const { hosts, up, record, now } = state;
	if (what === "expire") {
		for (const host of hosts) remove(state, host, 0);
		mark(record, now, "top item invalidated");
	} else if (what === "empty") {
		for (const { index } of up) replace(state, index, true);
		mark(record, now, "caches emptied");
	} else {
		const isUp = what === "restart";
		if (!hosts[index] || hosts[index].isUp === isUp || (!isUp && up.length === 1)) return;
		replace(state, index, isUp);
		updateOwners(state);
		mark(record, now, `host ${index + 1} ${isUp ? "restarted" : "lost"}`);
	}
}

/** Replaces a host by one with an empty cache. */
function replace(state: State, index: number, isUp: boolean): void {
	const host = state.hosts[index];
	if (!host) return;
	evict(state, host, 0);
	state.hosts[index] = createHost(index, state.parameters.items, isUp);
	state.up = state.hosts.filter((each) => each.isUp);
}
