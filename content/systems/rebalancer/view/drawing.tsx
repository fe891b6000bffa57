import { toBoxPath } from "@/components/system/box";
import { NarrowSheet, Sheets } from "@/components/system/sheets";
import { type Key as DialKey, type Snapshot, type State, snapshot } from "../model";
import { narrow, type Plan, wide } from "./plan";
import { LimitGrip, Lines, Ranks, STROKES } from "./ranks";
import { describeOrder, percent } from "./readings";
import { getFoot, Year } from "./year";

type OnTurn = (key: DialKey, value: number) => void;

/** Draws the ranks of this week with its orders, and the year below. */
export function Drawing({
	state,
	onTurn,
	before,
}: {
	state: State;
	onTurn: OnTurn;
	before: State | undefined;
}) {
	const { parameters: values, plan: run } = state;
	const reading = snapshot(state);
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: <Summary {...{ state, reading, before, plan }} />,
		objects: (
			<LimitGrip
				count={values.count}
				slack={values.slack}
				limit={run.limit}
				size={run.size}
				plan={plan}
				onTurn={onTurn}
			/>
		),
	});
	return <Sheets label={labelOf(state, reading)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws the same for prose. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return (
		<NarrowSheet
			label={labelOf(state, reading)}
			narrow={{
				width: narrow.width,
				height: narrow.height,
				drawing: <Summary {...{ state, reading, plan: narrow }} before={undefined} />,
			}}
		/>
	);
}

/** Draws the wordless thumbnail: the turnover of each slack as a bar, the chosen one in color. */
export function Glyph({ state: { parameters: values, plan } }: { state: State }) {
	const [none] = plan.choices;
	const bars = plan.choices.map(({ turnover }, index) =>
		toBoxPath(index * 20, 112 - Math.round((108 * turnover) / (none?.turnover ?? 1)), 15, 112),
	);
	const chosen = plan.choices.findIndex(({ slack }) => slack >= values.slack);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path d={bars.join("")} className="fill-rule" />
			<path d={bars[chosen]} className="fill-tier-1" />
		</svg>
	);
}

function Summary({
	state,
	reading,
	before,
	plan,
}: {
	state: State;
	reading: Snapshot;
	before: State | undefined;
	plan: Plan;
}) {
	const { parameters: values, plan: run } = state;
	const { turnover } = reading;
	return (
		<>
			<text x={0} y={18} fontSize={19} className="fill-ink font-semibold tabular-nums">
				{turnover === undefined
					? "No run yet"
					: `${percent(turnover)} ${plan.isWordy ? "of the portfolio sold" : "sold"} each week`}
			</text>
			<text x={0} y={plan.order} className="fill-muted tabular-nums">
				{describeOrder(state)}
			</text>
			<Year state={state} before={before} plan={plan} />
			<Ranks state={state} plan={plan} />
			<Lines count={values.count} limit={run.limit} size={run.size} foot={getFoot(plan)} plan={plan} />
			<Key hasSlack={run.limit > values.count} plan={plan} />
		</>
	);
}

/** Explains the colors, and the dots of the year. */
function Key({ hasSlack, plan }: { hasSlack: boolean; plan: Plan }) {
	const items = [
		{ kind: "held", text: "held" },
		{ kind: "sold", text: "sold" },
		{ kind: "bought", text: "bought" },
		...(hasSlack ? [{ kind: "slack", text: "held in slack" } as const] : []),
	] as const;
	return (
		<>
			{items.map(({ kind, text }, index) => {
				const { x = 0, y = 0 } = plan.key[index] ?? {};
				return (
					<g key={kind} transform={`translate(${x} ${y})`}>
						<path d="M0-4.5h9" strokeWidth={9} className={STROKES[kind]} />
						<text x={14} className="fill-muted">
							{text}
						</text>
					</g>
				);
			})}
			<text x={plan.dot.x} y={plan.dot.y} className="fill-muted">
				{plan.isWordy ? "a dot: one stock in one week" : "a row: a week; a dot: a stock, ranked by its score"}
			</text>
		</>
	);
}

function labelOf(state: State, reading: Snapshot): string {
	const { count } = state.parameters;
	const { size, limit } = state.plan;
	const { turnover, meanRank, orders } = reading;
	const result =
		turnover === undefined || meanRank === undefined
			? "No run yet."
			: `So far ${percent(turnover)} of the portfolio was sold each week, in ${orders} orders, and the mean rank held was ${meanRank.toFixed(1)}.`;
	return `${describeOrder(state)}. ${count} of ${size} stocks are held, and sold below rank ${limit}. ${result}`;
}
