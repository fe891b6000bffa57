/**
 * A portfolio rebalancer: a year of weekly runs on made-up ranks. Each run sells the holdings that have slipped too far
 * below the stock count, and buys the best stocks not held. The whole year follows from the settings, the seed, and the
 * weeks in which the broker refuses orders. A week is 100 units of time.
 */

import { computeExits } from "./laws";
import { WEEKS } from "./market";
import { indices, MOST_SLACK, type Parameters, STARTING_MONEY, parameters as table } from "./parameters";
import { EMPTY, getLimit, type Order } from "./portfolio";
import { getWorld, playYear, sumUp, type Totals, type Week } from "./year";

export { WEEKS } from "./market";
export {
	assumptions,
	defaults,
	type Key,
	MOST_RANK,
	MOST_SLACK,
	type Parameters,
	parameters,
	presets,
} from "./parameters";
export { EMPTY, type Order } from "./portfolio";
export type { Totals, Week } from "./year";

/** Units of time in a week; when its ranks have moved, and the time of its orders. */
export const WEEK = 100;
export const MOVED = 25;
const ORDERS = { from: 30, to: 90 };
export const END = WEEKS * WEEK;

/** Totals of the year with one slack. */
export interface Choice extends Totals {
	slack: number;
}

export interface Plan {
	/** Number of stocks, and the last rank that a holding may have. */
	size: number;
	limit: number;
	weeks: readonly Week[];
	year: Totals;
	/** The same year with other slacks, in ascending order. */
	choices: readonly Choice[];
	/** Turnover of a week by formula. Undefined if there is none for the setting. */
	expected: number | undefined;
}

export interface State {
	now: number;
	parameters: Parameters;
	seed: number;
	/** Weeks in which the broker refuses every order, from 0. */
	refused: readonly number[];
	plan: Plan;
}

/** Returns a year at its first moment. */
export function start(parameters: Parameters, seed: number): State {
	return { now: 0, parameters, seed, refused: [], plan: getPlan(parameters, seed, []) };
}

/** Advances a year to a time, at most to its end. */
export function advance(run: State, until: number): void {
	run.now = Math.min(until, END);
}

/** Sets the dials of a year, as if it had started with them. */
export function change(run: State, parameters: Parameters): void {
	Object.assign(run, { parameters, plan: getPlan(parameters, run.seed, run.refused) });
}

/** Lets the broker refuse every order of the next run. */
export function refuseNext(run: State): void {
	const week = Math.floor((run.now + WEEK - ORDERS.from) / WEEK);
	if (week >= WEEKS || run.refused.includes(week)) return;
	run.refused = [...run.refused, week];
	run.plan = getPlan(run.parameters, run.seed, run.refused);
}

interface Setting {
	parameters: Parameters;
	seed: number;
	refused: readonly number[];
}

const isSame = (one: Setting, other: Setting, isFree: (key: string) => boolean) =>
	one.seed === other.seed &&
	one.refused.join() === other.refused.join() &&
	table.every(({ key }) => isFree(key) || one.parameters[key] === other.parameters[key]);

let recent: (Setting & { plan: Plan })[] = [];

/** Returns a plan. Memoizes the latest two, because a change is compared with the year before it. */
function getPlan(parameters: Parameters, seed: number, refused: readonly number[]): Plan {
	const setting = { parameters: { ...parameters }, seed, refused };
	const known = recent.find((each) => isSame(each, setting, () => false));
	const plan = known?.plan ?? planYear(setting);
	if (!known) recent = [{ ...setting, plan }, ...recent.slice(0, 1)];
	return plan;
}

function planYear({ parameters, seed, refused }: Setting): Plan {
	const world = getWorld(parameters, seed);
	const { size } = indices[parameters.index] ?? indices[0];
	const weeks = playYear(world, parameters, parameters.faults, refused);
	const other = recent.find((each) => isSame(each, { parameters, seed, refused }, (key) => key === "slack"));
	return {
		size,
		limit: getLimit(parameters, size),
		weeks,
		year: sumUp(weeks),
		// A visitor drags the slack, and the choices stay the same.
		choices: other?.plan.choices ?? compareSlacks({ parameters, seed, refused }),
		expected:
			parameters.slack === 0 && parameters.faults === 0 && refused.length === 0
				? computeExits(parameters.count / size, parameters.correlation)
				: undefined,
	};
}

const SLACK_STEP = 5;

