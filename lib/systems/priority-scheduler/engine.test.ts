import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { seeded } from "../random";
import { tokenBucket } from "../token-bucket";
import { countOf, Row, read } from "./board";
import { pickPlain } from "./disciplines";
import { createEngine, type Engine, finish, type Refusal, type Rules, submit } from "./engine";
import { open } from "./requests";
import { provisionedLane, tierCount, tiers } from "./tiers";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const noDeadline = Number.MAX_SAFE_INTEGER;
const weights = Int32Array.from(tiers, ({ weight }) => weight);
const [best, lowest] = [0, tierCount - 1];

/** An engine with one variant, whose replies are kept by ticket. */
function engineWith(rules: Partial<Rules> = {}) {
	const admitted: number[] = [];
	const refused: [ticket: number, reason: Refusal][] = [];
	const preempted: number[] = [];
	const running: number[] = [];
	const ticket = (request: number) => engine.requests.ticket[request] ?? 0;
	const engine: Engine = createEngine(
		{
			discipline: "smooth weighted",
			weights,
			limit: 1,
			reserved: 0,
			lending: true,
			qosVariants: 0,
			depth: 1_000_000,
			floor: 0,
			buckets: undefined,
			...rules,
		},
		1,
		{
			admitted: (request) => {
				admitted.push(ticket(request));
				running.push(request);
			},
			refused: (request, reason) => refused.push([ticket(request), reason]),
			preempted: (request) => {
				preempted.push(ticket(request));
				running.splice(running.indexOf(request), 1);
			},
		},
		8,
	);
	return {
		engine,
		admitted,
		refused,
		preempted,
		/** Sends a request of that tier and gives its ticket. */
		send(tier: number, at = 0, { deadline = noDeadline, provisioned = false, tenant = 0 } = {}): number {
			const { requests } = engine;
			const request = open(requests);
			requests.variant[request] = 0;
			requests.tier[request] = tier;
			requests.tenant[request] = tenant;
			requests.provisioned[request] = provisioned ? 1 : 0;
			requests.arrived[request] = at;
			requests.deadline[request] = deadline;
			const sent = ticket(request);
			submit(engine, request, at);
			return sent;
		},
		/** Ends the request that has run longest, and gives the tier that is started then, or −1. */
		endOne(at = 0): number {
			const request = running.shift();
			if (request === undefined) return -1;
			const before = admitted.length;
			finish(engine, request, at);
			const started = running[running.length - 1];
			return admitted.length > before && started !== undefined ? (engine.requests.tier[started] ?? -1) : -1;
		},
		waiting: (tier: number) => countOf(engine.board, engine.requests, 0, tier),
		runningNow: () => read(engine.board, 0, Row.running),
	};
}

/** The tiers picked in a row while every tier has work, after picks from sets of tiers that came and went. */
function backloggedPicks(rules: Partial<Rules>, decisions: number, unrest: number, seed: number): number[] {
	const { send, endOne, waiting } = engineWith(rules);
	const random = seeded(seed);
	send(best);
	for (let i = 0; i < unrest; i++) {
		send(random.below(tierCount));
		endOne();
	}
	for (let tier = 0; tier < tierCount; tier++) while (waiting(tier) < 2) send(tier);
	return Array.from({ length: decisions }, () => {
		const tier = endOne();
		send(tier);
		return tier;
	});
}

/** The largest gap between what a tier got in any stretch of that many picks and what its weight asks for. */
function worstGap(picks: number[], stretch: number, fair: (tier: number) => number): number[] {
	const got = new Array<number>(tierCount).fill(0);
	const worst = new Array<number>(tierCount).fill(0);
	picks.forEach((tier, i) => {
		got[tier] = (got[tier] ?? 0) + 1;
		const left = picks[i - stretch];
		if (left !== undefined) got[left] = (got[left] ?? 0) - 1;
		if (i < stretch - 1) return;
		for (let t = 0; t < tierCount; t++)
			worst[t] = Math.max(worst[t] ?? 0, Math.abs((got[t] ?? 0) - fair(t) * stretch));
	});
	return worst;
}

