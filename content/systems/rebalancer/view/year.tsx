import { memo } from "react";
import { type Point, toLinePath } from "@/components/system/line-path";
import { EMPTY, type State, WEEK, WEEKS, type Week } from "../model";
import { createRankScale, type Plan } from "./plan";
import { type Kind, STROKES } from "./ranks";

/** Weeks that the axis names. */
const NAMED = [1, 13, 26, 39, 52];

const countSold = ({ orders }: Week) =>
	orders.filter(({ side, outcome }) => side === "sell" && outcome === "filled").length;

/** Returns where the year ends. */
export const getFoot = ({ year: { top, pitch } }: Plan): number => top + WEEKS * pitch;

/** Draws the year, a row a week: what was held, sold and bought, at its rank. What is ahead is pale. */
export function Year({ state, before, plan }: { state: State; before: State | undefined; plan: Plan }) {
	const { top, pitch } = plan.year;
	const foot = getFoot(plan);
	// Moves once a week: whatever it uncovers, the browser paints the year again.
	const at = top + pitch * Math.floor(state.now / WEEK);
	const [left, right] = [plan.ranks.left, plan.sold.left + plan.sold.longest];
	return (
		<>
			<Axes size={state.plan.size} plan={plan} />
			<Rows weeks={state.plan.weeks} count={state.parameters.count} limit={state.plan.limit} plan={plan} />
			<Sold weeks={state.plan.weeks} before={before?.plan.weeks} plan={plan} />
			{at < foot && (
				<>
					<rect
						x={left - 1}
						y={at}
						width={right - left + 2}
						height={foot - at + 1}
						className="fill-raised opacity-80"
					/>
					<path d={`M${left} ${at}H${right}`} className="stroke-accent" />
					<text
						x={plan.ranks.right}
						y={at + (foot - at > 18 ? 14 : -5)}
						textAnchor="end"
						paintOrder="stroke"
						strokeWidth={4}
						className="fill-accent stroke-raised tabular-nums"
					>
						{`now: week ${Math.floor(state.now / WEEK) + 1}${plan.isWordy ? "; pale: the weeks to come" : "; pale: to come"}`}
					</text>
				</>
			)}
		</>
	);
}

const Axes = memo(function Axes({ size, plan }: { size: number; plan: Plan }) {
	const { top, pitch } = plan.year;
	const foot = getFoot(plan);
	const { x, last } = createRankScale(plan, size);
	return (
		<>
			{NAMED.map((week) => (
				<text
					key={week}
					x={plan.ranks.left - 6}
					y={top + pitch * (week - 0.5) + 4.5}
					textAnchor="end"
					className="fill-muted tabular-nums"
				>
					{week === 1 ? "week 1" : week}
				</text>
			))}
			{[1, 50, 100, 150]
				.filter((rank) => rank <= last)
				.map((rank) => (
					<text
						key={rank}
						x={x(rank)}
						y={foot + 15}
						textAnchor={rank === 1 ? "start" : rank === last ? "end" : "middle"}
						className="fill-muted tabular-nums"
					>
						{rank === 1
							? plan.isWordy
								? "rank 1, the best score"
								: "rank 1"
							: rank === last && last < size
								? `${rank}+`
								: rank}
					</text>
				))}
			<text x={plan.sold.left} y={plan.sold.title} className="fill-muted">
				{plan.isWordy ? "stocks sold that week" : "sold"}
			</text>
		</>
	);
});

/** Draws every week. Renders again only when the year changes. */
const Rows = memo(function Rows({
	weeks,
	count,
	limit,
	plan,
}: {
	weeks: readonly Week[];
	count: number;
	limit: number;
	plan: Plan;
}) {
	const [first] = weeks;
	if (!first) return null;
	const { top, pitch } = plan.year;
	const { x, pitch: cell, last } = createRankScale(plan, first.ranking.ranks.length);
	const paths: Record<Kind, string> = { held: "", slack: "", sold: "", bought: "", stuck: "" };
	for (const [index, week] of weeks.entries()) {
		const y = top + pitch * (index + 0.5);
		for (const { kind, from, to } of toSegments(classify(week, count, limit), last))
			paths[kind] += `M${x(from)} ${y}h${Math.round((to - from + 1) * cell * 10) / 10}`;
	}
	return (Object.keys(paths) as Kind[]).map((kind) => (
		<path key={kind} d={paths[kind]} strokeWidth={pitch - 0.4} className={STROKES[kind]} />
	));
});

/** Returns the ranks of what a week held, sold and bought. */
function classify({ ranking, before, orders, after }: Week, count: number, limit: number): Map<number, Kind> {
	const kinds = new Map<number, Kind>();
	for (const { stock } of after) {
		if (stock === EMPTY) continue;
		const rank = ranking.ranks[stock] ?? 0;
		kinds.set(rank, rank > limit ? "stuck" : rank > count ? "slack" : "held");
	}
	for (const { side, slot, rank, outcome } of orders) {
		if (side === "sell" && outcome === "filled") kinds.set(rank, "sold");
		else if (side === "buy" && outcome !== "refused" && before[slot] !== after[slot]?.stock)
			kinds.set(rank, "bought");
	}
	return kinds;
}

/** Joins neighboring ranks of one kind. Ranks beyond the last count as the last. */
export function toSegments(
	kinds: ReadonlyMap<number, Kind>,
	last: number,
): { kind: Kind; from: number; to: number }[] {
	const segments: { kind: Kind; from: number; to: number }[] = [];
	for (const [rank, kind] of [...kinds].sort(([one], [other]) => one - other)) {
		const at = Math.min(rank, last);
		const open = segments.at(-1);
		if (open && open.kind === kind && at - open.to <= 1) open.to = at;
		else segments.push({ kind, from: at, to: at });
	}
	return segments;
}

/** Draws the number of stocks sold in each week, and the same of the run before. */
const Sold = memo(function Sold({
	weeks,
	before,
	plan,
}: {
	weeks: readonly Week[];
	before: readonly Week[] | undefined;
	plan: Plan;
}) {
	const { top, pitch } = plan.year;
	const { left, longest, title } = plan.sold;
	const [counts, past] = [weeks.map(countSold), before?.map(countSold)];
	const most = Math.max(10, ...counts, ...(past ?? []));
	const length = (count: number) => Math.round((longest * count * 10) / most) / 10;
	const y = (index: number) => top + pitch * (index + 0.5);
	const foot = getFoot(plan);
	return (
		<>
			{past && (
				<text x={left + longest} y={title - 16} textAnchor="end" className="fill-muted">
					line: before
				</text>
			)}
			<text x={left} y={foot + 15} className="fill-muted">
				0
			</text>
			<text x={left + longest} y={foot + 15} textAnchor="end" className="fill-muted tabular-nums">
				{most}
			</text>
			<path
				d={counts.map((count, index) => (count > 0 ? `M${left} ${y(index)}h${length(count)}` : "")).join("")}
				strokeWidth={pitch - 0.4}
				className={STROKES.sold}
			/>
			{past && (
				<path
					d={toLinePath(past.map((count, index): Point => [left + length(count), y(index)]))}
					className="fill-none stroke-ink"
				/>
			)}
		</>
	);
});
