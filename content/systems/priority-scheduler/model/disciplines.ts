import { lowestBit, pickSmooth } from "@/lib/simulation/smooth-wrr";
import { type Board, headOf, Row, read } from "./board";
import type { Requests } from "./requests";
import { tierCount } from "./tiers";

/** Rules for choosing the next tier, in the order of the parameter's values. */
export const disciplines = ["smooth weighted", "plain weighted", "strict priority", "first come"] as const;

export type Discipline = (typeof disciplines)[number];

/**
 * Chooses the tier to serve next and advances the variant's round.
 *
 * @param weights one per tier
 * @returns the tier's number, or −1 if no request waits
 */
export function pickTier(
	discipline: Discipline,
	weights: Int32Array,
	board: Board,
	requests: Requests,
	variant: number,
): number {
	const working = read(board, variant, Row.working);
	if (working === 0) return -1;
	switch (discipline) {
		case "smooth weighted":
			return pickSmooth(weights, board, working, variant * Row.size + Row.current);
		case "plain weighted":
			return pickPlain(weights, board, working, variant * Row.size + Row.cursor);
		case "strict priority":
			return lowestBit(working);
		case "first come":
			return pickEarliest(board, requests, working, variant);
	}
}

/**
 * Picks by weighted round-robin as in Linux Virtual Server: cycles at a falling level, and picks a tier whose weight
 * reaches it. Weights 4, 3, 2 give A A B A B C A B C.
 *
 * @param state holds, at `offset`, the index of the next entrant and then the level
 */
export function pickPlain(weights: Int32Array, state: Int32Array, working: number, offset: number): number {
	const step = weights.reduce(greatestCommonDivisor);
	const top = weights.reduce((most, weight) => Math.max(most, weight));
	let entrant = state[offset] ?? 0;
	let level = state[offset + 1] ?? 0;
	for (;;) {
		if (entrant === 0) level = level - step > 0 ? level - step : top;
		const picked = entrant;
		entrant = (entrant + 1) % weights.length;
		if ((working & (1 << picked)) === 0 || (weights[picked] ?? 0) < level) continue;
		state[offset] = entrant;
		state[offset + 1] = level;
		return picked;
	}
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function pickEarliest(board: Board, requests: Requests, working: number, variant: number): number {
	let earliest = Infinity;
	let picked = -1;
	for (let tier = 0; tier < tierCount; tier++) {
		if ((working & (1 << tier)) === 0) continue;
		const ticket = requests.ticket[headOf(board, variant, tier)] ?? Infinity;
		if (ticket >= earliest) continue;
		earliest = ticket;
		picked = tier;
	}
	return picked;
}
