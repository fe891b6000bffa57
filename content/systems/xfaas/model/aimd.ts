/**
 * Additive increase, multiplicative decrease (Chiu and Jain 1989; the form of §4.6.3): one step of a rate.
 *
 * @param rate what the caller may send now, in calls a step
 * @param exceeded whether the service had too many exceptions
 * @param decrease M, 0 to 1: what remains of the rate after too many
 * @param increase I, calls a step: what the rate gains otherwise
 */
export function aimd(rate: number, exceeded: boolean, decrease: number, increase: number): number {
	return exceeded ? rate * decrease : rate + increase;
}
