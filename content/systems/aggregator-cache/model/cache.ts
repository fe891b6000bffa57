import { binAt, mark } from "./record";
import { coalesces, type Fetch, type Host, refreshesEarly, type State } from "./state";

/**
 * Looks an item up for a request, and starts the fetch that it needs. Returns whether the request hits: it gets a
 * valid entry at once.
 */
export function lookUp(state: State, host: Host, item: number): boolean {
	const expiry = host.entries.expiryOf(item);
	if (expiry <= state.now) {
		if (expiry > 0) {
			remove(state, host, item);
			if (item === 0) mark(state.record, state.now, "top item expires");
		}
		if (mayFetch(state, host, item)) startFetch(state, host, item);
		return false;
	}
	host.entries.touch(item);
	if (
		expiry < Infinity &&
		refreshesEarly(state) &&
		isRefreshDue(state, expiry) &&
		mayFetch(state, host, item)
	) {
		startFetch(state, host, item);
		binAt(state.record, state.now).refreshes++;
	}
	return true;
}

const mayFetch = (state: State, { fetching }: Host, item: number) => !fetching[item] || !coalesces(state);

/** Decides at random whether to refresh an entry: now − fetch · β · ln(U) ≥ expiry. */
function isRefreshDue({ now, parameters: { fetch, beta }, random }: State, expiry: number): boolean {
	return now + random.refresh.exponential(fetch * beta) >= expiry;
}

function startFetch(state: State, host: Host, item: number): void {
	const { now, fetches, parameters, record } = state;
	host.fetching[item] = (host.fetching[item] ?? 0) + 1;
	fetches.push({ at: now + parameters.fetch, host, item });
	const bin = binAt(record, now);
	bin.fetches++;
	if (item === 0) bin.topFetches++;
	bin.inFlight = Math.max(bin.inFlight, fetches.size);
}

/** Stores a fetched item. Ignores the fetch of a host that has been replaced. */
export function finishFetch(state: State, { host, item }: Fetch): void {
	if (state.hosts[host.index] !== host) return;
	host.fetching[item] = (host.fetching[item] ?? 1) - 1;
	const { ttl, capacity } = state.parameters;
	store(state, host, item, ttl > 0 ? state.now + ttl * 1000 : Infinity);
	evict(state, host, capacity);
}

/** Stores an item as the most recently used one. */
export function store(state: Copies, { entries }: Host, item: number, expiry: number) {
	if (entries.expiryOf(item) === 0) count(state, item, 1);
	entries.put(item, expiry);
}

/** Removes the least recently used entries until a number is left. */
export function evict(state: State, host: Host, capacity: number): void {
	while (host.entries.size > capacity) remove(state, host, host.entries.after() ?? 0);
}

/** Removes an entry, if there is one. */
export function remove(state: Copies, { entries }: Host, item: number): void {
	if (entries.expiryOf(item) === 0) return;
	entries.remove(item);
	count(state, item, -1);
}

type Copies = Pick<State, "copies" | "distinct">;

/** Counts a copy of an item that a cache gained (1) or lost (-1). */
function count(state: Copies, item: number, change: 1 | -1): void {
	const before = state.copies[item] ?? 0;
	state.copies[item] = before + change;
	if (before === 0) state.distinct++;
	else if (before + change === 0) state.distinct--;
}
