/** Types of the part of the package that tests use. The package has none. */
declare module "jstat" {
	interface Distribution {
		/** Returns the probability of at most `x`. */
		cdf(x: number, ...parameters: number[]): number;
	}
	const jstat: {
		mean(values: number[]): number;
		median(values: number[]): number;
		normal: Distribution;
		binomial: Distribution;
		chisquare: Distribution;
	};
	export default jstat;
}
