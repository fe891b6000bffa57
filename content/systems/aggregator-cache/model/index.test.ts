import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import { act, advance, change, type Key, parameters, presets, type State, snapshot, start } from ".";
import { play } from "./experiments";
import { defaults } from "./parameters";
import { toLayoutValue } from "./presets";
import { createQueue } from "./queue";

const settings = fc
	.record(
		Object.fromEntries(
			parameters.map(({ key, min, max }) => [key, fc.double({ min, max, noNaN: true })]),
		) as Record<Key, fc.Arbitrary<number>>,
	)
	.map((values) => clampValues(parameters, { ...values, rate: 300, items: 1000 }));
const seeds = fc.integer({ min: 1, max: 1e6 });
const acts = fc.array(
	fc.record({
		what: fc.constantFrom("expire", "empty", "lose", "restart"),
		host: fc.integer({ min: 0, max: 12 }),
	}),
	{ maxLength: 6 },
);

/** Asserts what holds of any run at any time. */
function checkState(state: State) {
	const { hosts, copies, record, parameters: values } = state;
	const counted = new Uint8Array(values.items);
	for (const { entries, isUp, fetching } of hosts) {
		expect(entries.size).toBeLessThanOrEqual(values.capacity);
		if (!isUp) expect(entries.size).toBe(0);
		for (let item = entries.after(); item !== undefined; item = entries.after(item))
			counted[item] = (counted[item] ?? 0) + 1;
		if (values.protection === 1 || values.protection === 3)
			expect(Math.max(...fetching)).toBeLessThanOrEqual(1);
	}
	expect(counted).toEqual(copies);
	expect(state.distinct).toBe(counted.filter((count) => count > 0).length);
	for (const { requests, misses, fetches, refreshes, lookups, hits, elsewhere } of record.bins) {
		const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
		expect(sum(lookups)).toBe(requests);
		expect(sum(hits)).toBe(requests - misses);
		expect(elsewhere).toBeLessThanOrEqual(misses);
		expect(fetches).toBeLessThanOrEqual(misses + refreshes);
		if (values.protection % 2 === 0) expect(fetches).toBe(misses + refreshes);
	}
}

test("in any run, the counts add up, no cache holds too much, and coalescing fetches once", () => {
	fc.assert(
		fc.property(settings, seeds, acts, (values, seed, done) => {
			const state = start(values, seed);
			checkState(state);
			for (const { what, host } of done) {
				advance(state, state.now + 700);
				act(state, what, host);
				expect(state.up.length).toBeGreaterThan(0);
			}
			advance(state, state.now + 700);
			checkState(state);
		}),
		{ numRuns: 25 },
	);
});

test("in a partitioned cache without changes, no item is stored twice", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const state = play({ ...values, layout: toLayoutValue("partitioned") }, seed, 2000);
			expect(Math.max(...state.copies)).toBe(1);
			expect(snapshot(state)).toMatchObject({ distinct: snapshot(state).entries });
		}),
		{ numRuns: 30 },
	);
});

test("a run is the same, however it is advanced", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const [once, often] = [start(values, seed), start(values, seed)];
			advance(once, 3000);
			for (let at = 0; at <= 3000; at += 50) advance(often, at);
			expect(snapshot(often)).toEqual(snapshot(once));
		}),
		{ numRuns: 20 },
	);
});

test("layout and protection do not change the requests", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const requests = (changed: Partial<typeof values>) =>
				play({ ...values, ...changed }, seed, 2000).record.bins.map((bin) => bin.requests);
			expect(requests({ layout: 1, protection: 3 })).toEqual(requests({ layout: 0, protection: 0 }));
		}),
		{ numRuns: 15 },
	);
});

test("a fetch that is in flight when its host is lost comes to nothing", () => {
	const state = start({ ...defaults, fetch: 1000 }, 1);
	advance(state, 500);
	act(state, "lose", 3);
	act(state, "restart", 3);
	const size = () => state.hosts[3]?.entries.size;
	expect(size()).toBe(0);
	expect(state.fetches.size).toBeGreaterThan(0);
	advance(state, 1490);
	expect(size()).toBe(0);
	advance(state, 3000);
	expect(size()).toBeGreaterThan(0);
});

describe("changes of the dials in a run", () => {
	test("less room evicts at once, the least recently used first", () => {
		const state = play({}, 1, 3000);
		const [host] = state.hosts;
		const listed: number[] = [];
		for (let item = host?.entries.after(); item !== undefined; item = host?.entries.after(item))
			listed.push(item);
		change(state, { ...state.parameters, capacity: 50 });
		expect(host?.entries.size).toBe(50);
		expect(host?.entries.after()).toBe(listed.at(-50));
		checkState(state);
	});

	test("a shorter fetch does not overtake the ones in flight, and time never goes back", () => {
		const state = play({ fetch: 1000 }, 1, 3000);
		change(state, { ...state.parameters, fetch: 10 });
		let last = state.now;
		for (let at = 3000; at < 5000; at += 10) {
			advance(state, at);
			expect(state.now).toBeGreaterThanOrEqual(last);
			last = state.now;
		}
		checkState(state);
		// Ten ms of misses, and not a second's.
		expect(state.fetches.size).toBeLessThan(60);
	});

	test("the hit rate of private caches rises once they are one", () => {
		const state = play({}, 1, 20_000);
		const before = snapshot(state).hitRate ?? 1;
		change(state, { ...state.parameters, layout: toLayoutValue("partitioned") });
		advance(state, 40_000);
		expect(snapshot(state).hitRate).toBeGreaterThan(2 * before);
	});
});

test("a queue returns what was added, in order", () => {
	const bursts = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 2000 })), { maxLength: 12 });
	fc.assert(
		fc.property(bursts, (steps) => {
			const queue = createQueue<number>();
			const list: number[] = [];
			let next = 1;
			for (const [isAdded, count] of steps) {
				const popped: (number | undefined)[] = [];
				for (let time = 0; time < count; time++) {
					if (isAdded) {
						queue.push(next);
						list.push(next++);
					} else popped.push(queue.pop());
				}
				const expected = list.splice(0, popped.length);
				expect(popped.slice(0, expected.length)).toEqual(expected);
				expect(new Set(popped.slice(expected.length)).has(undefined)).toBe(popped.length > expected.length);
				expect([queue.size, queue.peek()]).toEqual([list.length, list[0]]);
			}
		}),
		{ numRuns: 50 },
	);
});

test("every scenario keeps to the dials' ranges, and its script ascends", () => {
	expect(presets.length).toBeGreaterThan(8);
	expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
	for (const { parameters: set, script } of presets) {
		expect(clampValues(parameters, { ...defaults, ...set })).toEqual({ ...defaults, ...set });
		expect(script.map(({ at }) => at)).toEqual(script.map(({ at }) => at).sort((a, b) => a - b));
	}
});
