import { memo } from "react";
import { type Point, toLinePath } from "@/components/system/drawing/line-path";
import { Sheets } from "@/components/system/drawing/sheets";
import { SvgLabels } from "@/components/system/drawing/svg-labels";
import { ValueLabels } from "@/components/system/drawing/value-labels";
import type { Plan as Run, State, Totals } from "../model";
import { type CurvePlan, narrowCurve, wideCurve } from "./plan";
import { percent } from "./readings";

/** Upper ends of the axes, of which the first that fits is used. */
const TURNOVERS = [0.1, 0.2, 0.4, 0.8];
const LOSSES = [10, 20, 40, 80];
/** Slacks that the curve names. */
const NAMED = [0, 20, 70];

/** Renders the curve of choices, as a drawing of its own. */
export function Choices({ state: { parameters: values, plan: run } }: { state: State }) {
	const sheet = (plan: CurvePlan) => ({
		width: plan.width,
		height: plan.axis.y + 6,
		drawing: <Curve run={run} count={values.count} slack={values.slack} plan={plan} />,
	});
	const label = `Sold each week, by slack: ${run.choices.map(({ slack, turnover }) => `${slack} ranks, ${percent(turnover)}`).join("; ")}.`;
	return <Sheets label={label} wide={sheet(wideCurve)} narrow={sheet(narrowCurve)} />;
}

/** Draws the turnover against the mean rank held, for each slack, and the chosen one. */
const Curve = memo(function Curve({
	run,
	count,
	slack,
	plan,
}: {
	run: Run;
	count: number;
	slack: number;
	plan: CurvePlan;
}) {
	const { left, right, top, height, title, axis } = plan;
	const best = (count + 1) / 2;
	const foot = top + height;
	const most = (values: number[], ends: number[]) =>
		ends.find((end) => values.every((value) => value <= end)) ?? Math.max(...values);
	const [worst, highest] = [
		most(
			[...run.choices, run.year].map(({ meanRank }) => meanRank - best),
			LOSSES,
		),
		most(
			[...run.choices, run.year].map(({ turnover }) => turnover),
			TURNOVERS,
		),
	];
	const x = (rank: number) => left + ((right - left) * Math.max(0, rank - best)) / worst;
	const y = (turnover: number) => foot - (height * turnover) / highest;
	const points = run.choices.map(({ meanRank, turnover }): Point => [x(meanRank), y(turnover)]);
	// Right of its point, or left of it at the edge.
	const label = (of: number, { meanRank, turnover }: Totals) => {
		const at = x(meanRank);
		return { slack: of, x: at > right - WIDTH ? at - WIDTH : at + 9, y: y(turnover) - 6 };
	};
	const labels = placeLabels([
		label(slack, run.year),
		...run.choices
			.filter((choice) => NAMED.includes(choice.slack) && choice.slack !== slack)
			.map((choice) => label(choice.slack, choice)),
	]);
	return (
		<>
			<SvgLabels of={[title, axis]} />
			<path
				d={`M${left} ${top}V${foot}H${right}M${left} ${y(highest / 2)}h${right - left}M${left} ${top}h${right - left}`}
				className="fill-none stroke-rule"
			/>
			<ValueLabels
				values={[0, highest / 2, highest]}
				x={left - 5}
				y={y}
				format={(turnover) => `${100 * turnover}%`}
			/>
			<text x={left} y={foot + 16} className="fill-muted">
				{`best: ${best}`}
			</text>
			<text x={right} y={foot + 16} textAnchor="end" className="fill-muted">
				{best + worst}
			</text>
			<path d={toLinePath(points)} className="fill-none stroke-tier-6 stroke-2" />
			<path
				d={points.map(([px, py]) => `M${px.toFixed(1)} ${py.toFixed(1)}h0`).join("")}
				className="fill-none stroke-tier-6 stroke-6 [stroke-linecap:round]"
			/>
			<circle cx={x(run.year.meanRank)} cy={y(run.year.turnover)} r={5} className="fill-ink" />
			{labels.map((label, index) => (
				<text
					key={label.slack}
					x={label.x}
					y={label.y}
					className={index === 0 ? "fill-ink font-semibold" : "fill-muted"}
				>
					{`slack ${label.slack}`}
				</text>
			))}
		</>
	);
});

/** Width and height of a label, with the space around it. */
const [WIDTH, HEIGHT] = [66, 16];

/** Returns the labels that do not overlap an earlier one. */
function placeLabels<Label extends { x: number; y: number }>(labels: readonly Label[]): Label[] {
	const placed: Label[] = [];
	for (const label of labels)
		if (placed.every(({ x, y }) => Math.abs(x - label.x) > WIDTH || Math.abs(y - label.y) > HEIGHT))
			placed.push(label);
	return placed;
}
