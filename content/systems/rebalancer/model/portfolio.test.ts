import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COST } from "./parameters";
import {
	type Broker,
	createPortfolio,
	EMPTY,
	getLimit,
	type Order,
	type Rule,
	rebalance,
	type Slot,
} from "./portfolio";
import { getValue } from "./year";

const SIZE = 40;
const MONEY = 1_000_000;

const fillAll: Broker = () => 1;

/** Returns the ranking of an order of all stocks. */
function toRanking(order: readonly number[]) {
	const stocks = Uint16Array.from(order);
	const ranks = new Uint16Array(SIZE);
	for (const [index, stock] of stocks.entries()) ranks[stock] = index + 1;
	return { ranks, stocks };
}

const ranking = fc
	.uniqueArray(fc.nat(SIZE - 1), { minLength: SIZE, maxLength: SIZE })
	.map((order) => toRanking(order));
const rule: fc.Arbitrary<Rule> = fc.record({
	count: fc.integer({ min: 1, max: 15 }),
	slack: fc.integer({ min: 0, max: 30 }),
});
/** For each stock: refused, filled in part, or filled. */
const broker: fc.Arbitrary<Broker> = fc
	.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(1)), {
		minLength: SIZE,
		maxLength: SIZE,
	})
	.map((parts) => (stock: number) => parts[stock] ?? 1);
const history = fc.array(fc.record({ ranking, broker }), { minLength: 1, maxLength: 8 });

/** Plays runs with their faults, and hands each to a check. */
function play(
	rule: Rule,
	runs: readonly { ranking: ReturnType<typeof toRanking>; broker: Broker }[],
	check: (slots: Slot[], orders: Order[], before: Slot[]) => void = () => {},
): Slot[] {
	const slots = createPortfolio(toRanking(Array.from({ length: SIZE }, (_, stock) => stock)), rule, MONEY);
	for (const run of runs) {
		const before = slots.map((slot) => ({ ...slot }));
		const orders = rebalance(slots, run.ranking, rule, run.broker);
		check(slots, orders, before);
	}
	return slots;
}

const heldBy = (slots: readonly Slot[]) => slots.map(({ stock }) => stock).filter((stock) => stock !== EMPTY);

describe("after any history of refused and partly filled orders", () => {
	test("one run without faults holds exactly the count, all within the limit, all money invested", () => {
		fc.assert(
			fc.property(rule, history, ranking, (rule, runs, last) => {
				const slots = play(rule, [...runs, { ranking: last, broker: fillAll }]);
				const held = heldBy(slots);
				expect(new Set(held).size).toBe(rule.count);
				for (const stock of held) expect(last.ranks[stock]).toBeLessThanOrEqual(getLimit(rule, SIZE));
				for (const { cash } of slots) expect(cash).toBeLessThan(2);
			}),
		);
	});

	test("a second run on the same ranks trades nothing", () => {
		fc.assert(
			fc.property(rule, history, ranking, (rule, runs, last) => {
				const slots = play(rule, [...runs, { ranking: last, broker: fillAll }]);
				expect(rebalance(slots, last, rule, fillAll)).toEqual([]);
			}),
		);
	});

	test("no stock is held twice, and never more than the count", () => {
		fc.assert(
			fc.property(rule, history, (rule, runs) => {
				play(rule, runs, (slots) => {
					const held = heldBy(slots);
					expect(new Set(held).size).toBe(held.length);
					expect(held.length).toBeLessThanOrEqual(rule.count);
				});
			}),
		);
	});

	test("cash is never negative, not even between two orders", () => {
		fc.assert(
			fc.property(rule, history, (rule, runs) => {
				play(rule, runs, (slots, orders, before) => {
					for (const { invested, cash } of slots) expect(Math.min(invested, cash)).toBeGreaterThanOrEqual(0);
					let cash = before.reduce((sum, slot) => sum + slot.cash, 0);
					for (const { side, filled, cost } of orders) {
						cash += (side === "sell" ? filled : -filled) - cost;
						expect(cash).toBeGreaterThanOrEqual(0);
					}
				});
			}),
		);
	});

	test("all sells come before all buys", () => {
		fc.assert(
			fc.property(rule, history, (rule, runs) => {
				play(rule, runs, (_, orders) => {
					const sides = orders.map(({ side }) => side);
					expect(sides).toEqual([...sides].sort().reverse());
				});
			}),
		);
	});

	test("value is conserved to the cent, except for costs", () => {
		fc.assert(
			fc.property(rule, history, (rule, runs) => {
				let costs = 0;
				const slots = play(rule, runs, (_, orders) => {
					for (const { cost, filled } of orders) {
						costs += cost;
						expect(Math.abs(cost - filled * COST)).toBeLessThan(2);
					}
				});
				expect(getValue(slots) + costs).toBe(MONEY);
			}),
		);
	});
});

test("a run buys only stocks of the top, and never one that it has just sold", () => {
	fc.assert(
		fc.property(rule, history, (rule, runs) => {
			play(rule, runs, (_, orders, before) => {
				const held = new Set(heldBy(before));
				for (const { side, stock, rank } of orders)
					if (side === "buy" && !held.has(stock)) expect(rank).toBeLessThanOrEqual(rule.count);
				const traded = orders.map(({ stock }) => stock);
				expect(new Set(traded).size).toBe(traded.length);
			});
		}),
	);
});

test("with any slack, no stock is traded more often than without", () => {
	const countSales = (rule: Rule, rankings: readonly ReturnType<typeof toRanking>[]) => {
		const sales = new Uint16Array(SIZE);
		play(
			rule,
			rankings.map((ranking) => ({ ranking, broker: fillAll })),
			(_, orders) => {
				for (const { side, stock } of orders) if (side === "sell") sales[stock] = (sales[stock] ?? 0) + 1;
			},
		);
		return sales;
	};
	fc.assert(
		fc.property(rule, fc.array(ranking, { minLength: 1, maxLength: 12 }), (rule, rankings) => {
			const [some, none] = [countSales(rule, rankings), countSales({ ...rule, slack: 0 }, rankings)];
			for (const [stock, sales] of some.entries()) expect(sales).toBeLessThanOrEqual(none[stock] ?? 0);
		}),
	);
});

test("a refused sale is tried again, and its slot waits", () => {
	const rule = { count: 2, slack: 1 };
	const start = toRanking(Array.from({ length: SIZE }, (_, stock) => stock));
	const slots = createPortfolio(start, rule, MONEY);
	// Stock 1 falls from rank 2 to rank 4.
	const order = [0, 2, 3, 1, ...Array.from({ length: SIZE - 4 }, (_, index) => index + 4)];
	const fallen = toRanking(order);
	const refused = rebalance(slots, fallen, rule, () => 0);
	expect(refused.map(({ side, stock, outcome }) => [side, stock, outcome])).toEqual([["sell", 1, "refused"]]);
	expect(heldBy(slots)).toEqual([0, 1]);
	const next = rebalance(slots, fallen, rule, fillAll);
	expect(next.map(({ side, stock }) => [side, stock])).toEqual([
		["sell", 1],
		["buy", 2],
	]);
});
