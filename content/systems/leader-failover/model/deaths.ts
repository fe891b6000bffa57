import { createRandom } from "@/lib/simulation/random";
import { performAction } from "./actions";
import { findViolations } from "./invariants";
import { defaults, type Parameters } from "./parameters";
import { advance, start } from "./simulation";

/** Median, minimum, and maximum of some numbers. */
interface Spread {
	median: number;
	least: number;
	most: number;
}

/** The cost of a leader's death, over many runs. */
interface Deaths {
	/** s from the death to the first acknowledgment of the next leader. */
	recovery: Spread;
	/** Requests sent and given up, over all runs. */
	sent: number;
	givenUp: number;
	/** Invariant violations, over all runs. */
	violations: number;
}

/** Earliest time of a death and length of the range, in ms. A seed's time is the same for every setting. */
const [earliest, span] = [20_000, 10_000];

/**
 * Runs a cluster for 60 s per seed and kills its leader at a random time between 20 and 30 s. A seed has the same
 * time in every setting, so that settings are comparable.
 */
export function measureDeaths(setting: Partial<Parameters>, seeds: number): Deaths {
	const deaths: Deaths = { recovery: spreadOf([]), sent: 0, givenUp: 0, violations: 0 };
	const recoveries: number[] = [];
	for (let seed = 1; seed <= seeds; seed++) {
		const state = start({ ...defaults, ...setting }, seed);
		advance(state, earliest + createRandom(seed ^ 0x5eed).below(span));
		performAction(state, { do: "kill", node: "leader" });
		advance(state, 60_000);
		recoveries.push((state.record.recoveries[0]?.took ?? Number.NaN) / 1000);
		deaths.sent += state.record.counts.sent;
		deaths.givenUp += state.record.counts.givenUp;
		deaths.violations += findViolations(state).length;
	}
	return { ...deaths, recovery: spreadOf(recoveries) };
}

function spreadOf(numbers: readonly number[]): Spread {
	const sorted = numbers.toSorted((a, b) => a - b);
	const at = (index: number) => sorted[index] ?? Number.NaN;
	const middle = (sorted.length - 1) / 2;
	return {
		median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
		least: at(0),
		most: at(sorted.length - 1),
	};
}
