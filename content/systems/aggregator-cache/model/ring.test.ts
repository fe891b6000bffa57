import fc from "fast-check";
import { expect, test } from "vitest";
import { deviation, mean } from "@/lib/simulation/statistics";
import { assignOwners } from "./ring";

const ITEMS = 2000;
const fleet = (hosts: number) => Array.from({ length: hosts }, (_, host) => host);

test("when a host is lost, its own items move, and no others", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 2, max: 12 }),
			fc.integer({ min: 1, max: 200 }),
			fc.nat(),
			(hosts, points, choice) => {
				const lost = choice % hosts;
				const before = assignOwners(ITEMS, fleet(hosts), points);
				const left = fleet(hosts).filter((host) => host !== lost);
				const after = assignOwners(ITEMS, left, points);
				const moved = [...before.keys()].filter((item) => before[item] !== after[item]);
				expect(moved).toEqual([...before.keys()].filter((item) => before[item] === lost));
				expect(left).toEqual(expect.arrayContaining([...new Set(after)]));
			},
		),
		{ numRuns: 40 },
	);
});

test("the hosts' shares are a tenth each, and with k points vary by 1/√k of it", () => {
	for (const points of [25, 100]) {
		const owners = assignOwners(20_000, fleet(10), points);
		const shares = fleet(10).map((host) => owners.filter((owner) => owner === host).length / 20_000);
		expect(mean(shares)).toBeCloseTo(0.1, 12);
		const variation = 10 * deviation(shares) * Math.sqrt(points);
		// The estimate of a deviation from ten shares has an error of a quarter.
		expect(variation).toBeGreaterThan(0.4);
		expect(variation).toBeLessThan(1.75);
	}
});
