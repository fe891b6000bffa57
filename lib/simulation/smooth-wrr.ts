/**
 * Smooth weighted round-robin, as nginx spreads requests over servers: add each weight to its current value, pick
 * the largest, take the sum of the weights from it. Weights 5, 1, 1 give a a b a c a a, where the plain kind gives
 * a a a a a b c. Only entrants with work take part; those without keep their current value for when they return.
 * Current values always add up to what they started at, so no entrant's debt or credit is lost.
 *
 * Choosing for a set that changes is akin to the carpool problem, where whoever owes the most drives next and nobody
 * comes to owe more than a bounded number of turns (Fagin and Williams 1983; Ajtai et al. 1998).
 *
 * @param weights one whole number above zero an entrant, at most 31 entrants
 * @param current their current values, changed by the pick
 * @param working a bit for each entrant that has work, bit 0 for the first
 * @param offset where in `current` the first entrant's value stands
 * @returns the entrant picked, the first of equals; −1 when none has work
 */
export function pickSmooth(weights: Int32Array, current: Int32Array, working: number, offset = 0): number {
	let sum = 0;
	let picked = -1;
	let largest = -Infinity;
	for (let remaining = working; remaining !== 0; remaining &= remaining - 1) {
		const entrant = lowestBit(remaining);
		const weight = weights[entrant] ?? 0;
		const value = (current[offset + entrant] ?? 0) + weight;
		current[offset + entrant] = value;
		sum += weight;
		if (value > largest) {
			largest = value;
			picked = entrant;
		}
	}
	if (picked >= 0) current[offset + picked] = largest - sum;
	return picked;
}

/** The place of the lowest bit that is set, 0 to 31. */
export function lowestBit(bits: number): number {
	return 31 - Math.clz32(bits & -bits);
}

/** The place of the highest bit that is set, 0 to 31. */
export function highestBit(bits: number): number {
	return 31 - Math.clz32(bits);
}
