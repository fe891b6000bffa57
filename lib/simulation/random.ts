/** A seeded random number generator. The same seed gives the same sequence on any machine. */
export interface Random {
	/** Returns a uniform number in [0, 1). */
	next(): number;
	/** Returns a uniform whole number in [0, bound). */
	below(bound: number): number;
	/** Returns an exponentially distributed waiting time with a given mean. */
	exponential(mean: number): number;
	/** Returns a normally distributed number. */
	normal(mean: number, deviation: number): number;
}

/**
 * Returns a generator: Small Fast Counter with 32-bit words (sfc32), from Chris Doty-Humphrey's PractRand. It uses
 * only integer arithmetic, so every JavaScript engine agrees. The first 12 outputs are dropped, as its author does,
 * to mix the seed.
 *
 * @param seed any number; its 32-bit integer part is used
 */
export function createRandom(seed: number): Random {
	let a = 0;
	let b = 0;
	let c = seed | 0;
	let counter = 1;

	function next(): number {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + sum) | 0;
		return (sum >>> 0) / 4294967296;
	}
	for (let i = 0; i < 12; i++) next();

	return {
		next,
		below: (bound) => Math.floor(next() * bound),
		exponential: (mean) => -mean * Math.log(1 - next()),
		// Box and Muller (1958); 1 − u keeps the logarithm finite.
		normal: (mean, deviation) =>
			mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
	};
}
