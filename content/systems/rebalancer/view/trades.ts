import { EMPTY, RETURN_WEEKS, type Week } from "../model";

/** A stock is stuck if the broker did not sell it, or did not buy it. */
export type Kind = "sold" | "bought" | "stuck";

/** A rank, counted from 1, in a week, counted from 0. */
interface Point {
	week: number;
	rank: number;
}

/** The weeks up to the present one, of which only some orders are done. */
export interface Past {
	weeks: readonly Week[];
	index: number;
	done: number;
}

const ordersOf = ({ weeks, index, done }: Past, week: number) =>
	(weeks[week]?.orders ?? []).slice(0, week < index ? undefined : done);

/** Returns the orders of the weeks from one on, with the rank of their stock. */
export function listTrades(past: Past, from: number): (Point & { kind: Kind })[] {
	const trades: (Point & { kind: Kind })[] = [];
	for (let week = from; week <= past.index; week++)
		for (const { side, rank, outcome } of ordersOf(past, week)) {
			const isStuck = side === "sell" ? outcome !== "filled" : outcome === "refused";
			trades.push({ week, rank, kind: isStuck ? "stuck" : side === "sell" ? "sold" : "bought" });
		}
	return trades;
}

/** Returns the stocks that are held after the orders that are done. One that was sold only in part is still held. */
export function listHeld(past: Past): number[] {
	const held = new Set(past.weeks[past.index]?.before);
	held.delete(EMPTY);
	for (const { side, stock, outcome } of ordersOf(past, past.index)) {
		if (side === "sell" && outcome === "filled") held.delete(stock);
		if (side === "buy" && outcome !== "refused") held.add(stock);
	}
	return [...held];
}

/** Returns the path of each stock that was bought back soon: its ranks from the week of its sale on. */
export function listReturns(past: Past): Point[][] {
	const sales = new Map<number, number>();
	const paths: Point[][] = [];
	for (let week = 0; week <= past.index; week++)
		for (const { side, stock, outcome } of ordersOf(past, week)) {
			if (side === "sell" && outcome === "filled") sales.set(stock, week);
			if (side === "sell" || outcome === "refused") continue;
			const sold = sales.get(stock) ?? -Infinity;
			sales.delete(stock);
			if (week - sold > RETURN_WEEKS) continue;
			paths.push(
				past.weeks
					.slice(sold, week + 1)
					.map(({ ranking }, later) => ({ week: sold + later, rank: ranking.ranks[stock] ?? 0 })),
			);
		}
	return paths;
}
