import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean, sum } from "@/lib/simulation/statistics";
import { aimd } from "./aimd";

/**
 * Simulates flows that share a service and all see its overload at the same time (Chiu and Jain's synchronous
 * feedback).
 */
function share(
	start: readonly number[],
	capacity: number,
	decrease: number,
	increase: number,
	steps: number,
) {
	const history = [start];
	for (let step = 0; step < steps; step++) {
		const rates = history.at(-1) ?? [];
		const exceeded = sum(rates) > capacity;
		history.push(rates.map((rate) => aimd(rate, exceeded, decrease, increase)));
	}
	return history;
}

/** Returns Jain's fairness index, (Σx)² / (n·Σx²): 1 if all are equal. */
const jain = (rates: readonly number[]) => sum(rates) ** 2 / (rates.length * sum(rates.map((x) => x * x)));

describe("back-pressure's additive increase and multiplicative decrease", () => {
	test("converges to fairness from any start", () => {
		const rates = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 2, maxLength: 8 });
		fc.assert(
			fc.property(rates, (start) => {
				expect(jain(share(start, 1000, 0.5, 5, 3000).at(-1) ?? [])).toBeGreaterThan(0.999);
			}),
		);
	});

	test("shrinks the gap between two flows by M at each decrease and keeps it at each increase", () => {
		const M = 0.7;
		const history = share([10, 400], 1000, M, 5, 400);
		for (const [step, [a = 0, b = 0]] of history.entries()) {
			const [c = 0, d = 0] = history[step + 1] ?? [];
			if (step + 1 === history.length) break;
			expect(d - c).toBeCloseTo((b - a) * (a + b > 1000 ? M : 1), 6);
		}
	});

	test("oscillates around a mean of about r_max (1 + M) / 2", () => {
		const totals = share([100], 1000, 0.5, 1, 20_000).map((rates) => sum(rates));
		expect(mean(totals.slice(5000)) / 1000).toBeCloseTo(0.75, 2);
	});
});
