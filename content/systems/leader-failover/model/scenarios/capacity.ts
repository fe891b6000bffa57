import { allServed, nextLeader, type Scenario, sameLeader, underTenSeconds } from "./scenario";

const area = "capacity tracking";

/** About what runs at once, and who knows of it. */
export const capacity: readonly Scenario[] = [
	{
		area,
		name: "A burst beyond capacity",
		outcome: "What doesn’t fit is turned away and comes again; no more runs than fits.",
		script: [{ at: 10_000, do: "burst", requests: 120 }],
		seconds: 30,
		expected: [
			{ reading: "busy", min: 1 },
			{ reading: "mostWorking", min: 20, max: 24 },
			sameLeader,
			allServed,
		],
	},
	{
		area,
		name: "Followers know that nothing is free",
		outcome: "They turn requests away themselves and spare the leader.",
		parameters: { service: 3000, capacity: 12 },
		script: [],
		seconds: 30,
		expected: [
			{ reading: "shedByFollowers", min: 20 },
			{ reading: "mostWorking", min: 12, max: 12 },
		],
	},
	{
		area,
		name: "A broadcast grows old",
		outcome: "A follower that was told “nothing free” and hears no more stops going by it, and asks again.",
		parameters: { service: 1500, capacity: 40 },
		script: [
			{ at: 10_000, do: "burst", requests: 60 },
			{ at: 10_900, do: "isolate", node: "leader", from: "peers" },
			{ at: 14_500, do: "heal" },
		],
		seconds: 40,
		expected: [
			{ reading: "shedByFollowers", min: 1 },
			{ reading: "failedForwards", min: 1 },
			sameLeader,
			{ reading: "givenUp", max: 5 },
		],
	},
	{
		area,
		name: "Word of finished work is lost",
		outcome: "The leader’s count comes right at its next comparison with the table.",
		script: [
			{ at: 10_000, do: "set", key: "loss", value: 100 },
			{ at: 14_000, do: "set", key: "loss", value: 0 },
		],
		seconds: 30,
		expected: [
			{ reading: "free at the end, by the leader’s count", min: 3 },
			{ reading: "unfinished at the end", max: 20 },
			sameLeader,
			allServed,
		],
	},
	{
		area,
		name: "A new leader finds work running",
		outcome: "It counts what was admitted before it, so no more runs than fits, and all of it is finished.",
		parameters: { service: 9000, capacity: 16 },
		script: [
			{ at: 5000, do: "kill", node: "leader" },
			{ at: 5500, do: "burst", requests: 60 },
		],
		seconds: 30,
		expected: [{ reading: "mostWorking", min: 16, max: 16 }, underTenSeconds, nextLeader],
	},
	{
		area,
		name: "Yesterday’s leader goes on broadcasting",
		outcome: "Broadcasts of an earlier term are ignored.",
		parameters: { load: 0 },
		script: [{ at: 10_000, do: "run clock", node: "leader", permille: 200 }],
		seconds: 40,
		expected: [
			{ reading: "staleBroadcasts", min: 1 },
			{ reading: "final term", min: 2 },
		],
	},
];
