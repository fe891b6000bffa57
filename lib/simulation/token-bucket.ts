/**
 * A token bucket as plain data, so that a state that contains one can be copied and compared. In any window of length
 * t, it passes at most σ + ρt (Cruz 1991): its capacity plus its refill.
 */
export interface TokenBucket {
	/** σ: tokens in a full bucket, which is the largest burst. */
	capacity: number;
	/** ρ: tokens added per `period`. */
	rate: number;
	/** Ticks per unit of `rate`: 1,000 for a rate per second on a clock of milliseconds. */
	period: number;
	/** Content in parts of a token (`period` parts make one), so that whole rates add up exactly. */
	parts: number;
	/** The tick of the last update of `parts`. */
	updated: number;
}

/**
 * Returns a full bucket.
 *
 * @param capacity σ, tokens, zero or more
 * @param rate ρ, tokens per period, zero or more; whole numbers are counted without rounding
 * @param period ticks per unit of the rate: for a rate per second, 1,000 on a clock of milliseconds and 1,000,000 on
 * one of microseconds
 * @param now the initial tick, a whole number
 * @throws RangeError if capacity or rate is negative, or the period is not positive
 */
export function createTokenBucket(capacity: number, rate: number, period: number, now = 0): TokenBucket {
	validateSize(capacity, rate);
	if (!(period > 0)) throw new RangeError("A bucket's period must be above zero.");
	return { capacity, rate, period, parts: capacity * period, updated: now };
}

/**
 * Takes the tokens if all are available, and returns whether it did. A request above the capacity is never granted,
 * and a refused one costs nothing.
 *
 * @param now a tick no earlier than that of the last call
 * @throws RangeError if time runs backwards
 */
export function take(bucket: TokenBucket, now: number, tokens = 1): boolean {
	refill(bucket, now);
	const cost = tokens * bucket.period;
	if (bucket.parts < cost) return false;
	bucket.parts -= cost;
	return true;
}

/** Returns the tokens in the bucket at `now`, as a fractional number. */
export function getLevel(bucket: TokenBucket, now: number): number {
	refill(bucket, now);
	return bucket.parts / bucket.period;
}

/**
 * Returns the ticks from `now` until a number of tokens is available: 0 if they are, Infinity if they never will be.
 */
export function ticksUntil(bucket: TokenBucket, now: number, tokens = 1): number {
	refill(bucket, now);
	const missing = tokens * bucket.period - bucket.parts;
	if (missing <= 0) return 0;
	if (tokens > bucket.capacity || bucket.rate === 0) return Infinity;
	return Math.ceil(missing / bucket.rate);
}

/** Changes the bucket's capacity and rate from `now` on. It keeps its tokens up to the new capacity. */
export function setLimits(bucket: TokenBucket, now: number, capacity: number, rate: number): void {
	validateSize(capacity, rate);
	refill(bucket, now);
	bucket.capacity = capacity;
	bucket.rate = rate;
	bucket.parts = Math.min(capacity * bucket.period, bucket.parts);
}

function refill(bucket: TokenBucket, now: number): void {
	const elapsed = now - bucket.updated;
	if (elapsed === 0) return;
	if (elapsed < 0) throw new RangeError("A bucket's time can't run backwards.");
	bucket.parts = Math.min(bucket.capacity * bucket.period, bucket.parts + elapsed * bucket.rate);
	bucket.updated = now;
}

function validateSize(capacity: number, rate: number): void {
	if (!(capacity >= 0) || !(rate >= 0))
		throw new RangeError("A bucket's capacity and rate can't be negative.");
}
