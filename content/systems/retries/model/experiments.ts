import { defaults, type Parameters, type Remedy } from "./parameters";
import { BLIP_AT, BLIP_OVER, getDialValue, presets, REMEDY_AT } from "./presets";
import { findRecovery } from "./record";
import { advance } from "./simulation";
import { type State, type Step, start } from "./state";

/** Seeds of every experiment. */
export const seeds: readonly number[] = Array.from({ length: 24 }, (_, index) => index + 1);

/** Length of an experiment, in ms: 60 s after a remedy. */
export const LENGTH = REMEDY_AT + 60_000;

/** Plays a setting and script for a time, by default that of an experiment. */
export function play(
	values: Partial<Parameters>,
	seed: number,
	script: readonly Step[] = [],
	until = LENGTH,
): State {
	const state = start({ ...defaults, ...values }, seed, script);
	advance(state, until);
	return state;
}

/** Plays a scenario by its name. */
export function playScenario(name: string, seed: number, until = LENGTH): State {
	const scenario = presets.find((preset) => preset.name === name);
	if (!scenario) throw new RangeError(`There is no scenario "${name}".`);
	return play(scenario.parameters, seed, scenario.script, until);
}

/** Returns the seconds from a time to the recovery, or undefined if the run has not recovered at its end. */
export function secondsToRecovery(state: State, from: number): number | undefined {
	const at = findRecovery(state.record, from, state.now);
	return at === undefined ? undefined : (at - from) / 1000;
}

/** Returns the seconds from a remedy to the recovery, with the remedy turned on after the blip or before it. */
export function recoverWith(remedy: Remedy, seed: number, when: "after" | "before"): number | undefined {
	const blip: Step = { at: BLIP_AT, label: "blip", blip: true };
	const set = { remedy: getDialValue(remedy) };
	return when === "after"
		? secondsToRecovery(play({}, seed, [blip, { at: REMEDY_AT, label: "remedy", set }]), REMEDY_AT)
		: secondsToRecovery(play(set, seed, [blip]), BLIP_OVER);
}

/** Returns whether a service is down 30 s after a blip of a length in seconds: most ended calls are not answered. */
export function isDownAfter(values: Partial<Parameters>, blipLength: number, seed: number): boolean {
	const end = BLIP_AT + 1000 * blipLength + 30_000;
	const script: Step[] = [{ at: BLIP_AT, label: "blip", blip: true }];
	const state = start({ ...defaults, ...values, blipLength }, seed, script);
	advance(state, end - 10_000);
	const before = { ...state.record.total };
	advance(state, end);
	const { answered, failed } = state.record.total;
	return answered - before.answered < failed - before.failed;
}
