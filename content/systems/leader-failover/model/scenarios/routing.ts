import { allServed, noGap, type Scenario, sameLeader } from "./scenario";

const area = "routing";

/** About the way of a request: forwarding, sessions, cookies. */
export const routing: readonly Scenario[] = [
	{
		area,
		name: "Requests come to followers",
		outcome: "They are forwarded to the leader, once, and all are served.",
		script: [],
		seconds: 20,
		expected: [{ reading: "forwards", min: 150 }, { reading: "failedForwards", max: 0 }, allServed],
	},
	{
		area,
		name: "A session comes back",
		outcome: "Its cookie brings it to the same node every time.",
		script: [],
		seconds: 30,
		expected: [{ reading: "sessionsMoved", max: 0 }, { reading: "badCookies", max: 0 }, allServed],
	},
	{
		area,
		name: "A follower dies",
		outcome: "Its sessions move to another node; the leader stays.",
		script: [{ at: 10_000, do: "kill", node: "follower" }],
		seconds: 20,
		expected: [{ reading: "sessionsMoved", min: 1 }, sameLeader, noGap, allServed],
	},
	{
		area,
		name: "Cookies with a wrong signature",
		outcome: "They are replaced, and nobody notices.",
		script: [{ at: 10_000, do: "spoil cookies", how: "unsigned" }],
		seconds: 20,
		expected: [{ reading: "badCookies", min: 1 }, noGap, allServed],
	},
	{
		area,
		name: "Cookies that name a node that never was",
		outcome: "They are replaced, and nobody notices.",
		script: [{ at: 10_000, do: "spoil cookies", how: "unknown node" }],
		seconds: 20,
		expected: [{ reading: "badCookies", min: 1 }, { reading: "sessionsMoved", min: 1 }, noGap, allServed],
	},
	{
		area,
		name: "A follower starts that knows no leader yet",
		outcome: "It says so until it has looked at the lock; callers try again and are served.",
		script: [{ at: 10_000, do: "restart", node: "follower" }],
		seconds: 20,
		expected: [sameLeader, noGap, allServed],
	},
];
