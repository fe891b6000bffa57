/**
 * Picks an entrant by smooth weighted round-robin, as in nginx: adds each weight to its current value, picks the
 * largest, and subtracts the sum of the weights from it. Weights 5, 1, 1 give a a b a c a a; plain weighted
 * round-robin gives a a a a a b c. Only entrants with work take part; the others keep their current value. The sum of
 * the current values is constant, so no debt or credit is lost.
 *
 * With a changing set, the problem resembles the carpool problem: the entrant that owes most is next, and no entrant
 * owes more than a bounded number of turns (Fagin and Williams 1983; Ajtai et al. 1998).
 *
 * @param weights one positive whole number per entrant, at most 31 entrants
 * @param current current values of the entrants, which the pick changes
 * @param working a bit for each entrant that has work, bit 0 for the first
 * @param offset index of the first entrant's value in `current`
 * @returns the entrant picked, the first of equals; −1 if none has work
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

/** Returns the index of the lowest bit that is set, 0 to 31. */
export function lowestBit(bits: number): number {
	return 31 - Math.clz32(bits & -bits);
}

/** Returns the index of the highest bit that is set, 0 to 31. */
export function highestBit(bits: number): number {
	return 31 - Math.clz32(bits);
}
