import { defaults, type Parameters } from "./parameters";
import { EXPIRY_AT, presets } from "./presets";
import { binLength, type Count, sumOver } from "./record";
import { advance } from "./simulation";
import { start } from "./start";
import type { State, Step } from "./state";

/** Seeds of every experiment. */
export const seeds: readonly number[] = Array.from({ length: 20 }, (_, index) => index + 1);

/** Time before a measurement in which the caches forget how they were filled, and the measurement, in ms. */
export const WARM_UP = 10_000;
export const MEASURED = 10_000;

/** Plays a setting and script up to a time in ms. */
export function play(
	values: Partial<Parameters>,
	seed: number,
	until = WARM_UP + MEASURED,
	script: readonly Step[] = [],
): State {
	const state = start({ ...defaults, ...values }, seed, script);
	advance(state, until);
	return state;
}

/** Plays a scenario by its name. */
export function playScenario(name: string, seed: number, until: number): State {
	const scenario = presets.find((preset) => preset.name === name);
	if (!scenario) throw new RangeError(`There is no scenario "${name}".`);
	return play(scenario.parameters, seed, until, scenario.script);
}

/** Returns the sum of a count from one time to another, in ms. Both are ends of bins. */
export const countBetween = ({ record }: State, from: number, to: number, what: Count): number =>
	sumOver(record, from / binLength, to / binLength, what);

/** Returns the hit rate after the warm-up, and the part of the misses that another host has. */
export function measureHits(
	values: Partial<Parameters>,
	seed: number,
): { hitRate: number; elsewhere: number; state: State } {
	const state = play(values, seed);
	const count = (what: Count) => countBetween(state, WARM_UP, WARM_UP + MEASURED, what);
	return {
		hitRate: 1 - count("misses") / count("requests"),
		elsewhere: count("elsewhere") / count("misses"),
		state,
	};
}

/** Returns the fetches of the hot key in a scenario while a fetch takes from its expiry. */
export const countStampede = (name: string, seed: number): number =>
	countBetween(playScenario(name, seed, EXPIRY_AT + 2000), EXPIRY_AT, EXPIRY_AT + 1000, "topFetches");
