import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_WORKERS } from "../model";
import { narrow, narrowCurve, wide, wideCurve } from "./plan";
import { createCurveScale, createTimeScale, MOST_SPEEDUP, rowPitch } from "./scale";

const MINUTE = 60_000;
const plans = fc.constantFrom(wide, narrow);

test("the time axis holds the whole run, with no more ticks than fit", () => {
	fc.assert(
		fc.property(plans, fc.integer({ min: 1, max: 600 * MINUTE }), ({ schedule, ticks: most }, last) => {
			const { x, ticks } = createTimeScale(last, schedule, most);
			expect(ticks.length).toBeGreaterThan(0);
			expect(ticks.length).toBeLessThanOrEqual(most);
			expect(x(0)).toBe(schedule.left);
			expect(x(last)).toBeLessThanOrEqual(schedule.right);
			expect(x((ticks.at(-1) ?? 0) * MINUTE)).toBeCloseTo(schedule.right);
		}),
	);
});

test("a place on the curve is the number of workers there", () => {
	for (const { curve } of [wideCurve, narrowCurve]) {
		const { x, y, workersAt } = createCurveScale(curve);
		for (let workers = 1; workers <= MOST_WORKERS; workers++)
			expect(workersAt(x(workers))).toBeCloseTo(workers);
		expect([x(1), x(MOST_WORKERS)]).toEqual([curve.left, curve.right]);
		expect([y(0), y(MOST_SPEEDUP), y(100)]).toEqual([curve.top + curve.height, curve.top, curve.top]);
	}
});

test("the rows of any number of workers fit", () => {
	for (const { schedule } of [wide, narrow])
		for (let workers = 1; workers <= MOST_WORKERS; workers++)
			expect(workers * rowPitch(workers, schedule)).toBeLessThanOrEqual(schedule.height + 1e-9);
});
