import { describe, expect, test, vi } from "vitest";
import { createRandom } from "@/lib/simulation/random";
import {
	advance,
	defaults,
	lockClientDefaults,
	type Parameters,
	performAction,
	type State,
	start,
} from "../model";
import { advanceUntil } from "./advance-until";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1000;

describe("with the lock client's defaults, the time from a crash until another node takes the lock", () => {
	const crashes = 10_000;
	const { lease, heartbeat, poll } = lockClientDefaults;
	/** Two nodes, of which one is already polling, and no traffic other than theirs with the table. */
	const setting: Parameters = { ...defaults, ...lockClientDefaults, nodes: 2, load: 0, broadcast: 10_000 };

	/**
	 * Returns the time of a takeover in ms. The leader crashes at a random time between two renewals, and the other
	 * node polls at a random phase.
	 */
	function takeover(seed: number): number {
		const random = createRandom(seed + crashes);
		const state = start(setting, seed);
		advance(state, 2 * second + random.below(poll + setting.tableDelay));
		performAction(state, { do: "restart", node: "follower" });
		const crash = 7 * second + random.below(2 * heartbeat);
		advance(state, crash);
		performAction(state, { do: "kill", node: "leader" });
		return advanceUntil(state, () => state.table.lock?.term === 2, 60) - crash;
	}

	const times = Array.from({ length: crashes }, (_, seed) => takeover(seed));
	const mean = times.reduce((sum, time) => sum + time, 0) / crashes;

	test("is between a lease minus a heartbeat and a lease plus two polls: 15–22 s", () => {
		expect(Math.min(...times)).toBeGreaterThanOrEqual(lease - heartbeat);
		expect(Math.max(...times)).toBeLessThanOrEqual(lease + 2 * poll);
	});

	test("covers the whole range: nearly the minimum and nearly the maximum that periodic polls allow", () => {
		expect(Math.min(...times)).toBeLessThan(lease - heartbeat + 0.5 * second);
		expect(Math.max(...times)).toBeGreaterThan(lease + poll);
	});

	test("has the derived mean: the lease rounded up to whole polls, minus half a heartbeat, plus half a poll", () => {
		const look = poll + setting.tableDelay;
		const derived = Math.ceil(lease / look) * look - heartbeat / 2 + look / 2 + setting.tableDelay;
		const deviation = Math.sqrt((heartbeat ** 2 + look ** 2) / 12);
		// 3.29 standard errors: 99.9%.
		expect(Math.abs(mean - derived)).toBeLessThan((3.29 * deviation) / Math.sqrt(crashes));
		expect(mean / second).toBeGreaterThan(18);
		expect(mean / second).toBeLessThan(19);
	});

	test("is at least a whole lease if the other node starts after the crash", () => {
		const state = start(setting, 1);
		advance(state, 10 * second);
		const owner = state.table.lock?.owner ?? 0;
		performAction(state, { do: "kill", node: 1 - owner });
		advance(state, 12 * second);
		performAction(state, { do: "kill", node: owner });
		performAction(state, { do: "restart", node: 1 - owner });
		const started = state.now;
		expect(advanceUntil(state, () => state.table.lock?.term === 2, 60) - started).toBeGreaterThanOrEqual(
			lease,
		);
	});
});

test("recovery takes less than 10 s with the page's default lease, whenever the leader dies", () => {
	for (let seed = 0; seed < 150; seed++) {
		const state = start(defaults, seed);
		advance(state, 3 * second + createRandom(seed + 1000).below(4 * second));
		performAction(state, { do: "kill", node: "leader" });
		const lost = state.now;
		advanceUntil(state, () => state.record.recoveries.some(({ took }) => took !== undefined), 30);
		expect(state.now - lost).toBeLessThan(10 * second);
	}
});

describe("a leader", () => {
	const owner = (state: State) => state.nodes[state.table.lock?.owner ?? 0];

	test("counts its lease from the sending of the renewal, although the answer arrives much later", () => {
		const state = start(defaults, 1);
		advance(state, 5 * second);
		const { version } = state.table.lock ?? {};
		advanceUntil(state, () => state.table.lock?.version !== version, 5);
		performAction(state, { do: "pause", node: "leader" });
		advance(state, state.now + 5 * second);
		performAction(state, { do: "resume", node: "last" });
		performAction(state, { do: "isolate", node: "last", from: "table" });
		advance(state, state.now + 10 * second);
		expect(state.table.lock?.term).toBe(2);
		expect(state.record.twoLeaders).toBe(0);
	});

	test("counts pending requests before it serves", () => {
		const state = start({ ...defaults, service: 9000 }, 1);
		advance(state, 3 * second);
		performAction(state, { do: "kill", node: "leader" });
		advanceUntil(state, () => state.table.lock?.term === 2 && owner(state)?.reign?.ready === true, 20);
		expect(state.table.pending.size).toBeGreaterThan(0);
		expect(owner(state)?.reign?.entries.size).toBe(state.table.pending.size);
	});
});

test("while the table is unavailable, nothing is written", () => {
	const state = start(defaults, 1);
	advance(state, 5 * second);
	performAction(state, { do: "table away" });
	const { written, pending } = structuredClone(state.table);
	advance(state, 30 * second);
	expect(state.table).toMatchObject({ written, pending });
});
