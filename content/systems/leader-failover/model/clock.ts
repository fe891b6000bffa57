/**
 * A node's own clock, for measuring how long something took. It may run fast or slow against true time; what it shows
 * means nothing to anyone else, and the protocol never compares two nodes' clocks.
 */
export interface Clock {
	/** Thousandths of true speed: 1,000 is right, 1,100 is 10% fast. */
	rate: number;
	/** What it showed, in ms, at the true time `since`. */
	shown: number;
	since: number;
}

/** A clock at true speed that shows `shown`. */
export function clockAt(shown: number, now: number): Clock {
	return { rate: 1000, shown, since: now };
}

/** What the clock shows, ms. */
export function timeOn({ rate, shown, since }: Clock, now: number): number {
	return shown + Math.floor(((now - since) * rate) / 1000);
}

/** True ms until at least that many have passed on the clock. */
export function trueWait({ rate }: Clock, ms: number): number {
	return Math.ceil((ms * 1000) / rate);
}

/** Makes the clock run at another speed from now on; what it shows doesn't jump. */
export function runAt(clock: Clock, now: number, rate: number): void {
	clock.shown = timeOn(clock, now);
	clock.since = now;
	clock.rate = rate;
}
