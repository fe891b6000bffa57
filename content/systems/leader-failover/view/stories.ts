import type { Preset } from "@/lib/simulation/parameters";
import { type Key, presets, type Scenario, scenarios, type TimedAction } from "../model";

/** Returns the preset that replays a scenario: the same run that was judged at build time. */
export function toPreset({
	area,
	name,
	outcome,
	mechanism,
	setting = {},
	traffic = [],
	fault,
}: Scenario): Story {
	return {
		name: `${name} (scenario)`,
		group: `Scenarios: ${area}`,
		watch: `Expected: ${outcome} What handles it: ${mechanism}.`,
		parameters: setting,
		script: [...traffic, ...fault],
	};
}

type Story = Preset<Key, TimedAction>;

/** The page's presets, then every scenario. */
export const stories: readonly Story[] = [...presets, ...scenarios.map(toPreset)];
