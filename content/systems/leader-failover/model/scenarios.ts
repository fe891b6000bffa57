import { find } from "./actions";
import { freeAt } from "./capacity";
import type { State } from "./cluster";
import { broken } from "./laws";
import { defaults, type Parameters } from "./parameters";
import { capacity } from "./scenarios/capacity";
import { election } from "./scenarios/election";
import { peers } from "./scenarios/peers";
import { routing } from "./scenarios/routing";
import type { Reading, Scenario } from "./scenarios/scenario";
import { advance, start } from "./simulation";

export { areas, type Scenario } from "./scenarios/scenario";

/** Twenty-seven, each with the page's default lease. No law may break in any of them. */
export const scenarios: readonly Scenario[] = [...routing, ...election, ...capacity, ...peers];

/** One expectation of a scenario, and what came of it. */
export interface Verdict {
	reading: Reading;
	value: number;
	min: number;
	max: number;
	holds: boolean;
}

/** What came of a scenario. */
export interface Judgement {
	scenario: Scenario;
	passed: boolean;
	verdicts: Verdict[];
	/** Laws that it broke: no law may break in any scenario. */
	broken: string[];
}

/** Plays a scenario through with the page's defaults and judges it. */
export function judge(scenario: Scenario, seed = 1): Judgement {
	const parameters: Parameters = { ...defaults, ...scenario.parameters };
	const state = start(parameters, seed, scenario.script);
	advance(state, scenario.seconds * 1000);
	const readings = readOff(state);
	const verdicts = scenario.expected.map(({ reading, min = -Infinity, max = Infinity }) => {
		const value = readings[reading];
		return { reading, value, min, max, holds: value >= min && value <= max };
	});
	const faults = broken(state);
	return {
		scenario,
		verdicts,
		broken: faults,
		passed: faults.length === 0 && verdicts.every(({ holds }) => holds),
	};
}

/** What scenarios' expectations are about. Times are ms. */
function readOff(state: State): Record<Reading, number> {
	const { counts, recoveries, twoLeaders, acknowledged } = state.record;
	const { ledger, lock, fenced } = state.table;
	const leader = find(state, "leader");
	return {
		...counts,
		"longest recovery": Math.max(0, ...recoveries.map(({ from, took }) => took ?? state.now - from)),
		"final term": lock?.term ?? 0,
		"writes fenced": fenced,
		"leases at once": twoLeaders,
		"unfinished at the end": [...acknowledged].filter((request) => !ledger.get(request)?.done).length,
		"free at the end, by the leader’s count": leader ? freeAt(state, leader) : 0,
	};
}
