/** Chance of each item per request, the most popular first. They sum to 1. */
export type Popularity = Float64Array;

/**
 * Returns Zipf's law: item i, counted from 1, gets a share proportional to i^−exponent. The first item gets an extra
 * share of all requests.
 *
 * @param hot the extra share of the first item, 0 to 1
 */
export function createPopularity(items: number, exponent: number, hot = 0): Popularity {
	const weights = Float64Array.from({ length: items }, (_, index) => (index + 1) ** -exponent);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight, item) => (1 - hot) * (weight / total) + (item === 0 ? hot : 0));
}

/** Maps a uniform number in [0, 1) to an item. */
export type Sampler = (uniform: number) => number;

/**
 * Returns a function that picks items by their popularity in constant time: Walker's alias method (1977), in Vose's
 * variant (1991). A column of the table holds one item up to its threshold, and another one above.
 */
export function createSampler(popularity: Popularity): Sampler {
	const count = popularity.length;
	const threshold = popularity.map((chance) => chance * count);
	const alias = Int32Array.from({ length: count }, (_, item) => item);
	const small: number[] = [];
	const large: number[] = [];
	for (let item = 0; item < count; item++) ((threshold[item] ?? 0) < 1 ? small : large).push(item);
	for (let less = small.pop(), more = large.pop(); less !== undefined && more !== undefined; ) {
		alias[less] = more;
		const rest = (threshold[more] ?? 0) - (1 - (threshold[less] ?? 0));
		threshold[more] = rest;
		less = rest < 1 ? more : small.pop();
		if (rest < 1) more = large.pop();
	}
	// What rounding leaves over is 1, up to rounding: such columns hold one item.
	return (uniform) => {
		const place = uniform * count;
		const column = Math.floor(place);
		return place - column < (threshold[column] ?? 1) ? column : (alias[column] ?? column);
	};
}
