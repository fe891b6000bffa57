import { describe, expect, test, vi } from "vitest";
import { createRandom } from "@/lib/simulation/random";
import { advance, defaults, findViolations, performAction, type State, start } from "../model";
import { advanceUntil } from "./advance-until";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const second = 1000;
const runs = 300;

/**
 * Pauses a leader at a random time, with requests between lease check and write. It resumes within a second after
 * another node has taken the lock.
 */
function pausedLeader(seed: number, fencing: number): State {
	const random = createRandom(seed);
	const state = start({ ...defaults, load: 40, writeLag: 50 + random.below(150), fencing }, seed);
	advance(state, 3 * second + random.below(3 * second));
	performAction(state, { do: "pause", node: "leader" });
	advanceUntil(state, () => state.table.lock?.term === 2, 15);
	advance(state, state.now + random.below(second));
	performAction(state, { do: "resume", node: "last" });
	advance(state, state.now + 3 * second);
	return state;
}

describe(`${runs} leaders that pause between lease check and write`, () => {
	const seeds = Array.from({ length: runs }, (_, seed) => seed);

	test("with fencing, the table rejects their late writes and accepts none", () => {
		const paused = seeds.map((seed) => pausedLeader(seed, 1));
		expect(paused.flatMap(findViolations)).toEqual([]);
		expect(paused.filter(({ table }) => table.fenced > 0).length).toBeGreaterThan(0.9 * runs);
	});

	test("without fencing, writes of two leaders are accepted", () => {
		const violating = seeds.filter((seed) =>
			findViolations(pausedLeader(seed, 0)).join().includes("was accepted after term"),
		);
		// In the other runs, the next leader admitted the same requests before the late write arrived.
		expect(violating).toHaveLength(136);
	});
});
