/**
 * A node's own clock, for measuring durations. It may run fast or slow. The protocol never compares the clocks of two
 * nodes.
 */
export interface Clock {
	/** Speed in thousandths of true speed: 1,000 is correct, 1,100 is 10% fast. */
	rate: number;
	/** Reading in ms at the true time `since`. */
	shown: number;
	since: number;
}

/** Returns a clock at true speed with a given reading. */
export function createClock(shown: number, now: number): Clock {
	return { rate: 1000, shown, since: now };
}

/** Returns the reading of a clock, in ms. */
export function readClock({ rate, shown, since }: Clock, now: number): number {
	return shown + Math.floor(((now - since) * rate) / 1000);
}

/** Returns the true ms until at least `ms` have passed on a clock. */
export function toTrueWait({ rate }: Clock, ms: number): number {
	return Math.ceil((ms * 1000) / rate);
}

/** Changes a clock's speed from now on, without a jump of its reading. */
export function setClockRate(clock: Clock, now: number, rate: number): void {
	clock.shown = readClock(clock, now);
	clock.since = now;
	clock.rate = rate;
}
