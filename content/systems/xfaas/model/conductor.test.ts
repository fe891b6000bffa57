import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sum } from "@/lib/simulation/statistics";
import { createInitialPlan, planTraffic } from "./conductor";
import { neighbors, regions } from "./fleet";
import { regionCapacity } from "./paper";

const capacity = Float64Array.from(regionCapacity);
const demands = fc
	.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: regions, maxLength: regions })
	.map((shares) => capacity.map((cpu, i) => cpu * (shares[i] ?? 0)));

/** Returns the utilization of each region under a plan. */
function loads(traffic: Float64Array, demand: Float64Array): number[] {
	return Array.from(capacity, (cpu, i) => {
		let pulled = 0;
		for (let j = 0; j < regions; j++) pulled += (traffic[i * regions + j] ?? 0) * (demand[j] ?? 0);
		return pulled / cpu;
	});
}

describe("the Global Traffic Conductor", () => {
	test("moves all of a region's calls: shares are not negative, and each column sums to 1", () => {
		fc.assert(
			fc.property(demands, (demand) => {
				const traffic = planTraffic(demand, capacity, 0.66);
				for (let j = 0; j < regions; j++) {
					const column = Array.from({ length: regions }, (_, i) => traffic[i * regions + j] ?? 0);
					expect(Math.min(...column)).toBeGreaterThanOrEqual(-1e-9);
					expect(sum(column)).toBeCloseTo(1, 9);
				}
			}),
		);
	});

	test("leaves no region overloaded, or all equally loaded", () => {
		fc.assert(
			fc.property(demands, (demand) => {
				const shares = loads(planTraffic(demand, capacity, 0.66), demand);
				const fleet = sum(demand) / sum(capacity);
				for (const share of shares) {
					expect(share).toBeLessThanOrEqual(Math.max(0.66, fleet) + 1e-9);
					if (fleet > 0.66) expect(share).toBeCloseTo(fleet, 9);
				}
			}),
		);
	});

	test("moves nothing while no region is overloaded", () => {
		const demand = capacity.map((cpu) => cpu * 0.65);
		expect(planTraffic(demand, capacity, 0.66)).toEqual(createInitialPlan());
	});

	test("moves overload to the nearest region with room", () => {
		const demand = capacity.map((cpu, i) => cpu * (i === 9 ? 0.76 : 0.5));
		const traffic = planTraffic(demand, capacity, 0.66);
		const [nearest = -1, next = -1] = neighbors[9] ?? [];
		expect(traffic[nearest * regions + 9]).toBeGreaterThan(0);
		expect(traffic[next * regions + 9]).toBe(0);
	});

	test("moves all of a lost region's calls", () => {
		const lost = capacity.map((cpu, i) => (i === 0 ? 0 : cpu));
		const traffic = planTraffic(
			capacity.map((cpu) => cpu * 0.5),
			lost,
			0.66,
		);
		expect(traffic[0]).toBeCloseTo(0, 9);
	});
});
