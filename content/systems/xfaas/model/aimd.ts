/**
 * Returns the next rate by additive increase, multiplicative decrease (Chiu and Jain 1989, in the form of §4.6.3).
 *
 * @param rate the caller's present rate, in calls per step
 * @param exceeded whether the service had too many exceptions
 * @param decrease M, 0 to 1: factor of the rate after too many exceptions
 * @param increase I: gain of the rate otherwise, in calls per step
 */
export function aimd(rate: number, exceeded: boolean, decrease: number, increase: number): number {
	return exceeded ? rate * decrease : rate + increase;
}
