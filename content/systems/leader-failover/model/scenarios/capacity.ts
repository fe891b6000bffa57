import { allServed, nextLeader, type Scenario, sameLeader, underTenSeconds } from "./scenario";

const area = "capacity tracking";

/** Scenarios about concurrent requests and the knowledge of free capacity. */
export const capacity: readonly Scenario[] = [
	{
		area,
		name: "A burst beyond capacity",
		outcome: "What does not fit is rejected and retried; never more runs than fits.",
		fault: [{ at: 10_000, do: "burst", requests: 120 }],
		mechanism: "capacity limit",
		seconds: 30,
		expected: [
			{ reading: "busy", min: 20 },
			{ reading: "mostWorking", min: 24, max: 24 },
			sameLeader,
			allServed,
		],
	},
	{
		area,
		name: "Followers know that nothing is free",
		outcome: "They reject requests themselves and spare the leader.",
		setting: { load: 5, service: 3000 },
		fault: [{ at: 10_000, do: "burst", requests: 80 }],
		mechanism: "follower shedding",
		seconds: 35,
		expected: [
			{ reading: "shedByFollowers", min: 20 },
			{ reading: "mostWorking", min: 24, max: 24 },
			sameLeader,
		],
	},
	{
		area,
		name: "Broadcasts stop after “nothing is free”",
		outcome: "Followers stop believing the last one after its TTL and ask the leader again.",
		setting: { load: 0, service: 4000 },
		traffic: [{ at: 10_000, do: "burst", requests: 60 }],
		fault: [{ at: 10_800, do: "mute", node: "leader" }],
		mechanism: "broadcast TTL",
		seconds: 35,
		expected: [{ reading: "expiredBroadcasts", min: 1 }, sameLeader, allServed],
	},
	{
		area,
		name: "Reports of finished work are lost",
		outcome: "The leader’s count is right again after its next comparison with the table.",
		fault: [
			{ at: 10_000, do: "set", key: "loss", value: 100 },
			{ at: 14_000, do: "set", key: "loss", value: 0 },
		],
		mechanism: "reconciliation",
		seconds: 30,
		expected: [
			{ reading: "failedForwards", min: 1 },
			{ reading: "free slots at the end", min: 3 },
			sameLeader,
			allServed,
		],
	},
	{
		area,
		name: "A new leader finds work running",
		outcome: "It counts what was admitted before it, and all of it is finished.",
		setting: { load: 0, service: 9000 },
		traffic: [
			{ at: 10_000, do: "burst", requests: 15 },
			{ at: 12_000, do: "burst", requests: 5 },
		],
		fault: [{ at: 10_500, do: "kill", node: "leader" }],
		mechanism: "recovery read",
		seconds: 45,
		expected: [
			{ reading: "uncounted", max: 0 },
			{ reading: "unfinished at the end", max: 0 },
			nextLeader,
			underTenSeconds,
			allServed,
		],
	},
	{
		area,
		name: "The last leader goes on broadcasting",
		outcome: "Nodes ignore broadcasts of earlier terms.",
		setting: { load: 0 },
		fault: [{ at: 10_000, do: "run clock", node: "leader", permille: 200 }],
		mechanism: "broadcast term",
		seconds: 40,
		expected: [
			{ reading: "staleBroadcasts", min: 1 },
			{ reading: "misled", max: 0 },
			{ reading: "final term", min: 2 },
		],
	},
];