function compareSlacks({ parameters, seed, refused }: Setting): Choice[] {
	const world = getWorld(parameters, seed);
	return Array.from({ length: MOST_SLACK / SLACK_STEP + 1 }, (_, index) => {
		const slack = index * SLACK_STEP;
		const weeks = playYear(world, { ...parameters, slack }, parameters.faults, refused);
		return { slack, ...sumUp(weeks) };
	});
}

/** A run in progress. */
export interface Progress {
	/** Position of the week in the year, from 0. */
	index: number;
	week: Week;
	/** How far the ranks have moved from last week's to this week's, 0 to 1. */
	moved: number;
	/** Number of orders done, and the latest of them. */
	done: number;
	latest: Order | undefined;
	isDone: boolean;
}

/** Returns where a year is within its present week. */
export function getProgress({ now, plan }: State): Progress {
	const index = Math.min(WEEKS - 1, Math.floor(now / WEEK));
	const week = plan.weeks[index];
	if (!week) throw new RangeError(`There is no week ${index}.`);
	const at = now - index * WEEK;
	const count = week.orders.length;
	const share = (at - ORDERS.from) / (ORDERS.to - ORDERS.from);
	const done = Math.min(count, Math.max(0, Math.ceil(share * count)));
	return {
		index,
		week,
		moved: Math.min(1, at / MOVED),
		done,
		latest: week.orders[done - 1],
		isDone: share >= 1,
	};
}

/** Data for the drawing, the read-outs and the table. Money is in cents. */
export interface Snapshot {
	/** Number of the week, from 1. */
	week: number;
	/** Orders of this week, and of the year so far. */
	ordersNow: number;
	orders: number;
	/** Orders that were refused or filled in part. */
	failed: number;
	/** Stocks sold so far in whole, and the share of them that came back within four weeks. */
	sold: number;
	returned: number | undefined;
	/** Mean of the runs so far; undefined before the first is over. */
	turnover: number | undefined;
	meanRank: number | undefined;
	expected: number | undefined;
	cost: number;
	/** Money that is not invested, and holdings below the limit, after the latest run. */
	cash: number;
	overdue: number;
	held: number;
}

/** Longest time, in weeks, after which a stock that is bought again counts as returned. */
export const RETURN_WEEKS = 4;

/** Returns the readings of a year at its present moment. Does not change the run. */
export function snapshot(state: State): Snapshot {
	const { weeks, limit, expected } = state.plan;
	const { index, done, isDone } = getProgress(state);
	const over = weeks.slice(0, index + (isDone ? 1 : 0));
	const { turnover, meanRank } = sumUp(over);
	const orders = weeks.slice(0, index + 1).flatMap((week, at) => {
		const part = at < index ? week.orders : week.orders.slice(0, done);
		return part.map((order) => ({ ...order, at }));
	});
	const latest = over.at(-1);
	const after = latest?.after ?? [];
	const { sold, returned } = countReturns(orders);
	return {
		week: index + 1,
		ordersNow: done,
		orders: orders.length,
		failed: orders.filter(({ outcome }) => outcome !== "filled").length,
		sold,
		returned: sold > 0 ? returned / sold : undefined,
		turnover: over.length > 0 ? turnover : undefined,
		meanRank: over.length > 0 ? meanRank : undefined,
		expected,
		cost: orders.reduce((sum, { cost }) => sum + cost, 0),
		cash: after.reduce((sum, { cash }) => sum + cash, 0),
		overdue: after.filter(({ stock }) => stock !== EMPTY && (latest?.ranking.ranks[stock] ?? 0) > limit)
			.length,
		held: (latest?.after.map(({ stock }) => stock) ?? [...(weeks[0]?.before ?? [])]).filter(
			(stock) => stock !== EMPTY,
		).length,
	};
}

/** Counts the stocks that were sold, and those that were bought again soon after. */
export function countReturns(orders: readonly (Order & { at: number })[]): {
	sold: number;
	returned: number;
} {
	const sales = new Map<number, number>();
	let [sold, returned] = [0, 0];
	for (const { side, stock, outcome, at } of orders) {
		if (side === "sell" && outcome === "filled") {
			sold++;
			sales.set(stock, at);
		} else if (side === "buy" && outcome !== "refused") {
			if (at - (sales.get(stock) ?? -Infinity) <= RETURN_WEEKS) returned++;
			sales.delete(stock);
		}
	}
	return { sold, returned };
}

/** Share of the starting money. */
export const toShare = (cents: number): number => cents / STARTING_MONEY;
