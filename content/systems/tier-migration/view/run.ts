import { type Setting, settingOf } from "@/components/system/setting";
import type { Preset } from "@/lib/simulation/parameters";
import { advance, defaults, type Key, parameters, presets, type State, start } from "../model";

/** The live page opens in the story's phase two, ms: gateways are half old and half new, and tiers have appeared. */
export const IN_PHASE_TWO = 19_000;
/** How far into its run the still drawing stands, ms: many requests are on their way, and none covers another's number. */
const FIRST_LOOK = 25_100;

/** The story that the page opens with. */
export const opening: Preset<Key> = presets.find(({ name }) => name === "By the book") ?? {
	name: "Defaults",
	watch: "",
	parameters: {},
	script: [],
};

/** A new run of a setting; the seed is the same for everybody, so that a shared state is the same state. */
export function runOf({ values, preset }: Setting<Key>): State {
	return start(values, 1, preset?.script);
}

/** The run that the page starts from. */
export function openingRun(): State {
	const run = runOf(settingOf(parameters, opening));
	advance(run, IN_PHASE_TWO);
	return run;
}

/** The run that prose and cards show: phase two, with every kind of machine half old and half new. */
export function stillRun(): State {
	const run = start({ ...defaults, phase: 2, newWriters: 4, newReaders: 4 }, 1);
	advance(run, FIRST_LOOK);
	return run;
}
