import { createRandom } from "@/lib/simulation/random";

/** Weeks that are shown, and those before, after which the start no longer matters. */
export const WEEKS = 52;
export const WARM_UP = 26;
const ALL_WEEKS = WARM_UP + WEEKS;

/** The ranks of one week. The best stock has rank 1. */
export interface Ranking {
	/** Rank of each stock. */
	ranks: Uint16Array;
	/** Stock of each rank, from rank 1 at index 0. */
	stocks: Uint16Array;
}

let latest: { seed: number; size: number; noise: Float64Array } | undefined;

/** Returns the random numbers of a seed. Memoizes the latest, so that settings of one market share them. */
function getNoise(size: number, seed: number): Float64Array {
	if (latest?.seed !== seed || latest.size !== size) {
		const random = createRandom(seed);
		const noise = new Float64Array(ALL_WEEKS * size);
		for (let index = 0; index < noise.length; index++) noise[index] = random.normal(0, 1);
		latest = { seed, size, noise };
	}
	return latest.noise;
}

/**
 * Returns the ranks of every week, those of the warm-up first. A stock's score is a stationary AR(1) process with mean
 * 0 and standard deviation 1, independent of all other stocks.
 *
 * @param correlation of a score with that of the week before
 */
export function createMarket(size: number, correlation: number, seed: number): Ranking[] {
	const noise = getNoise(size, seed);
	const fresh = Math.sqrt(1 - correlation ** 2);
	const scores = noise.slice(0, size);
	const order = Float64Array.from({ length: size }, (_, stock) => stock);
	const rankings: Ranking[] = [];
	for (let week = 0; week < ALL_WEEKS; week++) {
		if (week > 0)
			for (let stock = 0; stock < size; stock++)
				scores[stock] = correlation * (scores[stock] ?? 0) + fresh * (noise[week * size + stock] ?? 0);
		// The order of the week before is nearly right, so sorting it again is fast.
		order.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
		const stocks = Uint16Array.from(order);
		const ranks = new Uint16Array(size);
		for (let index = 0; index < size; index++) ranks[stocks[index] ?? 0] = index + 1;
		rankings.push({ ranks, stocks });
	}
	return rankings;
}

/** Salts the seed of the faults, so that they do not depend on the scores. */
const FAULTS = 0x5eed;

/** What a broker does with an order: a number that decides whether it is filled, and the part that may be filled. */
export interface Faults {
	chances: Float64Array;
	parts: Float64Array;
}

/** Returns the broker's random numbers, one of each kind per week and stock. */
export function createFaults(size: number, seed: number): Faults {
	const random = createRandom(seed ^ FAULTS);
	const draw = () => {
		const numbers = new Float64Array(ALL_WEEKS * size);
		for (let index = 0; index < numbers.length; index++) numbers[index] = random.next();
		return numbers;
	};
	return { chances: draw(), parts: draw() };
}
