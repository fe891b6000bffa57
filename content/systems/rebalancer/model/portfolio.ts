import type { Ranking } from "./market";
import { COST } from "./parameters";

/** A place for one stock, with its own money. Amounts are whole cents, so that sums are exact. */
export interface Slot {
	/** Stock held, or `EMPTY`. */
	stock: number;
	/** Value of the stock held, and money not invested. */
	invested: number;
	cash: number;
}

export const EMPTY = -1;
/** The least cash that buys anything: a cent and its cost. */
const LEAST = 2;

/** An order, and what the broker did with it. */
export interface Order {
	side: "sell" | "buy";
	slot: number;
	stock: number;
	rank: number;
	/** Amount to trade, the amount traded, and its cost, in cents. */
	wanted: number;
	filled: number;
	cost: number;
	outcome: Outcome;
}

type Outcome = "filled" | "partly filled" | "refused";

/** Returns the part of an order that the broker fills, from 0 to 1. */
export type Broker = (stock: number) => number;

/** The rule of a portfolio. */
export interface Rule {
	/** Number of stocks to hold. */
	count: number;
	/** Ranks that a stock may slip below the count before it is sold. */
	slack: number;
}

/** Returns the last rank that a holding may have. */
export const getLimit = ({ count, slack }: Rule, size: number): number => Math.min(size, count + slack);

/** Returns a portfolio that holds the best stocks, with equal amounts. */
export function createPortfolio({ stocks }: Ranking, { count }: Rule, money: number): Slot[] {
	return Array.from({ length: count }, (_, index) => ({
		stock: stocks[index] ?? EMPTY,
		invested: Math.floor(((index + 1) * money) / count) - Math.floor((index * money) / count),
		cash: 0,
	}));
}

/**
 * Rebalances a portfolio: sells every holding that has slipped below the limit, then buys the best stocks not held.
 * Decides only by what is held now, so that it also corrects what an earlier run could not do.
 *
 * @returns the orders, all sells before all buys
 */
export function rebalance(slots: readonly Slot[], ranking: Ranking, rule: Rule, broker: Broker): Order[] {
	const { ranks, stocks } = ranking;
	const limit = getLimit(rule, stocks.length);
	const orders: Order[] = [];
	const held = new Uint8Array(stocks.length);
	for (const [index, slot] of slots.entries()) {
		const { stock } = slot;
		if (stock === EMPTY) continue;
		held[stock] = 1;
		const rank = ranks[stock] ?? 0;
		if (rank > limit) orders.push(sell(slot, index, rank, broker(stock)));
	}
	let best = 0;
	for (const [index, slot] of slots.entries()) {
		let { stock } = slot;
		if (slot.cash < LEAST || (stock !== EMPTY && (ranks[stock] ?? 0) > limit)) continue;
		if (stock === EMPTY) {
			while (held[stocks[best] ?? 0] === 1) best++;
			stock = stocks[best++] ?? EMPTY;
		}
		orders.push(buy(slot, index, stock, ranks[stock] ?? 0, broker(stock)));
	}
	return orders;
}

function sell(slot: Slot, index: number, rank: number, part: number): Order {
	const { stock, invested: wanted } = slot;
	const filled = fill(wanted, part);
	const cost = Math.round(filled * COST);
	slot.invested -= filled;
	slot.cash += filled - cost;
	if (slot.invested === 0) slot.stock = EMPTY;
	return { side: "sell", slot: index, stock, rank, wanted, filled, cost, outcome: toOutcome(filled, wanted) };
}

function buy(slot: Slot, index: number, stock: number, rank: number, part: number): Order {
	// The cash pays for the stock and for the cost.
	const wanted = Math.floor(slot.cash / (1 + COST));
	const filled = fill(wanted, part);
	const cost = filled === wanted ? slot.cash - wanted : Math.round(filled * COST);
	slot.cash -= filled + cost;
	slot.invested += filled;
	if (filled > 0) slot.stock = stock;
	return { side: "buy", slot: index, stock, rank, wanted, filled, cost, outcome: toOutcome(filled, wanted) };
}

/** Returns the amount that is filled. A part of an order is at least one cent, and leaves at least one. */
function fill(wanted: number, part: number): number {
	if (part === 0 || part === 1) return wanted * part;
	return Math.min(wanted - 1, Math.max(1, Math.round(wanted * part)));
}

const toOutcome = (filled: number, wanted: number): Outcome =>
	filled === wanted ? "filled" : filled === 0 ? "refused" : "partly filled";
