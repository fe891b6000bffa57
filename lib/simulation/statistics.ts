/** A series of numbers: an array or a typed array. */
export type Numbers = ArrayLike<number>;

/** Returns the sum of the values; 0 for none. */
export function sum(values: Numbers): number {
	let total = 0;
	for (let i = 0; i < values.length; i++) total += values[i] ?? 0;
	return total;
}

/** Returns the arithmetic mean; NaN for no values. */
export function mean(values: Numbers): number {
	return sum(values) / values.length;
}

/** Returns the sample variance (divisor n − 1), in the square of the values' unit; NaN for fewer than two. */
function variance(values: Numbers): number {
	return covariance(values, values);
}

/** Returns the sample standard deviation, in the values' unit; NaN for fewer than two. */
export function deviation(values: Numbers): number {
	return Math.sqrt(variance(values));
}

/** Returns the sample covariance of two series of equal length; NaN for fewer than two pairs. */
function covariance(a: Numbers, b: Numbers): number {
	sameLength(a, b);
	if (a.length < 2) return Number.NaN;
	const meanA = mean(a);
	const meanB = mean(b);
	let total = 0;
	for (let i = 0; i < a.length; i++) total += ((a[i] ?? 0) - meanA) * ((b[i] ?? 0) - meanB);
	return total / (a.length - 1);
}

/** Returns Pearson's correlation of two series of equal length, −1 to 1; NaN if one of them is constant. */
export function correlation(a: Numbers, b: Numbers): number {
	return covariance(a, b) / Math.sqrt(variance(a) * variance(b));
}

/** Returns the root mean square of the differences of two series of equal length, in their unit. */
export function rootMeanSquare(a: Numbers, b: Numbers): number {
	sameLength(a, b);
	let total = 0;
	for (let i = 0; i < a.length; i++) total += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
	return Math.sqrt(total / a.length);
}

/** Returns the smallest and the largest value; Infinity and −Infinity for none. */
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

/** Returns the median; NaN for no values. */
export function median(values: Numbers): number {
	const sorted = Float64Array.from(values).sort();
	const middle = (sorted.length - 1) / 2;
	return mean([sorted[Math.floor(middle)] ?? Number.NaN, sorted[Math.ceil(middle)] ?? Number.NaN]);
}

/**
 * Returns the quantile of the standard normal distribution: 1.96 for 0.975. Uses Acklam's rational approximation
 * (2003, relative error below 1.15e−9). ±Infinity at 0 and 1, NaN outside.
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

/**
 * Returns the chance that a standard normal number is larger: 0.025 for 1.96. Uses the rational Chebyshev
 * approximation of erfc in Numerical Recipes (relative error below 1.2e−7).
 */
export function normalTail(x: number): number {
	if (x < 0) return 1 - normalTail(-x);
	const z = x / Math.SQRT2;
	const t = 1 / (1 + z / 2);
	return (t / 2) * Math.exp(polynomial(erfc, t) - z * z);
}

const erfc = [
	0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
	1.00002368, -1.26551223,
];

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

/** Evaluates a polynomial by Horner's rule, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
	return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}

function sameLength(a: Numbers, b: Numbers): void {
	if (a.length !== b.length)
		throw new RangeError(`Rows of ${a.length} and ${b.length} values don't pair up.`);
}
