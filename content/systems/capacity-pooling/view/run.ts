import { type Setting, settingOf } from "@/components/system/setting";
import type { Preset } from "@/lib/simulation/parameters";
import { advance, type Key, type Needs, needsOf, parameters, presets, type State, start } from "../model";

/** The seed is the same for everybody, so that a shared state is the same state. */
export const SEED = 1;

/** How far into a run the first drawing stands, minutes. */
export const FIRST_LOOK = 240;

/** The story that page and still drawing open with. */
export const opening: Preset<Key> = presets[0] ?? { name: "Defaults", watch: "", parameters: {}, script: [] };

/** A new run of a setting, with the servers that it needs. */
export function runOf({ values, preset }: Setting<Key>, needs: Needs): State {
	return start(values, SEED, preset?.script, needs);
}

let needed: Needs | undefined;

/** The servers that the opening needs, sized once a process. The browser is given them. */
export function openingNeeds(): Needs {
	needed ??= needsOf(settingOf(parameters, opening).values, SEED);
	return needed;
}

/** A new run of the opening, with servers that are known to be those it needs. */
export function begin(needs: Needs): State {
	return runOf(settingOf(parameters, opening), needs);
}

/** The run that the server draws and the page starts from: the opening, four hours in. */
export function openingRun(): State {
	const run = begin(openingNeeds());
	advance(run, FIRST_LOOK);
	return run;
}
