import { allServed, nextLeader, noGap, type Scenario, sameLeader } from "./scenario";

const area = "routing";

/** Scenarios about routing: forwarding, sessions, cookies, session tokens. */
export const routing: readonly Scenario[] = [
	{
		area,
		name: "The load balancer cannot reach the leader",
		outcome: "Its sessions move to followers, which forward every request; all are served.",
		fault: [{ at: 10_000, do: "cut", from: "balancer", to: "leader" }],
		mechanism: "forwarding",
		seconds: 30,
		expected: [{ reading: "sessionsMoved", min: 1 }, sameLeader, allServed],
	},
	{
		area,
		name: "A follower dies and comes back",
		outcome: "Its sessions move once and then stay where they are.",
		fault: [
			{ at: 10_000, do: "kill", node: "follower" },
			{ at: 14_000, do: "restart", node: "last" },
		],
		mechanism: "sticky cookies",
		seconds: 25,
		expected: [{ reading: "sessionsMoved", min: 1, max: 12 }, sameLeader, noGap, allServed],
	},
	{
		area,
		name: "A follower freezes",
		outcome: "It fails two health checks, and its sessions move.",
		fault: [{ at: 10_000, do: "pause", node: "follower" }],
		mechanism: "health checks",
		seconds: 35,
		expected: [{ reading: "timeouts", min: 1 }, sameLeader, allServed],
	},
	{
		area,
		name: "Forged cookies all name one node",
		outcome: "The load balancer replaces them, and sessions spread over the nodes again.",
		fault: [{ at: 10_000, do: "spoil cookies", how: "forged" }],
		mechanism: "cookie signature",
		seconds: 20,
		expected: [
			{ reading: "badCookies", min: 8 },
			{ reading: "most sessions on one node", max: 6 },
			noGap,
			allServed,
		],
	},
	{
		area,
		name: "Cookies name a node that does not exist",
		outcome: "The load balancer replaces them, and no request fails.",
		fault: [{ at: 10_000, do: "spoil cookies", how: "unknown node" }],
		mechanism: "cookie target",
		seconds: 30,
		expected: [{ reading: "badCookies", min: 8 }, { reading: "errors", max: 0 }, noGap, allServed],
	},
	{
		area,
		name: "A follower restarts twice, cut off from the table",
		outcome: "It cannot read the lock, and learns from the next broadcast who leads.",
		setting: { load: 30, service: 200, broadcast: 2000 },
		fault: [
			{ at: 10_000, do: "isolate", node: "follower", from: "table" },
			{ at: 10_000, do: "restart", node: "last" },
			{ at: 10_900, do: "restart", node: "last" },
		],
		mechanism: "leader discovery",
		seconds: 30,
		expected: [{ reading: "noLeader", min: 1 }, { reading: "slowest", max: 4500 }, sameLeader, allServed],
	},
	{
		area,
		name: "Session tokens in two priority formats",
		outcome: "The next leader runs the old version and still reads the priority that the last one wrote.",
		setting: { nodes: 2, reserved: 8 },
		fault: [
			{ at: 10_000, do: "downgrade", node: "follower" },
			{ at: 10_000, do: "kill", node: "leader" },
		],
		mechanism: "token normalization",
		seconds: 35,
		expected: [
			{ reading: "crossed", min: 20 },
			{ reading: "misread", max: 0 },
			{ reading: "reservedTaken", max: 0 },
			nextLeader,
			allServed,
		],
	},
];
