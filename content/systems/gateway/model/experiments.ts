import { defaults, type Parameters } from "./parameters";
import { presets } from "./presets";
import { advance } from "./simulation";
import { type State, type Step, start } from "./state";

/** The seeds of every measurement. */
export const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

/** Plays a setting and a script to a time in ms. */
export function play(
	values: Partial<Parameters>,
	seed: number,
	script: readonly Step[],
	until: number,
): State {
	const run = start({ ...defaults, ...values }, seed, script);
	advance(run, until);
	return run;
}

/** Plays a scenario by its name. */
export function playScenario(name: string, seed: number, until: number): State {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new RangeError(`There is no scenario "${name}".`);
	return play(preset.parameters, seed, preset.script, until);
}

/** Returns the time for which the latest outage lasted, s, or undefined if it has not ended. */
export function getOutageLength({ record: { outage } }: State): number | undefined {
	return outage?.until === undefined ? undefined : (outage.until - outage.from) / 1000;
}
