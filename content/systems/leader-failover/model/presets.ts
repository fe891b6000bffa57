import type { Preset } from "@/lib/simulation/parameters";
import type { TimedAction } from "./actions";
import { type Key, lockClientDefaults } from "./parameters";

/** The page's scenarios, the initial one first. Times are in ms. */
export const presets: readonly Preset<Key, TimedAction>[] = [
	{
		name: "The leader dies",
		watch:
			"In a cluster, only the leader accepts requests. It was killed at 5 s. Until its lease (its sole right to lead) runs out, callers get only errors.",
		parameters: {},
		script: [{ at: 5000, do: "kill", node: "leader" }],
	},
	{
		name: "The leader shuts down gracefully",
		formerNames: ["The leader shuts down in order"],
		watch:
			"It gives up its lease (its sole right to lead), so the next node leads after its next check: nobody waits for the lease to run out.",
		parameters: {},
		script: [{ at: 5000, do: "stop", node: "leader" }],
	},
	{
		name: "The leader pauses before a write",
		watch:
			"It pauses between lease check and write. When it wakes up, another node leads, and the table rejects its writes.",
		parameters: { writeLag: 400 },
		script: [
			{ at: 5000, do: "pause", node: "leader" },
			{ at: 12_000, do: "resume", node: "last" },
		],
	},
	{
		name: "A slow clock",
		watch:
			"The leader’s clock runs at a fifth of its speed. It still thinks it leads after another node has taken over; the table rejects its writes.",
		parameters: {},
		script: [{ at: 5000, do: "run clock", node: "leader", permille: 200 }],
	},
	{
		name: "A slow clock without fencing",
		watch: "The same, but the table accepts both leaders’ writes: the first invariant is violated.",
		parameters: { fencing: 0 },
		script: [{ at: 5000, do: "run clock", node: "leader", permille: 200 }],
	},
	{
		name: "Acknowledged too early",
		watch:
			"The leader acknowledges before it writes. The table becomes unavailable, and acknowledged requests are lost.",
		parameters: { ackFirst: 1 },
		script: [
			{ at: 5000, do: "table away" },
			{ at: 20_000, do: "table back" },
		],
	},
	{
		name: "The leader dies during a rollout",
		watch:
			"Nodes restart one after another, and the leader dies in between: the next one serves in under 10 s.",
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
		name: "The leader is cut off",
		watch:
			"The leader reaches nobody. It steps down by its own clock before another node takes over by its own.",
		parameters: {},
		script: [
			{ at: 5000, do: "isolate", node: "leader", from: "everything" },
			{ at: 18_000, do: "heal" },
		],
	},
	{
		name: "The lock client’s defaults",
		watch:
			"The same death with a lease of 20 s, renewed every 5 s and polled every second: 15 to 22 s without a leader.",
		parameters: { ...lockClientDefaults },
		script: [{ at: 5000, do: "kill", node: "leader" }],
	},
];
