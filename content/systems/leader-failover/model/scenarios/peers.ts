import { allServed, nextLeader, noOverlap, type Scenario, sameLeader, underTenSeconds } from "./scenario";

const area = "peer communication";

/** About links between nodes: cut, lossy, slow. */
export const peers: readonly Scenario[] = [
	{
		area,
		name: "A follower can’t reach the leader",
		outcome: "It says so, and its sessions are sent to another node.",
		script: [{ at: 10_000, do: "cut", from: "leader", to: "follower" }],
		seconds: 30,
		expected: [
			{ reading: "failedForwards", min: 1 },
			{ reading: "sessionsMoved", min: 1 },
			sameLeader,
			allServed,
		],
	},
	{
		area,
		name: "The leader can reach nobody but the table",
		outcome: "It stays leader, and sessions find their way to it.",
		script: [{ at: 10_000, do: "isolate", node: "leader", from: "peers" }],
		seconds: 40,
		expected: [
			{ reading: "sessionsMoved", min: 1 },
			sameLeader,
			{ reading: "longestGap", max: 3000 },
			allServed,
		],
	},
	{
		area,
		name: "The leader can reach nobody at all",
		outcome: "Another takes over; healed, it follows.",
		script: [
			{ at: 10_000, do: "isolate", node: "leader", from: "everything" },
			{ at: 25_000, do: "heal" },
		],
		seconds: 40,
		expected: [underTenSeconds, nextLeader, noOverlap, allServed],
	},
	{
		area,
		name: "A link that works one way only",
		outcome:
			"A request is admitted and its answer lost; the caller asks again, and it is still admitted once.",
		script: [{ at: 10_000, do: "cut one way", from: "leader", to: "follower" }],
		seconds: 30,
		expected: [{ reading: "failedForwards", min: 1 }, sameLeader, allServed],
	},
	{
		area,
		name: "Half of the messages between nodes are lost",
		outcome: "Callers try again more often, and all are served.",
		parameters: { capacity: 60 },
		script: [{ at: 10_000, do: "set", key: "loss", value: 50 }],
		seconds: 40,
		expected: [{ reading: "failedForwards", min: 1 }, sameLeader, allServed],
	},
	{
		area,
		name: "Broadcasts overtake one another",
		outcome: "One that a later one overtook is ignored.",
		script: [
			{ at: 10_000, do: "set", key: "peerDelay", value: 900 },
			{ at: 12_000, do: "set", key: "peerDelay", value: 2 },
		],
		seconds: 30,
		expected: [{ reading: "staleBroadcasts", min: 1 }, sameLeader, allServed],
	},
];
