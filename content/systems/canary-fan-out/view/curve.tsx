import { memo } from "react";
import { DraggableObject } from "@/components/system/drawing/draggable";
import { toLinePath } from "@/components/system/drawing/line-path";
import { SvgLabels } from "@/components/system/drawing/svg-labels";
import { type Key as DialKey, parameters, type Plan as Run, type State } from "../model";
import type { CurvePlan } from "./plan";
import { createCurveScale, MOST_SPEEDUP } from "./scale";

const WORKERS = [1, 10, 20, 30, 40];
const SPEEDUPS = [0, 10, MOST_SPEEDUP];

/** Draws the speedup over one worker by the number of workers, and the line on which no worker is idle. */
export const Curve = memo(function Curve({
	run,
	before,
	workers,
	plan,
}: {
	run: Run;
	before: Run | undefined;
	workers: number;
	plan: CurvePlan;
}) {
	const { left, right, top, height } = plan.curve;
	const { x, y } = createCurveScale(plan.curve);
	return (
		<>
			<SvgLabels of={plan.labels} />
			{SPEEDUPS.map((speedup) => (
				<g key={speedup}>
					<line x1={left} x2={right} y1={y(speedup)} y2={y(speedup)} className="stroke-rule" />
					<text x={left - 6} y={y(speedup) + 4} textAnchor="end" className="fill-muted">
						{speedup === 0 ? "0" : `${speedup}×`}
					</text>
				</g>
			))}
			{WORKERS.map((count) => (
				<text key={count} x={x(count)} y={top + height + 16} textAnchor="middle" className="fill-muted">
					{count}
				</text>
			))}
			<path
				d={`M${x(1)} ${y(1)}L${x(MOST_SPEEDUP)} ${top}`}
				className="fill-none stroke-ink"
				strokeDasharray="6 4"
			/>
			{before && (
				<path
					d={toCurvePath(before, plan)}
					className="fill-none stroke-muted stroke-2"
					strokeDasharray="2 3"
				/>
			)}
			<path d={toCurvePath(run, plan)} className="fill-none stroke-tier-1 stroke-2" />
			<circle cx={x(workers)} cy={y(run.alone / run.end)} r={5} className="fill-ink" />
		</>
	);
});

/** Returns the curve up to the first speedup beyond the chart's top. */
function toCurvePath({ ends, alone }: Run, plan: CurvePlan): string {
	const { x, y } = createCurveScale(plan.curve);
	const beyond = ends.findIndex((end) => alone > MOST_SPEEDUP * end);
	return toLinePath(
		ends.slice(0, beyond < 0 ? undefined : beyond + 1).map((end, index) => [x(index + 1), y(alone / end)]),
	);
}

/** Renders the handle on the curve. Dragging it sets the number of workers. */
export function WorkersGrip({
	state: { parameters: values, plan: run },
	plan,
	onTurn,
}: {
	state: State;
	plan: CurvePlan;
	onTurn: (key: DialKey, value: number) => void;
}) {
	const dial = parameters.find(({ key }) => key === "workers");
	if (!dial) return null;
	const { x, y, workersAt } = createCurveScale(plan.curve);
	const at = x(values.workers);
	return (
		<DraggableObject
			dial={dial}
			value={values.workers}
			onTurn={onTurn}
			axis="x"
			at={at}
			valueAt={workersAt}
			grip={{ x: at, y: y(run.alone / run.end) }}
			box={{ x: at - 22, y: plan.curve.top, width: 44, height: plan.curve.height }}
		/>
	);
}
