import { allServed, nextLeader, noOverlap, type Scenario, sameLeader, underTenSeconds } from "./scenario";

const area = "leader election";

/** Scenarios about leadership: deaths, pauses, clocks, the table. */
export const election: readonly Scenario[] = [
	{
		area,
		name: "The leader dies",
		outcome: "Another node takes over once the lease has run out.",
		fault: [{ at: 10_000, do: "kill", node: "leader" }],
		mechanism: "takeover",
		seconds: 30,
		expected: [underTenSeconds, nextLeader, noOverlap, allServed],
	},
	{
		area,
		name: "The leader shuts down gracefully",
		outcome: "It releases the lock, and another node takes it at its next poll.",
		fault: [{ at: 10_000, do: "stop", node: "leader" }],
		mechanism: "lock release",
		seconds: 25,
		expected: [{ reading: "longestGap", max: 2000 }, nextLeader, noOverlap, allServed],
	},
	{
		area,
		name: "The leader freezes between lease check and write",
		outcome: "When it wakes up, another node leads, and the table rejects its write.",
		setting: { writeLag: 400, capacity: 60 },
		fault: [
			{ at: 10_000, do: "pause", node: "leader" },
			{ at: 16_000, do: "resume", node: "last" },
		],
		mechanism: "term fencing",
		seconds: 35,
		expected: [{ reading: "writes rejected by term", min: 1 }, nextLeader, allServed],
	},
	{
		area,
		name: "The leader freezes for less than its lease",
		outcome: "It stays leader, and callers wait that long.",
		fault: [
			{ at: 10_000, do: "pause", node: "leader" },
			{ at: 13_000, do: "resume", node: "last" },
		],
		mechanism: "whole-lease wait",
		seconds: 25,
		expected: [{ reading: "longestGap", min: 2500, max: 5000 }, sameLeader, allServed],
	},
	{
		area,
		name: "The leader is cut off from the table",
		outcome: "Its lease runs out on its own clock before another node takes over.",
		fault: [
			{ at: 10_000, do: "isolate", node: "leader", from: "table" },
			{ at: 25_000, do: "heal" },
		],
		mechanism: "local lease check",
		seconds: 35,
		expected: [underTenSeconds, nextLeader, noOverlap, allServed],
	},
	{
		area,
		name: "The leader’s clock runs at a fifth",
		outcome: "Two nodes believe that they lead, and the table rejects the writes of the earlier one.",
		fault: [{ at: 10_000, do: "run clock", node: "leader", permille: 200 }],
		mechanism: "term fencing",
		seconds: 35,
		expected: [
			{ reading: "overlapping leases", min: 1 },
			{ reading: "writes rejected by term", min: 1 },
			{ reading: "final term", min: 2 },
			allServed,
		],
	},
	{
		area,
		name: "A follower’s clock runs five times too fast",
		outcome: "It takes the lock from a healthy leader, whose next renewal fails, so that it steps down.",
		setting: { load: 0 },
		fault: [
			{ at: 10_000, do: "run clock", node: "follower", permille: 5000 },
			{ at: 13_000, do: "run clock", node: "last", permille: 1000 },
		],
		mechanism: "conditional renewal",
		seconds: 30,
		expected: [
			{ reading: "final term", min: 2 },
			{ reading: "leaders at the end", min: 1, max: 1 },
		],
	},
	{
		area,
		name: "The table is away for 20 s",
		outcome: "Nobody leads until it is back, and no acknowledged request is lost.",
		fault: [
			{ at: 10_000, do: "table away" },
			{ at: 30_000, do: "table back" },
		],
		mechanism: "write before acknowledgment",
		seconds: 50,
		expected: [{ reading: "longestGap", min: 15_000, max: 30_000 }, nextLeader, noOverlap],
	},
	{
		area,
		name: "Several followers try to take the lock",
		outcome: "One of them gets it; the others find that its version has changed.",
		setting: { nodes: 7, tableDelay: 900, load: 2 },
		fault: [{ at: 10_000, do: "kill", node: "leader" }],
		mechanism: "conditional takeover",
		seconds: 35,
		expected: [{ reading: "lostRaces", min: 1 }, nextLeader, noOverlap],
	},
];
