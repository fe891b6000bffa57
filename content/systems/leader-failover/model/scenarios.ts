import { findTarget } from "./actions";
import { getKnownFreeSlots } from "./capacity";
import { leads } from "./cluster";
import { findViolations } from "./invariants";
import { defaults } from "./parameters";
import { createCounts } from "./record";
import { capacity } from "./scenarios/capacity";
import { election } from "./scenarios/election";
import { peers } from "./scenarios/peers";
import { routing } from "./scenarios/routing";
import { type Reading, type Scenario, warmUp } from "./scenarios/scenario";
import { advance, start } from "./simulation";
import type { State } from "./state";

export { areas, type Scenario } from "./scenarios/scenario";

/** The 27 scenarios. None may violate an invariant. */
export const scenarios: readonly Scenario[] = [...routing, ...election, ...capacity, ...peers];

/** One expectation of a scenario, and the measured value. */
export interface Verdict {
	reading: Reading;
	value: number;
	min: number;
	max: number;
	holds: boolean;
}

/** The result of a scenario. */
export interface Judgment {
	scenario: Scenario;
	passed: boolean;
	verdicts: Verdict[];
	/** Invariants that it violates. */
	broken: string[];
}

/**
 * Runs a scenario and compares its readings with the expectations.
 *
 * @param removed the part to leave out, to show that the outcome depends on it
 */
export function judge(scenario: Scenario, seed = 1, removed?: "fault" | "mechanism"): Judgment {
	const state = start(
		{ ...defaults, ...scenario.setting },
		seed,
		[...(scenario.traffic ?? []), ...(removed === "fault" ? [] : scenario.fault)],
		removed === "mechanism" ? [scenario.mechanism] : [],
	);
	advance(state, warmUp);
	state.record.counts = createCounts();
	advance(state, scenario.seconds * 1000);
	const readings = readAll(state);
	const verdicts = scenario.expected.map(({ reading, min = -Infinity, max = Infinity }) => {
		const value = readings[reading];
		return { reading, value, min, max, holds: value >= min && value <= max };
	});
	const faults = findViolations(state);
	return {
		scenario,
		verdicts,
		broken: faults,
		passed: faults.length === 0 && verdicts.every(({ holds }) => holds),
	};
}

/** Returns every reading of a run. Times are in ms. */
function readAll(state: State): Record<Reading, number> {
	const { counts, recoveries, twoLeaders, acknowledged } = state.record;
	const { ledger, lock, fenced, written } = state.table;
	const leader = findTarget(state, "leader");
	const sessionsOn = state.nodes.map(
		({ id }) => state.callers.cookies.filter((cookie) => cookie?.node === id).length,
	);
	return {
		...counts,
		"longest recovery": Math.max(0, ...recoveries.map(({ from, took }) => took ?? state.now - from)),
		"final term": lock?.term ?? 0,
		"writes rejected by term": fenced,
		"overlapping leases": twoLeaders,
		"admitted twice": written.filter(({ kind }) => kind === "admitted").length - ledger.size,
		"most sessions on one node": Math.max(...sessionsOn),
		"unfinished at the end": [...acknowledged].filter((request) => !ledger.get(request)?.done).length,
		"free slots at the end": leader ? getKnownFreeSlots(state, leader) : 0,
		"leaders at the end": state.nodes.filter((node) => leads(state, node)).length,
	};
}
