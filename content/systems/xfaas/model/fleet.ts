import type { Random } from "@/lib/simulation/random";
import { regionCapacity } from "./paper";

/** Number of regions. */
export const regions = regionCapacity.length;

/** CPU of all regions, in minutes of the largest region's. */
export const fleetCapacity = regionCapacity.reduce((a, b) => a + b);

/** Position of each region on a ring, in steps. Smaller distances are nearer. An assumption. */
const places: readonly number[] = [0, 4, 8, 2, 6, 10, 1, 5, 9, 3, 7, 11];

/**
 * Load of each region relative to its share of capacity: four regions, three of them small, attract more than the
 * others. An assumption; the weighted mean is 1.
 */
const attraction = [1, 1, 1, 1, 1.5, 1, 1, 1, 1.62, 1.62, 1.62, 1].map((value, _, all) => {
	const asked = all.reduce((total, times, i) => total + times * (regionCapacity[i] ?? 0), 0);
	return (value * fleetCapacity) / asked;
});

/** For each region, the other regions, nearest first. */
export const neighbors: readonly (readonly number[])[] = places.map((from, region) =>
	places
		.map((other, i) => ({ i, distance: Math.min((other - from + 12) % 12, (from - other + 12) % 12) }))
		.filter(({ i }) => i !== region)
		.sort((a, b) => a.distance - b.distance || a.i - b.i)
		.map(({ i }) => i),
);

/** Distribution of each function's calls over the regions. Entry f × regions + i is function f's in region i. */
export interface Split {
	share: Float64Array;
	/** Cumulative shares up to and including region i: 1 in the last. */
	upTo: Float64Array;
}

/** Draws each function's own distribution around the regions' attraction. */
export function drawSplit(functions: number, random: Random): Split {
	const split = {
		share: new Float64Array(functions * regions),
		upTo: new Float64Array(functions * regions),
	};
	for (let c = 0; c < functions * regions; c++) {
		const i = c % regions;
		split.share[c] = (attraction[i] ?? 0) * (regionCapacity[i] ?? 0) * (0.7 + 0.6 * random.next());
	}
	return normalized(
		split,
		regionCapacity.map(() => true),
	);
}

/**
 * Returns the distribution with the calls of regions that are down divided among the others in proportion. All zero
 * if all are down.
 */
export function reroute(split: Split, up: readonly boolean[]): Split {
	return normalized({ share: split.share.slice(), upTo: split.upTo.slice() }, up);
}

function normalized(split: Split, up: readonly boolean[]): Split {
	const { share, upTo } = split;
	for (let first = 0; first < share.length; first += regions) {
		let total = 0;
		for (let i = 0; i < regions; i++) total += up[i] ? (share[first + i] ?? 0) : 0;
		let sum = 0;
		for (let i = 0; i < regions; i++) {
			const part = up[i] && total > 0 ? (share[first + i] ?? 0) / total : 0;
			sum += part;
			share[first + i] = part;
			upTo[first + i] = sum;
		}
		// Rounding must not lose a call, so from the last region that is up, the sum is exactly 1.
		for (let i = regions - 1; i >= 0 && total > 0; i--) {
			upTo[first + i] = 1;
			if (up[i]) break;
		}
	}
	return split;
}
