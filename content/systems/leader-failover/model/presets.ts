import type { Preset } from "@/lib/simulation/parameters";
import type { TimedAction } from "./actions";
import { type Key, lockClientDefaults } from "./parameters";

/** Settings that tell a story, the first one where the page starts. Times are ms. */
export const presets: readonly Preset<Key, TimedAction>[] = [
	{
		name: "The leader dies",
		watch:
			"Nothing is served until the lease has stood unchanged for 6 s on a follower’s clock; nothing accepted is lost.",
		parameters: {},
		script: [{ at: 5000, do: "kill", node: "leader" }],
	},
	{
		name: "The leader stops in good order",
		watch: "It gives the lock back, so the next one takes it at its next look: the lease costs nothing.",
		parameters: {},
		script: [{ at: 5000, do: "stop", node: "leader" }],
	},
	{
		name: "The leader stands still and wakes up",
		watch: "It sleeps through its lease. On waking it finds on its own clock that it leads no more.",
		parameters: {},
		script: [
			{ at: 5000, do: "pause", node: "leader" },
			{ at: 15_000, do: "resume", node: "last" },
		],
	},
	{
		name: "A slow clock",
		watch:
			"The leader’s clock runs at a fifth: it still believes in its lease when another has it, and what it writes then is refused.",
		parameters: {},
		script: [{ at: 5000, do: "run clock", node: "leader", permille: 200 }],
	},
	{
		name: "A slow clock, nothing fenced",
		watch: "The same, and the table takes both leaders’ writes: the first law breaks.",
		parameters: { fencing: 0 },
		script: [{ at: 5000, do: "run clock", node: "leader", permille: 200 }],
	},
	{
		name: "Acknowledged too early",
		watch:
			"The leader acknowledges before it writes. The table goes away, and what was acknowledged is nowhere.",
		parameters: { ackFirst: 1 },
		script: [
			{ at: 5000, do: "table away" },
			{ at: 20_000, do: "table back" },
		],
	},
	{
		name: "The leader dies during a rollout",
		watch:
			"Nodes are restarted one after another, and the leader dies in between: a second election, still under 10 s.",
		parameters: { nodes: 5 },
		script: [
			{ at: 4000, do: "stop", node: 0 },
			{ at: 6000, do: "restart", node: 0 },
			{ at: 8000, do: "stop", node: 1 },
			{ at: 9000, do: "kill", node: "leader" },
			{ at: 10_000, do: "restart", node: 1 },
			{ at: 14_000, do: "restart", node: "last" },
			{ at: 18_000, do: "stop", node: 2 },
			{ at: 20_000, do: "restart", node: 2 },
		],
	},
	{
		name: "Cut off",
		watch: "The leader reaches nobody: it steps down by its own clock before another takes over by its own.",
		parameters: {},
		script: [
			{ at: 5000, do: "isolate", node: "leader", from: "everything" },
			{ at: 18_000, do: "heal" },
		],
	},
	{
		name: "The lock client’s defaults",
		watch: "A lease of 20 s, renewed every 5 s and looked at every second: 15 to 22 s without a leader.",
		parameters: { ...lockClientDefaults },
		script: [{ at: 12_000, do: "kill", node: "leader" }],
	},
];
