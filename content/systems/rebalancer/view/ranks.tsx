import { memo } from "react";
import { DraggableObject } from "@/components/system/draggable";
import { EMPTY, getProgress, type Key, type Order, parameters, type State } from "../model";
import { createRankScale, type Plan } from "./plan";

/** What a mark at a rank stands for. A stuck stock is below the limit, because the broker did not sell it. */
export type Kind = "held" | "slack" | "sold" | "bought" | "stuck";

/** Stroke of each kind of mark. */
export const STROKES: Record<Kind, string> = {
	held: "fill-none stroke-tier-6",
	slack: "fill-none stroke-tier-3",
	sold: "fill-none stroke-tier-1",
	bought: "fill-none stroke-tier-4",
	stuck: "fill-none stroke-ink",
};

/** A bar at a rank: in full, or its lower half for a stock that has been sold or that was not bought. */
interface Bar {
	kind: Kind;
	rank: number;
	isHalf: boolean;
}

/** Returns the bars of this week at the present moment. */
function createBars(state: State): Bar[] {
	const { week, moved, done } = getProgress(state);
	const { count } = state.parameters;
	const { limit } = state.plan;
	const orders = week.orders.slice(0, done);
	const sales = new Map(orders.filter(({ side }) => side === "sell").map((order) => [order.slot, order]));
	const bars: Bar[] = [];
	for (const [slot, stock] of week.before.entries()) {
		if (stock === EMPTY) continue;
		const [from, to] = [week.previous.ranks[stock] ?? 0, week.ranking.ranks[stock] ?? 0];
		const rank = from + (to - from) * moved;
		const sale = sales.get(slot);
		bars.push({ rank, kind: toKind(rank, sale, count, limit), isHalf: sale?.outcome === "filled" });
	}
	for (const { side, rank, outcome } of orders)
		if (side === "buy")
			bars.push({ rank, kind: outcome === "refused" ? "stuck" : "bought", isHalf: outcome === "refused" });
	return bars;
}

function toKind(rank: number, sale: Order | undefined, count: number, limit: number): Kind {
	if (sale && sale.outcome !== "filled") return "stuck";
	if (rank > limit) return "sold";
	return rank > count ? "slack" : "held";
}

/** Draws a bar at the rank of each stock that is held, sold or bought this week. */
export function Ranks({ state, plan }: { state: State; plan: Plan }) {
	const { top, height, left, right } = plan.ranks;
	const { x, pitch } = createRankScale(plan, state.plan.size);
	const bars = createBars(state);
	const half = Math.round(height / 2);
	return (
		<>
			<path d={`M${left} ${top + height}H${right}`} className="stroke-rule" />
			<text x={left - 4} y={top + height / 2 + 4} textAnchor="end" className="fill-muted">
				{plan.isWordy ? "this week" : "now"}
			</text>
			{(Object.keys(STROKES) as Kind[]).map((kind) => (
				<path
					key={kind}
					d={bars
						.filter((bar) => bar.kind === kind)
						.map(({ rank, isHalf }) => {
							const at = Math.round((x(rank) + pitch / 2) * 10) / 10;
							return isHalf ? `M${at} ${top + height - half}v${half}` : `M${at} ${top}v${height}`;
						})
						.join("")}
					strokeWidth={Math.max(1.2, pitch - 0.6)}
					className={STROKES[kind]}
				/>
			))}
		</>
	);
}

/** Draws the lines of the count and of the limit through the ranks and the year. */
export const Lines = memo(function Lines({
	count,
	limit,
	size,
	foot,
	plan,
}: {
	count: number;
	limit: number;
	size: number;
	/** Where the lines end. */
	foot: number;
	plan: Plan;
}) {
	const { after, last } = createRankScale(plan, size);
	const { top } = plan.ranks;
	const [of, below] = [after(count), after(limit)];
	const isLeft = limit > last / 2;
	const isCountLeft = count > last / 4;
	return (
		<>
			<path d={`M${of} ${top}V${foot}`} className="stroke-muted" strokeDasharray="2 3" />
			<path d={`M${below} ${top - 4}V${foot}`} className="stroke-ink" strokeDasharray="6 4" />
			<text
				x={below + (isLeft ? -13 : 13)}
				y={plan.grips.limit + 4}
				textAnchor={isLeft ? "end" : "start"}
				paintOrder="stroke"
				strokeWidth={4}
				className="fill-ink stroke-raised"
			>
				{limit === size ? "never sell" : `sell past rank ${limit}`}
			</text>
			<text
				x={of + (isCountLeft ? -13 : 13)}
				y={plan.grips.count + 4}
				textAnchor={isCountLeft ? "end" : "start"}
				paintOrder="stroke"
				strokeWidth={4}
				className="fill-ink stroke-raised"
			>
				{`hold ${count} stocks`}
			</text>
		</>
	);
});

/** Renders the handle on the limit. The count has only its dial: two handles on one line confuse. */
export const LimitGrip = memo(function LimitGrip({
	count,
	slack,
	limit,
	size,
	plan,
	onTurn,
}: {
	count: number;
	slack: number;
	limit: number;
	size: number;
	plan: Plan;
	onTurn: (key: Key, value: number) => void;
}) {
	const { after, rankAt } = createRankScale(plan, size);
	const dial = parameters.find(({ key }) => key === "slack");
	if (!dial) return null;
	const [x, y] = [after(limit), plan.grips.limit];
	return (
		<DraggableObject
			dial={dial}
			value={slack}
			onTurn={onTurn}
			at={x}
			valueAt={(place) => rankAt(place) - count}
			axis="x"
			grip={{ x, y }}
			box={{ x: x - 22, y: y - 22, width: 44, height: 44 }}
		/>
	);
});
