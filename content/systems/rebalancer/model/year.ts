import { createFaults, createMarket, type Faults, type Ranking, WARM_UP } from "./market";
import { indices, type Parameters, STARTING_MONEY } from "./parameters";
import {
	type Broker,
	createPortfolio,
	EMPTY,
	type Order,
	type Rule,
	rebalance,
	type Slot,
} from "./portfolio";

/** One week: the ranks before and in it, the orders, and the portfolio after them. */
export interface Week {
	previous: Ranking;
	ranking: Ranking;
	/** Stocks held before the orders, by slot. */
	before: Int16Array;
	orders: Order[];
	/** The portfolio after the orders. */
	after: Slot[];
	/** Value of the portfolio before the orders, in cents. */
	value: number;
}

/** What weeks are played on: the ranks, those of the warm-up first, and the broker's random numbers. */
export interface World {
	rankings: readonly Ranking[];
	faults: Faults;
}

type Place = Pick<Parameters, "index" | "correlation">;

let worlds: { place: Place; seed: number; world: World }[] = [];

/** Returns the ranks and random numbers of a seed. Memoizes the latest two, because a change is compared. */
export function getWorld({ index, correlation }: Place, seed: number): World {
	const known = worlds.find(
		(each) => each.seed === seed && each.place.index === index && each.place.correlation === correlation,
	);
	if (known) return known.world;
	const { size } = indices[index] ?? indices[0];
	const world = { rankings: createMarket(size, correlation, seed), faults: createFaults(size, seed) };
	worlds = [{ place: { index, correlation }, seed, world }, ...worlds.slice(0, 1)];
	return world;
}

/**
 * Returns what the broker does in a week. One random number decides whether an order is filled, so more faults only
 * add to those that there are.
 */
function createBroker({ chances, parts }: Faults, week: number, size: number, share: number): Broker {
	if (share === 0) return () => 1;
	return (stock) => {
		const at = week * size + stock;
		const chance = chances[at] ?? 1;
		if (chance >= share) return 1;
		return chance < share / 2 ? 0 : (parts[at] ?? 0);
	};
}

const refuse: Broker = () => 0;

/** Returns the value of a portfolio, in cents. */
export const getValue = (slots: readonly Slot[]): number =>
	slots.reduce((sum, { invested, cash }) => sum + invested + cash, 0);

/**
 * Plays the warm-up and the year. The year starts with what is held then, and with equal amounts.
 *
 * @param refused weeks of the year in which the broker refuses every order
 */
export function playYear(
	world: World,
	rule: Rule,
	faults: number,
	refused: readonly number[] = [],
	money = STARTING_MONEY,
): Week[] {
	const { rankings } = world;
	const [first] = rankings;
	if (!first) return [];
	const slots = createPortfolio(first, rule, money);
	const weeks: Week[] = [];
	for (let index = 1; index < rankings.length; index++) {
		const [previous, ranking] = [rankings[index - 1] ?? first, rankings[index] ?? first];
		const week = index - WARM_UP;
		if (week === 0) resetMoney(slots, money);
		const broker = refused.includes(week)
			? refuse
			: createBroker(world.faults, index, ranking.ranks.length, faults / 100);
		const before = Int16Array.from(slots, ({ stock }) => stock);
		const value = getValue(slots);
		const orders = rebalance(slots, ranking, rule, broker);
		if (week >= 0)
			weeks.push({ previous, ranking, before, orders, after: slots.map((slot) => ({ ...slot })), value });
	}
	return weeks;
}

function resetMoney(slots: Slot[], money: number): void {
	for (const [index, slot] of slots.entries()) {
		const share =
			Math.floor(((index + 1) * money) / slots.length) - Math.floor((index * money) / slots.length);
		slot.invested = slot.stock === EMPTY ? 0 : share;
		slot.cash = share - slot.invested;
	}
}

/** Sums up a week or several. */
export interface Totals {
	/** Mean rank of the stocks held after the orders. */
	meanRank: number;
	/** Mean per week of the value sold, as a share of the portfolio. */
	turnover: number;
	/** Money that trades have cost, in cents. */
	cost: number;
	orders: number;
	/** Orders that were refused or filled in part. */
	failed: number;
}

export function sumUp(weeks: readonly Week[]): Totals {
	let [ranks, held, turnover, cost, orders, failed] = [0, 0, 0, 0, 0, 0];
	for (const week of weeks) {
		for (const { stock } of week.after) {
			if (stock === EMPTY) continue;
			ranks += week.ranking.ranks[stock] ?? 0;
			held++;
		}
		let sold = 0;
		for (const order of week.orders) {
			if (order.side === "sell") sold += order.filled;
			cost += order.cost;
			if (order.outcome !== "filled") failed++;
		}
		turnover += sold / week.value;
		orders += week.orders.length;
	}
	return { meanRank: ranks / held, turnover: turnover / weeks.length, cost, orders, failed };
}
