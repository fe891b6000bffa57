import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTokenBucket, getLevel, setLimits, take, ticksUntil } from "./token-bucket";

const second = 1000;

/** Requests one token at each of the given ticks and returns the ticks at which it was granted. */
function passed(capacity: number, rate: number, ticks: number[]): number[] {
	const bucket = createTokenBucket(capacity, rate, second);
	return [...ticks].sort((a, b) => a - b).filter((tick) => take(bucket, tick));
}

describe("a token bucket", () => {
	test("passes at most σ + ρt in any window of length t", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 40 }),
				fc.integer({ min: 0, max: 300 }),
				fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 200 }),
				(capacity, rate, ticks) => {
					const through = passed(capacity, rate, ticks);
					for (let from = 0; from < through.length; from++)
						for (let to = from; to < through.length; to++) {
							const elapsed = (through[to] ?? 0) - (through[from] ?? 0);
							// In whole parts of a token, so that the bound is exact.
							expect((to - from + 1) * second).toBeLessThanOrEqual(capacity * second + rate * elapsed);
						}
				},
			),
		);
	});

	test("never refuses a flow within its rate", () => {
		const ticks = Array.from({ length: 5000 }, (_, i) => i * 10);
		expect(passed(1, 100, ticks)).toHaveLength(ticks.length);
	});

	test("a burst b at rate M over the fill r lasts b / (M − r): 5,000 over 10,000/s at 20,000/s, 0.5 s", () => {
		const bucket = createTokenBucket(5000, 10_000, 1_000_000);
		let refusedAt = 0;
		for (let tick = 0; refusedAt === 0; tick += 50) if (!take(bucket, tick)) refusedAt = tick;
		expect(refusedAt / 1_000_000).toBeCloseTo(0.5, 3);
	});

	test("returns the exact wait for a token", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 20 }), (rate, tokens) => {
				const bucket = createTokenBucket(20, rate, second);
				take(bucket, 0, 20);
				const wait = ticksUntil(bucket, 0, tokens);
				const early = { ...bucket };
				expect(take(early, wait - 1, tokens)).toBe(false);
				expect(take(bucket, wait, tokens)).toBe(true);
			}),
		);
	});

	test("returns Infinity for more tokens than it can hold", () => {
		expect(ticksUntil(createTokenBucket(5, 10, second), 0, 6)).toBe(Infinity);
	});

	test("takes no tokens for a refused request", () => {
		const bucket = createTokenBucket(3, 0, second);
		expect(take(bucket, 0, 4)).toBe(false);
		expect(getLevel(bucket, 0)).toBe(3);
	});

	test("keeps its tokens when reshaped, up to the new capacity", () => {
		const bucket = createTokenBucket(10, 0, second);
		take(bucket, 0, 4);
		setLimits(bucket, 0, 20, 5);
		expect(getLevel(bucket, 0)).toBe(6);
		setLimits(bucket, 0, 2, 5);
		expect(getLevel(bucket, 0)).toBe(2);
	});

	test("rejects a tick earlier than the last", () => {
		const bucket = createTokenBucket(1, 1, second, 10);
		expect(() => take(bucket, 9)).toThrow(RangeError);
	});
});
