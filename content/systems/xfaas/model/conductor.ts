import { neighbors, regions } from "./fleet";

/** T[i × regions + j]: the share of region j's calls that region i pulls. Each column sums to 1. */
export type Traffic = Float64Array;

/** Returns the initial plan of the Global Traffic Conductor: every region pulls its own calls. */
export function createInitialPlan(): Traffic {
	const traffic = new Float64Array(regions * regions);
	for (let i = 0; i < regions; i++) traffic[i * regions + i] = 1;
	return traffic;
}

/**
 * Returns the plan for a demand. Every region above the threshold moves its excess to the nearest regions with room,
 * until none is overloaded or all are equally loaded (§4.4).
 *
 * @param demand CPU demand of each region's calls per minute
 * @param capacity CPU of each region per minute
 * @param overload the utilization above which a region is overloaded
 */
export function planTraffic(demand: Float64Array, capacity: Float64Array, overload: number): Traffic {
	const traffic = createInitialPlan();
	const level = Math.max(overload, total(demand) / total(capacity));
	const room = capacity.map((cpu, i) => Math.max(0, level * cpu - (demand[i] ?? 0)));
	for (let j = 0; j < regions; j++) {
		const asked = demand[j] ?? 0;
		let surplus = asked - level * (capacity[j] ?? 0);
		if (!(surplus > 0)) continue;
		for (const i of neighbors[j] ?? []) {
			const moved = Math.min(surplus, room[i] ?? 0);
			if (moved <= 0) continue;
			room[i] = (room[i] ?? 0) - moved;
			surplus -= moved;
			traffic[i * regions + j] = moved / asked;
			traffic[j * regions + j] = (traffic[j * regions + j] ?? 0) - moved / asked;
		}
	}
	return traffic;
}

function total(values: Float64Array): number {
	let sum = 0;
	for (const value of values) sum += value;
	return sum;
}
