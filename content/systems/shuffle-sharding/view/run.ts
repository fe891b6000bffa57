import { type Setting, settingOf } from "@/components/system/setting";
import type { Preset } from "@/lib/simulation/parameters";
import { advance, type Key, parameters, presets, type State, start } from "../model";

/** µs of the model in a ms. */
export const MS = 1000;
/** How far into a run the first drawing stands, µs: four seconds after a tenant has turned bad. */
export const FIRST_LOOK = 7_000_000;

/** The story that page and still drawing open with. */
export const opening: Preset<Key> = presets[0] ?? { name: "Defaults", watch: "", parameters: {}, script: [] };

/** A new run of a setting; the seed is the same for everybody, so that a shared state is the same state. */
export function runOf({ values, preset }: Setting<Key>): State {
	return start(values, 1, preset?.script);
}

/** The run that the server draws and the page starts from: the opening, a few seconds in. */
export function openingRun(): State {
	const run = runOf(settingOf(parameters, opening));
	advance(run, FIRST_LOOK);
	return run;
}
