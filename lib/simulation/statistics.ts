/** Numbers in a row: an array or a typed array. */
export type Numbers = ArrayLike<number>;

/** The sum of the values; 0 for none. */
export function sum(values: Numbers): number {
	let total = 0;
	for (let i = 0; i < values.length; i++) total += values[i] ?? 0;
	return total;
}

/** The arithmetic mean; NaN for no values. */
export function mean(values: Numbers): number {
	return sum(values) / values.length;
}

/** The sample variance (divisor n − 1), in the square of the values' unit; NaN for fewer than two. */
export function variance(values: Numbers): number {
	return covariance(values, values);
}

/** The sample standard deviation, in the values' unit; NaN for fewer than two. */
export function deviation(values: Numbers): number {
	return Math.sqrt(variance(values));
}

/** The sample covariance of two rows of one length; NaN for fewer than two pairs. */
export function covariance(a: Numbers, b: Numbers): number {
	sameLength(a, b);
	if (a.length < 2) return Number.NaN;
	const meanA = mean(a);
	const meanB = mean(b);
	let total = 0;
	for (let i = 0; i < a.length; i++) total += ((a[i] ?? 0) - meanA) * ((b[i] ?? 0) - meanB);
	return total / (a.length - 1);
}

/** Pearson's correlation of two rows of one length, −1 to 1; NaN where one of them is constant. */
export function correlation(a: Numbers, b: Numbers): number {
	return covariance(a, b) / Math.sqrt(variance(a) * variance(b));
}

/** The root of the mean squared difference of two rows of one length, in their unit. */
export function rootMeanSquare(a: Numbers, b: Numbers): number {
	sameLength(a, b);
	let total = 0;
	for (let i = 0; i < a.length; i++) total += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
	return Math.sqrt(total / a.length);
}

/** The least and the largest value; Infinity and −Infinity for none. */
export function extent(values: Numbers): { least: number; largest: number } {
	let least = Infinity;
	let largest = -Infinity;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		if (value < least) least = value;
		if (value > largest) largest = value;
	}
	return { least, largest };
}

/**
 * The value that the given share of the values doesn't exceed, between two of them by straight line (type 7 of
 * Hyndman and Fan 1996, as R and NumPy do by default). NaN for no values.
 *
 * @param share 0 to 1: 0.5 for the median, 0.99 for P99
 */
export function percentile(values: Numbers, share: number): number {
	return percentileOfSorted(Float64Array.from(values).sort(), share);
}

/** As `percentile`, for values that are sorted already, least first. */
export function percentileOfSorted(sorted: Numbers, share: number): number {
	if (sorted.length === 0) return Number.NaN;
	const place = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
	const below = sorted[Math.floor(place)] ?? 0;
	const above = sorted[Math.ceil(place)] ?? 0;
	return below + (above - below) * (place - Math.floor(place));
}

/** An estimate and the bounds that hold the true value with the confidence asked for. */
export interface Interval {
	low: number;
	estimate: number;
	high: number;
}

/**
 * Bounds for the mean of independent values, by the normal approximation.
 *
 * @param confidence 0 to 1, 0.95 by default
 */
export function meanInterval(values: Numbers, confidence = 0.95): Interval {
	const estimate = mean(values);
	const reach = (normalQuantile((1 + confidence) / 2) * deviation(values)) / Math.sqrt(values.length);
	return { low: estimate - reach, estimate, high: estimate + reach };
}

/**
 * Bounds for a proportion by Wilson's score interval (1927), which holds for few trials and near 0 and 1 too.
 *
 * @param confidence 0 to 1, 0.95 by default
 */
export function proportionInterval(successes: number, trials: number, confidence = 0.95): Interval {
	const z = normalQuantile((1 + confidence) / 2);
	const estimate = successes / trials;
	const scale = 1 + (z * z) / trials;
	const center = (estimate + (z * z) / (2 * trials)) / scale;
	const reach =
		(z / scale) * Math.sqrt((estimate * (1 - estimate)) / trials + (z * z) / (4 * trials * trials));
	return { low: Math.max(0, center - reach), estimate, high: Math.min(1, center + reach) };
}

