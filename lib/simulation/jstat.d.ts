/** The part of the package's interface that tests use; it comes without types. */
declare module "jstat" {
	interface Distribution {
		/** The chance of at most `x` under these parameters. */
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
