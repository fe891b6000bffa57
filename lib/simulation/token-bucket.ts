/**
 * A token bucket in plain data, so that a state that holds one can be copied and compared.
 * In any stretch of t it lets through at most σ + ρt (Cruz 1991): the bucket's capacity and what it was refilled.
 */
export interface TokenBucket {
	/** σ: tokens a full bucket holds, so the largest burst. */
	capacity: number;
	/** ρ: tokens that arrive in one `period`. */
	rate: number;
	/** Ticks of time that `rate` is given for: 1,000 for a rate a second on a clock of milliseconds. */
	period: number;
	/** What is left, in parts of a token (`period` parts make one), so that whole rates add up exactly. */
	parts: number;
	/** The tick at which `parts` was right. */
	updated: number;
}

/**
 * A full bucket.
 *
 * @param capacity σ, tokens, zero or more
 * @param rate ρ, tokens a period, zero or more; whole numbers are counted without rounding
 * @param period ticks that the rate is given for: 1,000 on a clock of milliseconds and 1,000,000 on one of
 *   microseconds make it a rate a second
 * @param now the tick it starts at, a whole number
 * @throws RangeError when capacity or rate is negative, or the period isn't above zero
 */
export function tokenBucket(capacity: number, rate: number, period: number, now = 0): TokenBucket {
	demandSize(capacity, rate);
	if (!(period > 0)) throw new RangeError("A bucket's period must be above zero.");
	return { capacity, rate, period, parts: capacity * period, updated: now };
}

/**
 * Takes the tokens if they are all there, and says whether it did. A request for more than the capacity is never
 * granted, and a refused one costs nothing.
 *
 * @param now a tick no earlier than the last one the bucket was asked at
 * @throws RangeError when time runs backwards
 */
export function take(bucket: TokenBucket, now: number, tokens = 1): boolean {
	refill(bucket, now);
	const cost = tokens * bucket.period;
	if (bucket.parts < cost) return false;
	bucket.parts -= cost;
	return true;
}

/** Tokens in the bucket at `now`, with their fraction. */
export function level(bucket: TokenBucket, now: number): number {
	refill(bucket, now);
	return bucket.parts / bucket.period;
}

/** Ticks from `now` until that many tokens are there: 0 if they are, Infinity if they never will be. */
export function ticksUntil(bucket: TokenBucket, now: number, tokens = 1): number {
	refill(bucket, now);
	const missing = tokens * bucket.period - bucket.parts;
	if (missing <= 0) return 0;
	if (tokens > bucket.capacity || bucket.rate === 0) return Infinity;
	return Math.ceil(missing / bucket.rate);
}

/** Gives the bucket another capacity and rate from `now` on. It keeps its tokens, as far as they fit. */
export function reshape(bucket: TokenBucket, now: number, capacity: number, rate: number): void {
	demandSize(capacity, rate);
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

function demandSize(capacity: number, rate: number): void {
	if (!(capacity >= 0) || !(rate >= 0))
		throw new RangeError("A bucket's capacity and rate can't be negative.");
}
