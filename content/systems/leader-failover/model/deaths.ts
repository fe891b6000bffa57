import { seeded } from "@/lib/simulation/random";
import { act } from "./actions";
import { broken } from "./laws";
import { defaults, type Parameters } from "./parameters";
import { advance, start } from "./simulation";

/** Median, least and most of some numbers. */
interface Spread {
	median: number;
	least: number;
	most: number;
}

/** What a leader's death cost, over many runs. */
interface Deaths {
	/** s from the death to the next leader's first acknowledgment. */
	recovery: Spread;
	/** Requests sent and requests given up, all runs together. */
	sent: number;
	givenUp: number;
	/** Invariants violated, all runs together. */
	violations: number;
}

/** ms after the start at which leaders die: one of ten seconds, the same moment for every setting. */
const [earliest, span] = [20_000, 10_000];

/**
 * Runs a cluster for 60 s once for each seed and kills its leader at a random moment between 20 and 30 s. A seed has
 * its moment in every setting, so that settings can be compared.
 */
export function measureDeaths(setting: Partial<Parameters>, seeds: number): Deaths {
	const deaths: Deaths = { recovery: spreadOf([]), sent: 0, givenUp: 0, violations: 0 };
	const recoveries: number[] = [];
	for (let seed = 1; seed <= seeds; seed++) {
		const state = start({ ...defaults, ...setting }, seed);
		advance(state, earliest + seeded(seed ^ 0x5eed).below(span));
		act(state, { do: "kill", node: "leader" });
		advance(state, 60_000);
		recoveries.push((state.record.recoveries[0]?.took ?? Number.NaN) / 1000);
		deaths.sent += state.record.counts.sent;
		deaths.givenUp += state.record.counts.givenUp;
		deaths.violations += broken(state).length;
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
