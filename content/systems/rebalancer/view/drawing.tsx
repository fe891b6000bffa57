import { toBoxPath } from "@/components/system/drawing/box";
import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import { type Key as DialKey, getProgress, type Snapshot, type State, snapshot } from "../model";
import { narrow, type Plan, wide } from "./plan";
import { describeOrder, percent } from "./readings";
import type { Kind } from "./trades";
import { DOT, FILLS, LimitGrip, PALE, Weeks } from "./weeks";

/** Draws the trades of the latest weeks. */
export function Drawing({ state, onTurn }: { state: State; onTurn: (key: DialKey, value: number) => void }) {
	const reading = snapshot(state);
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: <Summary {...{ state, reading, plan }} />,
		objects: <LimitGrip {...{ state, plan, onTurn }} />,
	});
	return <Sheets label={labelOf(state, reading)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws the same for prose. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	const { width, height } = narrow;
	const drawing = <Summary {...{ state, reading, plan: narrow }} />;
	return <NarrowSheet label={labelOf(state, reading)} narrow={{ width, height, drawing }} />;
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

function Summary({ state, reading, plan }: { state: State; reading: Snapshot; plan: Plan }) {
	const { sold, returned = 0 } = reading;
	const { index } = getProgress(state);
	const weeks = `in ${index === 0 ? "week 1" : `weeks 1–${index + 1}`}`;
	const back = `${Math.round(returned * sold)} of ${sold} sales`;
	return (
		<>
			<Headline>
				{sold === 0
					? "Nothing sold yet"
					: plan.isWordy
						? `${back} ${weeks} bought back within 4 weeks`
						: `${back} bought back`}
			</Headline>
			{plan.more && sold > 0 && (
				<text x={0} y={plan.more} className="fill-ink tabular-nums">
					{`within 4 weeks, ${weeks}`}
				</text>
			)}
			<Key hasStuck={state.parameters.faults > 0 || reading.failed > 0} plan={plan} />
			<Weeks state={state} plan={plan} />
		</>
	);
}

/** Explains the marks. */
function Key({ hasStuck, plan: { key, isWordy } }: { hasStuck: boolean; plan: Plan }) {
	const items: { kind: Kind; text: string; isPale?: boolean }[] = [
		{ kind: "sold", text: "sold, soon bought back" },
		{ kind: "bought", text: "bought back" },
		{ kind: "sold", text: "other sales", isPale: true },
		{ kind: "bought", text: "other purchases", isPale: true },
		...(hasStuck ? [{ kind: "stuck" as const, text: isWordy ? "order failed" : "failed" }] : []),
	];
	return items.map(({ kind, text, isPale }, index) => {
		const [x, y] = key[index] ?? [0, 0];
		return (
			<g key={text} transform={`translate(${x} ${y})`}>
				<circle cx={4} cy={-4} r={DOT} className={isPale ? `${FILLS[kind]} ${PALE}` : FILLS[kind]} />
				<text x={12} className="fill-muted">
					{text}
				</text>
			</g>
		);
	});
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
