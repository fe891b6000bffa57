import { memo } from "react";
import { DraggableObject } from "@/components/system/drawing/draggable";
import { getProgress, type Key, parameters, type State } from "../model";
import { createScale, type Plan } from "./plan";
import { type Kind, listHeld, listReturns, listTrades } from "./trades";

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

/** Draws the latest weeks: what was sold and bought at which rank, what came back soon, and what is held now. */
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
		const { x, y, last } = createScale(state, index, plan);
		const foot = top + height;
		const { held } = plan;
		const weeks = Array.from({ length: Math.min(index + 1, plan.shown) }, (_, place) => from + place);
		return (
			<>
				<rect
					x={left}
					y={top}
					width={held.right - left}
					height={y(count + 0.5) - top}
					className="fill-tier-6 opacity-15"
				/>
				{limit > count && (
					<rect
						x={left}
						y={y(count + 0.5)}
						width={held.right - left}
						height={y(limit + 0.5) - y(count + 0.5)}
						className="fill-tier-3 opacity-25"
					/>
				)}
				<path d={`M${left} ${foot}H${right}`} className="stroke-rule" />
				<path d={`M${left} ${y(limit + 0.5)}H${held.right}`} className="stroke-ink" strokeDasharray="6 4" />
				{[1, count, last].map((rank) => (
					<text key={rank} x={left - 6} y={y(rank) + 4} textAnchor="end" className="fill-muted tabular-nums">
						{rank === last ? `${rank}${last < size ? "+" : ""}` : `rank ${rank}`}
					</text>
				))}
				<text x={left - 6} y={foot + 16} textAnchor="end" className="fill-muted">
					week
				</text>
				{weeks.map((week) => (
					<text
						key={week}
						x={x(week)}
						y={foot + 16}
						textAnchor="middle"
						className={`${week === index ? "fill-ink font-semibold" : "fill-muted"} tabular-nums`}
					>
						{week + 1}
					</text>
				))}
				<text x={(held.left + held.right) / 2} y={foot + 16} textAnchor="middle" className="fill-ink">
					{held.name}
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

/** Draws a dash at the present rank of each stock that is held, in a column of their own. */
function Holdings({ state, plan }: { state: State; plan: Plan }) {
	const { index, week, done, moved } = getProgress(state);
	const { y } = createScale(state, index, plan);
	const { left, right } = plan.held;
	const ranks = listHeld({ weeks: state.plan.weeks, index, done }).map((stock) => {
		const [from, to] = [week.previous.ranks[stock] ?? 0, week.ranking.ranks[stock] ?? 0];
		return from + (to - from) * moved;
	});
	return (
		<path
			d={ranks.map((rank) => `M${left} ${y(rank)}H${right}`).join("")}
			className="fill-none stroke-tier-6"
		/>
	);
}

/** Draws the trades as dots, those that were taken back in full color. */
const Trades = memo(
	function Trades({ state, index, done, plan }: { state: State; index: number; done: number; plan: Plan }) {
		const { x, y, from } = createScale(state, index, plan);
		const past = { weeks: state.plan.weeks, index, done };
		const trades = listTrades(past, from);
		const returns = listReturns(past);
		const ends = {
			sold: returns.flatMap((path) => path.slice(0, 1)),
			bought: returns.flatMap((path) => path.slice(-1)),
		};
		const dot = ({ week, rank }: { week: number; rank: number }) =>
			`M${x(week) - DOT} ${y(rank)}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0`;
		return (
			<>
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
	const x = plan.held.right + 12;
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
