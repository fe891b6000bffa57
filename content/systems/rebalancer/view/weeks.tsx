import { memo } from "react";
import { DraggableObject } from "@/components/system/draggable";
import { type Point, toLinePath } from "@/components/system/line-path";
import { EMPTY, getProgress, type Key, parameters, type State } from "../model";
import { createScale, type Plan } from "./plan";
import { type Kind, listReturns, listTrades, pickExamples } from "./trades";

/** Color of each kind of trade. */
export const FILLS: Record<Kind, string> = {
	sold: "fill-tier-1",
	bought: "fill-tier-4",
	stuck: "fill-ink",
};

/** Class of the trades that were not taken back. */
export const PALE = "opacity-30";

/** Radius of a trade's dot. */
export const DOT = 3.4;

/** Draws the latest weeks: what is held, what was sold and bought at which rank, and what came back soon. */
export function Weeks({ state, plan }: { state: State; plan: Plan }) {
	const { index, done } = getProgress(state);
	const scale = createScale(state, index, plan);
	return (
		<>
			<Ranks
				count={state.parameters.count}
				limit={state.plan.limit}
				size={state.plan.size}
				from={scale.from}
				index={index}
				plan={plan}
				state={state}
			/>
			<Holdings state={state} plan={plan} />
			<Trades state={state} index={index} done={done} plan={plan} />
		</>
	);
}

/** Draws the ranks that are held, and names the axes. */
const Ranks = memo(
	function Ranks({
		count,
		limit,
		size,
		from,
		index,
		plan,
		state,
	}: {
		count: number;
		limit: number;
		size: number;
		from: number;
		index: number;
		plan: Plan;
		state: State;
	}) {
		const { left, right, top, height } = plan.weeks;
		const { y, first, last } = createScale(state, index, plan);
		const foot = top + height;
		return (
			<>
				<rect
					x={left}
					y={top}
					width={right - left}
					height={y(count + 0.5) - top}
					className="fill-tier-6 opacity-15"
				/>
				{limit > count && (
					<rect
						x={left}
						y={y(count + 0.5)}
						width={right - left}
						height={y(limit + 0.5) - y(count + 0.5)}
						className="fill-tier-3 opacity-25"
					/>
				)}
				<path d={`M${left} ${foot}H${right}`} className="stroke-rule" />
				<path d={`M${left} ${y(limit + 0.5)}H${right}`} className="stroke-ink" strokeDasharray="6 4" />
				{[first, count, last].map((rank) => (
					<text key={rank} x={left - 6} y={y(rank) + 4} textAnchor="end" className="fill-muted tabular-nums">
						{rank === count ? `rank ${rank}` : rank === first ? `≤ ${rank}` : `≥ ${rank}`}
					</text>
				))}
				<text x={left} y={foot + 16} className="fill-muted tabular-nums">
					{`week ${from + 1}`}
				</text>
				<text x={right} y={foot + 16} textAnchor="end" className="fill-ink tabular-nums">
					{`week ${index + 1}, now`}
				</text>
				<text x={plan.limit.x} y={top + 18} className="fill-muted">
					{`top ${count}`}
				</text>
				{y(limit) - y(count) > 40 && (
					<text x={plan.limit.x} y={(y(limit) + y(count)) / 2 + 4} className="fill-muted">
						{plan.isWordy ? "kept if held" : "kept"}
					</text>
				)}
				<text x={plan.limit.x} y={y(limit + 0.5) + plan.limit.down} className="fill-ink">
					{(limit === size ? ["never sell"] : plan.limit.words.concat(` rank ${limit}`)).map(
						(words, line, { length }) => (
							<tspan
								key={words}
								x={plan.limit.hasLines || line === 0 ? plan.limit.x : undefined}
								dy={plan.limit.hasLines && line > 0 && length > 1 ? 16 : undefined}
							>
								{plan.limit.hasLines ? words.trim() : words}
							</tspan>
						),
					)}
				</text>
			</>
		);
	},
	(one, other) =>
		[
			one.count === other.count,
			one.limit === other.limit,
			one.size === other.size,
			one.from === other.from,
			one.index === other.index,
			one.plan === other.plan,
		].every(Boolean),
);