describe("service while every tier has work", () => {
	const sum = weights.reduce((total, weight) => total + weight, 0);

	test("is within 1% of each tier's weight over any 10,000 decisions, whatever went before", () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 0, max: 3000 }), (seed, unrest) => {
				const picks = backloggedPicks({}, 15_000, unrest, seed);
				worstGap(picks, 10_000, (tier) => (weights[tier] ?? 0) / sum).forEach((gap, tier) => {
					expect(gap).toBeLessThanOrEqual(0.01 * 10_000 * ((weights[tier] ?? 0) / sum));
				});
			}),
			{ numRuns: 20 },
		);
	});

	test("is within two requests of the share for any weights over any 10,000 decisions", () => {
		const anyWeights = fc.array(fc.integer({ min: 1, max: 100 }), {
			minLength: tierCount,
			maxLength: tierCount,
		});
		fc.assert(
			fc.property(anyWeights, fc.integer(), (list, seed) => {
				const own = Int32Array.from(list);
				const all = own.reduce((total, weight) => total + weight, 0);
				const picks = backloggedPicks({ weights: own }, 12_000, 500, seed);
				const gaps = worstGap(picks, 10_000, (tier) => (own[tier] ?? 0) / all);
				expect(Math.max(...gaps)).toBeLessThanOrEqual(2);
			}),
			{ numRuns: 20 },
		);
	});

	test("of weights 5, 1, 1 goes a a b a c a a", () => {
		const { send, endOne } = engineWith({ weights: Int32Array.of(5, 1, 1, 1, 1, 1, 1) });
		send(0);
		for (let i = 0; i < 12; i++) for (const tier of [0, 1, 2]) send(tier);
		expect(Array.from({ length: 14 }, () => "abc"[endOne()]).join(" ")).toBe("a a b a c a a a a b a c a a");
	});

	test("by the plain discipline with weights 4, 3, 2 goes A A B A B C A B C, as Linux Virtual Server documents", () => {
		const state = new Int32Array(2);
		const picks = Array.from({ length: 9 }, () => "ABC"[pickPlain(Int32Array.of(4, 3, 2), state, 0b111, 0)]);
		expect(picks.join(" ")).toBe("A A B A B C A B C");
	});

	test("by strict priority is all the best tier's, so the others starve", () => {
		expect(new Set(backloggedPicks({ discipline: "strict priority" }, 500, 0, 1))).toEqual(new Set([best]));
	});
});

describe("no tier starves", () => {
	/** The most decisions in a row that each tier with work was passed over, as tiers come and go. */
	function longestPassedOver(rules: Partial<Rules>, seed: number): number[] {
		const { send, endOne, waiting } = engineWith(rules);
		const random = seeded(seed);
		const passedOver = new Array<number>(tierCount).fill(0);
		const longest = new Array<number>(tierCount).fill(0);
		send(best);
		for (let i = 0; i < 3000; i++) {
			const favoured = random.below(tierCount);
			for (let burst = random.below(12) ? 1 : random.below(40); burst > 0; burst--)
				send(random.below(3) ? favoured : random.below(tierCount));
			const picked = endOne();
			for (let tier = 0; tier < tierCount; tier++) {
				passedOver[tier] = tier !== picked && waiting(tier) > 0 ? (passedOver[tier] ?? 0) + 1 : 0;
				longest[tier] = Math.max(longest[tier] ?? 0, passedOver[tier] ?? 0);
			}
		}
		return longest;
	}
	const sum = weights.reduce((total, weight) => total + weight, 0);
	/** Decisions in which a tier would have two turns, were they evenly spread. */
	const twoTurns = (tier: number) => (2 * sum) / (weights[tier] ?? 1);

	/** For any seed, no tier is passed over for longer than its bound. */
	function expectWithin(bound: (tier: number) => number, rules: Partial<Rules>): void {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				longestPassedOver(rules, seed).forEach((longest, tier) => {
					expect(longest).toBeLessThanOrEqual(bound(tier));
				});
			}),
			{ numRuns: 15 },
		);
	}

	test("by the smooth discipline: a tier with work waits for at most two of its turns", () => {
		expectWithin(twoTurns, { discipline: "smooth weighted" });
	});

	test("by the plain discipline: a tier with work waits for at most a round, however large its weight", () => {
		expectWithin(() => sum, { discipline: "plain weighted" });
	});

	test("not even when the queue is always full of better tiers", () => {
		expectWithin(twoTurns, { depth: 30, floor: 1 });
	});

	test("whereas by strict priority it does", () => {
		const longest = longestPassedOver({ discipline: "strict priority" }, 1);
		expect(longest[lowest]).toBeGreaterThan(twoTurns(lowest));
	});
});

describe("a full queue", () => {
	test("sheds the newest of the lowest tier first", () => {
		const { send, refused } = engineWith({ depth: 4 });
		send(best);
		const [, , newest] = [send(2), send(lowest), send(lowest), send(1)];
		send(best);
		expect(refused).toEqual([[newest, "queue full"]]);
	});

	test("sheds the newcomer when it is of the lowest tier itself", () => {
		const { send, refused } = engineWith({ depth: 2 });
		send(best);
		send(1);
		send(1);
		const late = send(lowest);
		expect(refused).toEqual([[late, "queue full"]]);
	});

	test("leaves each tier its floor", () => {
		const { send, waiting } = engineWith({ depth: 10, floor: 1 });
		send(best);
		for (let i = 0; i < 5; i++) send(lowest);
		for (let i = 0; i < 50; i++) send(best);
		expect([waiting(lowest), waiting(best)]).toEqual([1, 9]);
	});
});

