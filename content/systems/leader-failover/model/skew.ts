import type { Parameters } from "./parameters";

/**
 * Returns whether a leader's lease can still be valid after a follower takes the lock, in the worst case. The leader
 * counts from the sending of its last renewal. The follower sees that renewal at least one round trip later, waits
 * for as many polls as a lease takes, and needs another round trip to take the lock.
 *
 * @param leader speed of the leader's clock, in thousandths of true speed
 * @param follower speed of the follower's clock
 */
export function canLeasesOverlap(
	{ lease, poll, tableDelay }: Pick<Parameters, "lease" | "poll" | "tableDelay">,
	leader: number,
	follower = 1000,
): boolean {
	const roundTrip = 2 * Math.ceil(tableDelay / 2);
	const look = Math.ceil((poll * 1000) / follower) + roundTrip;
	const looks = Math.ceil((lease * 1000) / follower / look);
	return (lease * 1000) / leader > roundTrip + looks * look + roundTrip;
}

/**
 * Returns the slowest clock of a leader, in thousandths of true speed, at which no two leases overlap if followers
 * run at true speed.
 */
export function slowestSafeClock(parameters: Parameters): number {
	let rate = 1000;
	while (!canLeasesOverlap(parameters, rate - 1)) rate--;
	return rate;
}