/** Draws a dash at the present rank of each stock that is held, while the ranks of the week change. */
function Holdings({ state, plan }: { state: State; plan: Plan }) {
	const { index, week, moved } = getProgress(state);
	const { x, y, first, pitch } = createScale(state, index, plan);
	const ranks = [...week.before].flatMap((stock) => {
		if (stock === EMPTY) return [];
		const [from, to] = [week.previous.ranks[stock] ?? 0, week.ranking.ranks[stock] ?? 0];
		return [from + (to - from) * moved];
	});
	const half = Math.round(2.5 * pitch) / 10;
	return (
		<path
			d={ranks
				.filter((rank) => rank >= first)
				.map((rank) => `M${x(index) - half} ${y(rank)}h${2 * half}`)
				.join("")}
			className="fill-none stroke-tier-6"
			strokeWidth={1.5}
		/>
	);
}

/**
 * Draws the trades as dots, those that were taken back in full color, and lines from some sales to the purchase that
 * took them back. With all the lines, none could be followed.
 */
const Trades = memo(
	function Trades({ state, index, done, plan }: { state: State; index: number; done: number; plan: Plan }) {
		const { x, y, from } = createScale(state, index, plan);
		const past = { weeks: state.plan.weeks, index, done };
		const trades = listTrades(past, from);
		const returns = listReturns(past);
		const examples = pickExamples(returns).filter(([sale]) => sale && sale.week >= from);
		const ends = {
			sold: returns.flatMap((path) => path.slice(0, 1)),
			bought: returns.flatMap((path) => path.slice(-1)),
		};
		const dot = ({ week, rank }: { week: number; rank: number }) =>
			`M${x(week) - DOT} ${y(rank)}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0`;
		return (
			<>
				<path
					d={examples
						.map((path) => toLinePath(path.map(({ week, rank }): Point => [x(week), y(rank)])))
						.join("")}
					className="fill-none stroke-ink"
					strokeWidth={1.5}
				/>
				{(Object.keys(FILLS) as Kind[]).map((kind) => (
					<path
						key={kind}
						d={trades
							.filter((trade) => trade.kind === kind)
							.map(dot)
							.join("")}
						className={kind === "stuck" ? FILLS[kind] : `${FILLS[kind]} ${PALE}`}
					/>
				))}
				{(["sold", "bought"] as const).map((kind) => (
					<path
						key={`${kind} and back`}
						d={ends[kind]
							.filter(({ week }) => week >= from)
							.map(dot)
							.join("")}
						className={FILLS[kind]}
					/>
				))}
			</>
		);
	},
	(one, other) =>
		[
			one.state.plan === other.state.plan,
			one.index === other.index,
			one.done === other.done,
			one.plan === other.plan,
		].every(Boolean),
);

/** Renders the handle on the limit. The count has only its dial: two handles on one line confuse. */
export function LimitGrip({
	state,
	plan,
	onTurn,
}: {
	state: State;
	plan: Plan;
	onTurn: (key: Key, value: number) => void;
}) {
	const dial = parameters.find(({ key }) => key === "slack");
	if (!dial) return null;
	const { count, slack } = state.parameters;
	const { y, rankAt } = createScale(state, getProgress(state).index, plan);
	const at = y(state.plan.limit + 0.5);
	const x = plan.weeks.right + 12;
	return (
		<DraggableObject
			dial={dial}
			value={slack}
			onTurn={onTurn}
			at={at}
			valueAt={(place) => rankAt(place) - 0.5 - count}
			axis="y"
			grip={{ x, y: at }}
			box={{ x: x - 22, y: at - 22, width: 44, height: 44 }}
		/>
	);
}