describe("a deadline", () => {
	test("that has passed sheds the request instead of starting it", () => {
		const { send, endOne, refused } = engineWith();
		send(best);
		const stale = send(1, 0, { deadline: 10_000 });
		send(2, 0, { deadline: 90_000 });
		expect(endOne(10_001)).toBe(2);
		expect(refused).toEqual([[stale, "too late"]]);
	});

	test("that is just reached still counts", () => {
		const { send, endOne } = engineWith();
		send(best);
		send(1, 0, { deadline: 10_000 });
		expect(endOne(10_000)).toBe(1);
	});

	test("doesn't cost its tier a turn", () => {
		const { send, endOne } = engineWith({ weights: Int32Array.of(5, 1, 1, 1, 1, 1, 1) });
		send(0);
		for (let i = 0; i < 9; i++) send(0, 0, { deadline: 5 });
		for (let i = 0; i < 9; i++) for (const tier of [0, 1, 2]) send(tier);
		expect(Array.from({ length: 7 }, () => "abc"[endOne(5000)]).join(" ")).toBe("a a b a c a a");
	});
});

describe("throttling", () => {
	test("refuses a tenant that has emptied its bucket, and nobody else", () => {
		const { send, refused } = engineWith({ buckets: [tokenBucket(2, 0, 1), tokenBucket(2, 0, 1)], limit: 9 });
		const tickets = [0, 0, 0, 1].map((tenant) => send(best, 0, { tenant }));
		expect(refused).toEqual([[tickets[2], "throttled"]]);
	});

	test("spares provisioned requests", () => {
		const { send, refused } = engineWith({ buckets: [tokenBucket(0, 0, 1)], limit: 9, reserved: 1 });
		send(best, 0, { provisioned: true });
		expect(refused).toEqual([]);
	});
});

describe("a reservation", () => {
	const lent = { limit: 2, reserved: 1 };

	test("lends its idle places", () => {
		const { send, runningNow } = engineWith(lent);
		send(3);
		send(3);
		expect(runningNow()).toBe(2);
	});

	test("keeps them when lending is off", () => {
		const { send, runningNow } = engineWith({ ...lent, lending: false });
		send(3);
		send(3);
		expect(runningNow()).toBe(1);
	});

	test("gets the next place that falls free, before anybody who waited longer", () => {
		const { send, endOne, admitted } = engineWith(lent);
		for (let i = 0; i < 4; i++) send(best);
		const owner = send(best, 0, { provisioned: true });
		endOne();
		expect(admitted[admitted.length - 1]).toBe(owner);
	});

	test("stops the preemptable request that started last, where quality-of-service classes are supported", () => {
		const { send, preempted, admitted } = engineWith({ ...lent, limit: 3, qosVariants: 1 });
		const tickets = [send(lowest, 1), send(lowest, 2), send(best, 3)];
		const owner = send(best, 4, { provisioned: true });
		expect(preempted).toEqual([tickets[1]]);
		expect(admitted[admitted.length - 1]).toBe(owner);
	});

	test("stops nothing where they aren't", () => {
		const { send, preempted } = engineWith({ ...lent, qosVariants: 0 });
		send(lowest);
		send(lowest);
		send(best, 0, { provisioned: true });
		expect(preempted).toEqual([]);
	});

	test("never stops work of the better classes", () => {
		const { send, preempted } = engineWith({ ...lent, qosVariants: 1 });
		send(3);
		send(3);
		send(best, 0, { provisioned: true });
		expect(preempted).toEqual([]);
	});

	test("lets what exceeds it queue as an ordinary request", () => {
		const { send, engine, waiting } = engineWith({ ...lent, limit: 1 });
		send(best, 0, { provisioned: true });
		send(best, 0, { provisioned: true });
		expect(read(engine.board, 0, Row.waitingProvisioned)).toBe(0);
		expect([waiting(best), waiting(provisionedLane)]).toEqual([1, 0]);
	});
});

test("every request gets exactly one reply", () => {
	fc.assert(
		fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, limit) => {
			const rules = { limit, reserved: 1, qosVariants: 1, depth: 9, floor: 1 };
			const { send, endOne, admitted, refused } = engineWith(rules);
			const random = seeded(seed);
			const sent: number[] = [];
			for (let at = 0; at < 400; at++) {
				const deadline = at + random.below(60);
				sent.push(send(random.below(tierCount), at, { deadline, provisioned: random.below(5) === 0 }));
				if (random.below(3) === 0) endOne(at);
			}
			for (let at = 400; endOne(at) >= 0 || at < 1000; at++);
			const replies = [...admitted, ...refused.map(([ticket]) => ticket)].sort((a, b) => a - b);
			expect(replies).toEqual(sent);
		}),
	);
});