/**
 * Pearson's chi-square of counts against what was expected. Where an expectation is 0, a count of 0 adds nothing
 * and any other makes it infinite.
 */
export function chiSquare(observed: Numbers, expected: Numbers): number {
	sameLength(observed, expected);
	let total = 0;
	for (let i = 0; i < observed.length; i++) {
		const difference = (observed[i] ?? 0) - (expected[i] ?? 0);
		if (difference !== 0) total += (difference * difference) / (expected[i] ?? 0);
	}
	return total;
}

/**
 * The chance that a chi-square with these degrees of freedom is at least this large: the p-value of the test.
 * It is the regularized upper incomplete gamma function Q(df/2, x/2).
 */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
	if (!(statistic > 0)) return 1;
	if (statistic === Infinity) return 0;
	const a = degreesOfFreedom / 2;
	const x = statistic / 2;
	return x < a + 1 ? 1 - lowerGammaSeries(a, x) : upperGammaFraction(a, x);
}

/** The chance that a standard normal value is at most z. By the same incomplete gamma, as z² is chi-square. */
export function normalCumulative(z: number): number {
	const tail = chiSquareTail(z * z, 1) / 2;
	return z < 0 ? tail : 1 - tail;
}

/**
 * The z that a standard normal value doesn't exceed with the given chance: 1.96 for 0.975. Acklam's rational
 * approximation (2003, relative error below 1.15e−9); ±Infinity at 0 and 1, NaN outside.
 */
export function normalQuantile(chance: number): number {
	if (!(chance >= 0 && chance <= 1)) return Number.NaN;
	if (chance === 0 || chance === 1) return chance === 0 ? -Infinity : Infinity;
	if (chance > 0.5) return -normalQuantile(1 - chance);
	if (chance < 0.02425) {
		const q = Math.sqrt(-2 * Math.log(chance));
		return polynomial(acklam.tailTop, q) / polynomial(acklam.tailBottom, q);
	}
	const q = chance - 0.5;
	return (polynomial(acklam.middleTop, q * q) * q) / polynomial(acklam.middleBottom, q * q);
}

const acklam = {
	middleTop: [
		-3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
		2.506628277459239,
	],
	middleBottom: [
		-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
		-1.328068155288572e1, 1,
	],
	tailTop: [
		-7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
		2.938163982698783,
	],
	tailBottom: [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1],
};

/** Horner's rule, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
	return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}

/** ln Γ(x) for x above 0, by Lanczos's approximation with g = 5 and six terms: relative error below 2e−10. */
export function logGamma(x: number): number {
	const terms = [
		76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 1.208650973866179e-3,
		-5.395239384953e-6,
	];
	const series = terms.reduce((total, term, i) => total + term / (x + 1 + i), 1.000000000190015);
	return (x + 0.5) * Math.log(x + 5.5) - (x + 5.5) + Math.log((Math.sqrt(2 * Math.PI) * series) / x);
}

// Series and continued fraction of the incomplete gamma function: Abramowitz and Stegun 6.5.29 and 6.5.31, the
// fraction by Lentz's method.
function lowerGammaSeries(a: number, x: number): number {
	let term = 1 / a;
	let total = term;
	for (let n = 1; n < 10_000 && term > total * 1e-16; n++) {
		term *= x / (a + n);
		total += term;
	}
	return total * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

function upperGammaFraction(a: number, x: number): number {
	const tiny = 1e-300;
	let b = x + 1 - a;
	let c = 1 / tiny;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1; n < 10_000; n++) {
		const factor = -n * (n - a);
		b += 2;
		d = 1 / (factor * d + b || tiny);
		c = b + factor / c || tiny;
		fraction *= d * c;
		if (Math.abs(d * c - 1) < 1e-15) break;
	}
	return fraction * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

function sameLength(a: Numbers, b: Numbers): void {
	if (a.length !== b.length)
		throw new RangeError(`Rows of ${a.length} and ${b.length} values don't pair up.`);
}
