import { type Setting, settingOf } from "@/components/system/setting";
import type { Preset } from "@/lib/simulation/parameters";
import { advance, type Key, parameters, presets, type State, start, type TimedAction } from "../model";

/** The live page opens with a healthy cluster, a moment before its leader dies, ms. */
export const BEFORE_THE_DEATH = 4000;
/** The still drawing shows the whole story: death, silence, takeover and the time after, ms. */
const AFTER_THE_RECOVERY = 17_500;

/** The story that page and still drawing open with. */
export const opening: Preset<Key, TimedAction> = presets.find(({ name }) => name === "The leader dies") ?? {
	name: "Defaults",
	watch: "",
	parameters: {},
	script: [],
};

/** A new run of a setting; the seed is the same for everybody, so that a shared state is the same state. */
export function runOf({ values, preset }: Setting<Key, TimedAction>): State {
	return start(values, 1, preset?.script);
}

/** The run that prose and cards show. */
export function stillRun(): State {
	const run = runOf(settingOf(parameters, opening));
	advance(run, AFTER_THE_RECOVERY);
	return run;
}
