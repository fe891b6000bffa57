import { allServed, nextLeader, noOverlap, type Scenario, sameLeader, underTenSeconds } from "./scenario";

const area = "peer communication";

/** Scenarios about links between nodes: cut, one-way, slow. */
export const peers: readonly Scenario[] = [
	{
		area,
		name: "A follower cannot reach the leader",
		outcome: "It says so, and its sessions move to another node.",
		fault: [{ at: 10_000, do: "cut", from: "leader", to: "follower" }],
		mechanism: "session rerouting",
		seconds: 35,
		expected: [
			{ reading: "failedForwards", min: 1 },
			{ reading: "sessionsMoved", min: 1 },
			sameLeader,
			allServed,
		],
	},
	{
		area,
		name: "The leader reaches only the table",
		outcome: "It stays leader, and sessions find their way to it.",
		fault: [{ at: 10_000, do: "isolate", node: "leader", from: "peers" }],
		mechanism: "forward timeout",
		seconds: 40,
		expected: [{ reading: "sessionsMoved", min: 1 }, sameLeader, allServed],
	},
	{
		area,
		name: "The leader reaches nobody",
		outcome:
			"Another node takes over, callers retry until then, and after the repair the old leader follows.",
		fault: [
			{ at: 10_000, do: "isolate", node: "leader", from: "everything" },
			{ at: 25_000, do: "heal" },
		],
		mechanism: "caller retries",
		seconds: 40,
		expected: [underTenSeconds, nextLeader, noOverlap, allServed],
	},
	{
		area,
		name: "A link works one way only",
		outcome: "A request is admitted and its answer lost; the retry does not admit it again.",
		fault: [{ at: 10_000, do: "cut one way", from: "leader", to: "follower" }],
		mechanism: "idempotent requests",
		seconds: 30,
		expected: [
			{ reading: "failedForwards", min: 1 },
			{ reading: "admitted twice", max: 0 },
			sameLeader,
			allServed,
		],
	},
	{
		area,
		name: "Broadcasts overtake one another",
		outcome: "Nodes ignore one that a later one overtook.",
		fault: [
			{ at: 10_000, do: "set", key: "peerDelay", value: 900 },
			{ at: 12_000, do: "set", key: "peerDelay", value: 2 },
		],
		mechanism: "broadcast sequence",
		seconds: 25,
		expected: [{ reading: "staleBroadcasts", min: 1 }, { reading: "misled", max: 0 }, sameLeader, allServed],
	},
];
