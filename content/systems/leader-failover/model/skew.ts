import type { Parameters } from "./parameters";

/**
 * Whether a leader's lease can still be valid when a follower has taken the lock, if the follower looks at the worst
 * moment. The leader counts from the sending of its last renewal. The follower hears of that renewal no earlier than
 * one round trip later, waits for as many polls as a lease takes, and needs another round trip to take the lock.
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

/** The slowest clock of a leader, in thousandths of true speed, at which no two leases overlap if followers run true. */
export function slowestSafeClock(parameters: Parameters): number {
	let rate = 1000;
	while (!canLeasesOverlap(parameters, rate - 1)) rate--;
	return rate;
}
