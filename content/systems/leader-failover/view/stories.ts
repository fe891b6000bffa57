import type { Preset } from "@/lib/simulation/parameters";
import { type Key, presets, type Scenario, scenarios, type TimedAction } from "../model";

/** The story that replays a scenario: the run by which it was judged when the page was built. */
export function storyOf({
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

/** The page's stories, then every scenario. */
export const stories: readonly Story[] = [...presets, ...scenarios.map(storyOf)];
