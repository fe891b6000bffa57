import type { Preset } from "@/lib/simulation/parameters";
import { type Key, presets, type Scenario, scenarios, type Target, type TimedAction } from "../model";

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
		script: [...traffic, ...fault].map(addLabel),
	};
}

const addLabel = (action: TimedAction): LabeledAction => ({ ...action, label: labelAction(action) });

/** Returns an action's label for the timeline. */
function labelAction(action: TimedAction): string {
	switch (action.do) {
		case "kill":
			return `${nameTarget(action.node)} is killed`;
		case "restart":
			return `${nameTarget(action.node)} restarts`;
		case "stop":
			return `${nameTarget(action.node)} shuts down`;
		case "pause":
			return `${nameTarget(action.node)} pauses`;
		case "resume":
			return `${nameTarget(action.node)} resumes`;
		case "isolate":
			return `${nameTarget(action.node)} is cut off from ${action.from === "table" ? "the table" : action.from}`;
		case "run clock":
			return `${nameTarget(action.node)}’s clock runs at × ${action.permille / 1000}`;
		case "mute":
			return `${nameTarget(action.node)} stops broadcasting`;
		case "downgrade":
			return `${nameTarget(action.node)} gets the old version`;
		case "cut":
		case "cut one way":
			return "A link is cut";
		case "heal":
			return "All links are restored";
		case "table away":
			return "The table goes down";
		case "table back":
			return "The table is back";
		case "spoil cookies":
			return "Cookies are spoiled";
		case "burst":
			return `${action.requests} requests at once`;
		case "set":
			return action.key === "loss"
				? `${action.value}% of messages are lost`
				: `A delay becomes ${action.value} ms`;
	}
}

function nameTarget(node: Target): string {
	if (typeof node === "number") return `Node ${node + 1}`;
	return { leader: "The leader", follower: "A follower", last: "The same node" }[node];
}

type Story = Preset<Key, LabeledAction>;
type LabeledAction = TimedAction & { label: string };

/** The page's presets, then every scenario. */
export const stories: readonly Story[] = [
	...presets.map((preset) => ({ ...preset, script: preset.script.map(addLabel) })),
	...scenarios.map(toPreset),
];
