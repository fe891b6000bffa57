import {
	allServed,
	nextLeader,
	noGap,
	noOverlap,
	type Scenario,
	sameLeader,
	underTenSeconds,
} from "./scenario";

const area = "leader election";

/** About who leads: deaths, pauses, clocks, the table. */
export const election: readonly Scenario[] = [
	{
		area,
		name: "The leader dies",
		outcome: "Another takes over once the lease has run out.",
		script: [{ at: 10_000, do: "kill", node: "leader" }],
		seconds: 30,
		expected: [underTenSeconds, nextLeader, noOverlap, allServed],
	},
	{
		area,
		name: "The leader stops in good order",
		outcome: "Another takes over at its next look at the lock.",
		script: [{ at: 10_000, do: "stop", node: "leader" }],
		seconds: 30,
		expected: [{ reading: "longestGap", max: 2000 }, nextLeader, noOverlap, allServed],
	},
	{
		area,
		name: "The leader stands still for longer than its lease",
		outcome: "Another takes over; on waking it finds that it leads no more.",
		script: [
			{ at: 10_000, do: "pause", node: "leader" },
			{ at: 22_000, do: "resume", node: "last" },
		],
		seconds: 35,
		expected: [underTenSeconds, nextLeader, noOverlap, allServed],
	},
	{
		area,
		name: "The leader stands still for less than its lease",
		outcome: "It goes on as leader, and callers have waited that long.",
		script: [
			{ at: 10_000, do: "pause", node: "leader" },
			{ at: 13_000, do: "resume", node: "last" },
		],
		seconds: 30,
		expected: [{ reading: "longestGap", min: 2500, max: 5000 }, sameLeader, allServed],
	},
	{
		area,
		name: "The leader is cut off from the table",
		outcome: "It steps down by its own clock before another takes over.",
		script: [
			{ at: 10_000, do: "isolate", node: "leader", from: "table" },
			{ at: 25_000, do: "heal" },
		],
		seconds: 35,
		expected: [underTenSeconds, nextLeader, noOverlap, allServed],
	},
	{
		area,
		name: "The leader’s clock runs at a fifth",
		outcome: "Two believe that they lead, and the table refuses the one of yesterday.",
		script: [{ at: 10_000, do: "run clock", node: "leader", permille: 200 }],
		seconds: 35,
		expected: [
			{ reading: "leases at once", min: 1 },
			{ reading: "writes fenced", min: 1 },
			{ reading: "final term", min: 2 },
			allServed,
		],
	},
	{
		area,
		name: "A clock is set ahead by an hour",
		outcome: "Nothing happens: no time of day is stored or compared.",
		script: [{ at: 10_000, do: "set clock", node: "leader", ahead: 3_600_000 }],
		seconds: 30,
		expected: [sameLeader, noGap, allServed],
	},
	{
		area,
		name: "The table is away for 20 s",
		outcome: "The leader steps down and nobody leads until the table is back; nothing accepted is lost.",
		script: [
			{ at: 10_000, do: "table away" },
			{ at: 30_000, do: "table back" },
		],
		seconds: 60,
		expected: [{ reading: "longestGap", min: 15_000, max: 30_000 }, nextLeader, noOverlap],
	},
	{
		area,
		name: "Two leaders die one after the other",
		outcome: "The last node takes over.",
		script: [
			{ at: 10_000, do: "kill", node: "leader" },
			{ at: 25_000, do: "kill", node: "leader" },
		],
		seconds: 45,
		expected: [underTenSeconds, { reading: "final term", min: 3, max: 3 }, noOverlap, allServed],
	},
];
