import { formatThousands } from "@/components/system/drawing/format-thousands";
import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { END, getProgress, type Order, type State, snapshot, toShare, WEEK } from "../model";

/** Formats a share as a percentage with one decimal. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const rank = (value: number) => value.toFixed(1);
const dollars = (cents: number) => `$${formatThousands(Math.round(cents / 100))}`;

/** Formats a time of the year as its week. The end of the year is the end of week 52. */
export const formatTime = (now: number): string => `week ${Math.min(END / WEEK, 1 + Math.floor(now / WEEK))}`;

/** Describes what happens now: the latest order, or what comes before and after the orders. */
export function describeOrder(state: State): string {
	const { index, week, moved, done, latest, isDone } = getProgress(state);
	const total = week.orders.length;
	const name = `Week ${index + 1}`;
	if (moved < 1) return `${name}: the ranks change`;
	if (isDone) return total === 0 ? `${name}: nothing to trade` : `${name}: done, orders: ${total}`;
	if (!latest) return `${name}: orders to place: ${total}`;
	return `${name}, order ${done} of ${total}: ${describe(latest)}`;
}

const describe = ({ side, rank, outcome }: Order) =>
	outcome === "filled" ? `${side} rank ${rank}` : `${side} rank ${rank}, ${outcome}`;

/** Returns the results so far, with units. */
export function readOuts(state: State): ReadOut[] {
	const reading = snapshot(state);
	const { turnover, expected, meanRank, returned } = reading;
	return [
		{ label: "Elapsed", value: formatTime(state.now) },
		{ label: "Sold each week", value: turnover === undefined ? "no run yet" : percent(turnover) },
		{ label: "Sold each week by formula", value: expected === undefined ? "none" : percent(expected) },
		{ label: "Mean rank held", value: meanRank === undefined ? "no run yet" : rank(meanRank) },
		{ label: "Orders so far", value: formatThousands(reading.orders) },
		{
			label: "Cost so far",
			value: dollars(reading.cost),
			unit: `${(100 * toShare(reading.cost)).toFixed(2)}%`,
		},
		{
			label: "Sold and bought back within 4 weeks",
			value: returned === undefined ? "none sold" : percent(returned),
		},
		{ label: "Orders refused or cut short", value: formatThousands(reading.failed) },
		{ label: "Held below the line", value: String(reading.overdue), unit: "stocks" },
		{ label: "Not invested", value: dollars(reading.cash) },
	];
}

/** Returns the measures of the whole year. */
export function measures({ plan: { year } }: State): Measure[] {
	return [
		{ what: "sold each week", value: year.turnover, format: percent, better: "less" },
		{ what: "mean rank held", value: year.meanRank, format: rank, better: "less" },
		{ what: "orders", value: year.orders, format: formatThousands, better: "less" },
		{ what: "cost", value: year.cost, format: dollars, better: "less" },
		{ what: "orders refused or cut short", value: year.failed, format: formatThousands, better: "less" },
	];
}

/** Lists the latest orders of this week, newest first. */
export function OrderLog({ state }: { state: State }) {
	const { index, week, done } = getProgress(state);
	const LISTED = 4;
	return (
		<div role="log" aria-label="Orders" className="mt-3 grid gap-0.5 text-small empty:hidden">
			{week.orders
				.slice(Math.max(0, done - LISTED), done)
				.map((order, at) => ({ order, number: Math.max(0, done - LISTED) + at + 1 }))
				.reverse()
				.map(({ order, number }, line) => (
					<p key={number} className={line === 0 ? "" : "text-muted"}>
						<span className="mr-2 font-mono text-[0.9em] tabular-nums">
							{`week ${index + 1}, ${number}/${week.orders.length}`}
						</span>
						{`${order.side} rank ${order.rank}, ${dollars(order.wanted)}: ${describeFill(order)}`}
					</p>
				))}
		</div>
	);
}

const describeFill = ({ outcome, filled }: Order) =>
	outcome === "partly filled" ? `${dollars(filled)} filled` : outcome;

/** Renders the orders of this week, the weeks so far, and the choices of slack. */
export function Tables({ state }: { state: State }) {
	const { index, week, done } = getProgress(state);
	return (
		<div className="grid gap-6">
			<DataTable
				caption={`Orders of week ${index + 1} so far`}
				columns={["Order", "Side", "Rank", "Amount", "Filled"]}
				rows={week.orders
					.slice(0, done)
					.map(({ side, rank, wanted, filled }, at) => [
						String(at + 1),
						side,
						String(rank),
						dollars(wanted),
						dollars(filled),
					])}
			/>
			<DataTable
				caption="The weeks so far"
				columns={["Week", "Sell orders", "Buy orders", "Refused or cut short"]}
				rows={state.plan.weeks.slice(0, index).map(({ orders }, at) => {
					const count = (is: (order: Order) => boolean) => String(orders.filter(is).length);
					return [
						String(at + 1),
						count(({ side }) => side === "sell"),
						count(({ side }) => side === "buy"),
						count(({ outcome }) => outcome !== "filled"),
					];
				})}
			/>
			<DataTable
				caption="The whole year, by slack"
				columns={["Slack", "Sold each week", "Mean rank held", "Cost"]}
				rows={state.plan.choices.map(({ slack, turnover, meanRank, cost }) => [
					String(slack),
					percent(turnover),
					rank(meanRank),
					dollars(cost),
				])}
			/>
		</div>
	);
}
