import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "@/lib/simulation/random";
import { createTokenBucket } from "@/lib/simulation/token-bucket";
import { engineWith } from "./bare-engine";
import { Row, read } from "./board";
import { provisionedLane, tierCount } from "./tiers";

const [best, lowest] = [0, tierCount - 1];

describe("a full queue", () => {
	test("sheds the newest of the lowest tier first", () => {
		const { send, refused } = engineWith({ depth: 4 });
		send(best);
		const [, , newest] = [send(2), send(lowest), send(lowest), send(1)];
		send(best);
		expect(refused).toEqual([[newest, "queue full"]]);
	});

	test("sheds the new request if it is itself of the lowest tier", () => {
		const { send, refused } = engineWith({ depth: 2 });
		send(best);
		send(1);
		send(1);
		const late = send(lowest);
		expect(refused).toEqual([[late, "queue full"]]);
	});

	test("keeps each tier's floor", () => {
		const { send, waiting } = engineWith({ depth: 10, floor: 1 });
		send(best);
		for (let i = 0; i < 5; i++) send(lowest);
		for (let i = 0; i < 50; i++) send(best);
		expect([waiting(lowest), waiting(best)]).toEqual([1, 9]);
	});
});

describe("a deadline", () => {
	test("sheds the request once it has passed", () => {
		const { send, endOne, refused } = engineWith();
		send(best);
		const stale = send(1, 0, { deadline: 10_000 });
		send(2, 0, { deadline: 90_000 });
		expect(endOne(10_001)).toBe(2);
		expect(refused).toEqual([[stale, "too late"]]);
	});

	test("is still met when just reached", () => {
		const { send, endOne } = engineWith();
		send(best);
		send(1, 0, { deadline: 10_000 });
		expect(endOne(10_000)).toBe(1);
	});

	test("costs its tier no turn when missed", () => {
		const { send, endOne } = engineWith({ weights: Int32Array.of(5, 1, 1, 1, 1, 1, 1) });
		send(0);
		for (let i = 0; i < 9; i++) send(0, 0, { deadline: 5 });
		for (let i = 0; i < 9; i++) for (const tier of [0, 1, 2]) send(tier);
		expect(Array.from({ length: 7 }, () => "abc"[endOne(5000)]).join(" ")).toBe("a a b a c a a");
	});
});

describe("throttling", () => {
	test("refuses only a tenant that has emptied its bucket", () => {
		const { send, refused } = engineWith({
			buckets: [createTokenBucket(2, 0, 1), createTokenBucket(2, 0, 1)],
			limit: 9,
		});
		const tickets = [0, 0, 0, 1].map((tenant) => send(best, 0, { tenant }));
		expect(refused).toEqual([[tickets[2], "throttled"]]);
	});

	test("exempts provisioned requests", () => {
		const { send, refused } = engineWith({ buckets: [createTokenBucket(0, 0, 1)], limit: 9, reserved: 1 });
		send(best, 0, { provisioned: true });
		expect(refused).toEqual([]);
	});
});

describe("a reservation", () => {
	const lent = { limit: 2, reserved: 1 };

	test("lends its idle slots", () => {
		const { send, runningNow } = engineWith(lent);
		send(3);
		send(3);
		expect(runningNow()).toBe(2);
	});

	test("keeps its slots if lending is off", () => {
		const { send, runningNow } = engineWith({ ...lent, lending: false });
		send(3);
		send(3);
		expect(runningNow()).toBe(1);
	});

	test("gets the next free slot, ahead of requests that have waited longer", () => {
		const { send, endOne, admitted } = engineWith(lent);
		for (let i = 0; i < 4; i++) send(best);
		const owner = send(best, 0, { provisioned: true });
		endOne();
		expect(admitted[admitted.length - 1]).toBe(owner);
	});

	test("stops the last started preemptable request if quality-of-service classes are supported", () => {
		const { send, preempted, admitted } = engineWith({ ...lent, limit: 3, qosVariants: 1 });
		const tickets = [send(lowest, 1), send(lowest, 2), send(best, 3)];
		const owner = send(best, 4, { provisioned: true });
		expect(preempted).toEqual([tickets[1]]);
		expect(admitted[admitted.length - 1]).toBe(owner);
	});

	test("stops nothing if they are not supported", () => {
		const { send, preempted } = engineWith({ ...lent, qosVariants: 0 });
		send(lowest);
		send(lowest);
		send(best, 0, { provisioned: true });
		expect(preempted).toEqual([]);
	});

	test("never stops work of higher classes", () => {
		const { send, preempted } = engineWith({ ...lent, qosVariants: 1 });
		send(3);
		send(3);
		send(best, 0, { provisioned: true });
		expect(preempted).toEqual([]);
	});

	test("queues requests beyond it as ordinary requests", () => {
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
			const random = createRandom(seed);
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
