import { describe, expect, test } from "vitest";
import { mean } from "@/lib/simulation/statistics";
import { measureBack, seeds } from "./experiments";
import { computeDeadShare, computeLate, computeLateOfTwo, computeReceives } from "./laws";
import { defaults, type Parameters } from "./parameters";
import { advance } from "./simulation";
import { start } from "./state";

/** Four standard errors: a true law fails once in 16,000 checks. */
const ERRORS = 4;

test("p 0.3 and five receives: 0.243% dead, and 1.425 receives each", () => {
	expect(computeDeadShare(0.3, 5)).toBeCloseTo(0.00243, 10);
	expect(computeReceives(0.3, 5)).toBeCloseTo(1.4251, 10);
});

describe.each([
	[30, 5],
	[50, 3],
	[80, 10],
	[10, 1],
])("receives that fail in %i%% of cases, %i of them", (fails, receives) => {
	const p = fails / 100;
	const run = start({ ...defaults, rate: 5, fails, receives, timeout: 1 }, 11);
	advance(run, 12_000_000);
	// Whatever is left ends, and nothing new is sent.
	run.nextChange = Infinity;
	advance(run, 12_200_000);
	const { total } = run.record;

	test("the dead share is pⁿ", () => {
		expect(run.messages.size).toBe(0);
		expect(total.sent).toBeGreaterThan(50_000);
		const expected = computeDeadShare(p, receives);
		const error = Math.sqrt((expected * (1 - expected)) / total.sent);
		expect(Math.abs(total.dead / total.sent - expected)).toBeLessThan(ERRORS * error);
	});

	test("the mean number of receives is (1 − pⁿ)/(1 − p)", () => {
		const expected = computeReceives(p, receives);
		// E[X²] = Σ (2k + 1)·P(X > k).
		let square = 0;
		for (let k = 0; k < receives; k++) square += (2 * k + 1) * p ** k;
		const error = Math.sqrt((square - expected ** 2) / total.sent);
		expect(Math.abs(total.receives / total.sent - expected)).toBeLessThan(ERRORS * error + 1e-9);
	});
});

const TRIALS = 400;

/** Checks the share of documents that come back over all seeds against a formula. */
function expectBack(values: Partial<Parameters>, gap: number, expected: number): void {
	const shares = seeds.map((seed) => measureBack(values, gap, seed, TRIALS));
	const error = Math.sqrt((expected * (1 - expected)) / (TRIALS * seeds.length));
	expect(Math.abs(mean(shares) - expected)).toBeLessThan(ERRORS * error + 1e-9);
}

test.each([200, 1000, 4000])("an update is late with probability ½·exp(−gap/mean), gap %i ms", (gap) => {
	expectBack({ spread: 2000, work: 0 }, gap, computeLate(gap, 2000));
});

test.each([200, 1000, 4000])(
	"if both arrive twice, it is ⅔x − x²/6 with x = exp(−gap/mean), gap %i ms",
	(gap) => {
		expectBack({ spread: 2000, work: 0, twice: 100 }, gap, computeLateOfTwo(gap, 2000));
	},
);

test("GetResource helps if the deletion comes before the fetch, and not at all afterwards", () => {
	const values = { spread: 0, work: 1000 };
	// The message is on its way for 1,200 ms.
	expectBack({ ...values, fetch: 1 }, 1000, 0);
	expectBack({ ...values, fetch: 1 }, 1300, Math.exp(-1.3));
	expectBack({ ...values, fetch: 0 }, 1300, Math.exp(-1.3));
	expectBack({ ...values, fetch: 0 }, 1000, Math.exp(-1));
});

test.each([200, 1000, 4000])("with versions nothing comes back, gap %i ms", (gap) => {
	for (const seed of seeds)
		expect(
			measureBack(
				{ versions: 1, spread: 2000, work: 1000, twice: 50, fails: 20, receives: 10 },
				gap,
				seed,
				100,
			),
		).toBe(0);
});
