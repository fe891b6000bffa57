import { SecondLabels } from "@/components/system/drawing/second-labels";
import { ValueLabels } from "@/components/system/drawing/value-labels";
import { documents, type RunRecord, type State } from "../model";
import type { ChartPlan } from "./plan";

/** Time that the chart shows, ms. */
const SHOWN = 30_000;
const TICKS = [0, 10, 20, 30];

type Steps = RunRecord["steps"];

/** Draws how many documents were wrong over the last half minute. */
export function Chart({ state, before, plan }: { state: State; before: Steps | undefined; plan: ChartPlan }) {
	const { now, record, wrong } = state;
	const { left, right, top, height } = plan.chart;
	const from = Math.max(0, now - SHOWN);
	const foot = top + height;
	const x = (at: number) => Math.round((left + ((at - from) / SHOWN) * (right - left)) * 10) / 10;
	const y = (count: number) => Math.round((foot - (count / documents.length) * height) * 10) / 10;
	const line = (steps: Steps, what: "wrong" | "stuck") => {
		const first = steps.findLastIndex(({ at }) => at <= from);
		return steps
			.slice(Math.max(0, first))
			.filter(({ at }) => at <= now)
			.map((step) => `H${x(Math.max(from, step.at))}V${y(step[what])}`)
			.join("");
	};
	const area = (what: "wrong" | "stuck") => `M${left} ${foot}${line(record.steps, what)}H${x(now)}V${foot}z`;
	const first = Math.ceil(from / 10_000) * 10;
	return (
		<>
			<text x={left} y={plan.isWordy ? top - 6 : 13} className="fill-ink tabular-nums">
				{`documents wrong in the index: ${wrong} of ${documents.length}`}
			</text>
			<ValueLabels values={[0, documents.length]} x={left - 5} y={y} />
			<text x={right} y={top - 6} textAnchor="end" className="fill-muted">
				yellow: a message is on the way; red: none is
			</text>
			<path d={area("wrong")} className="fill-tier-3 opacity-60" />
			<path d={area("stuck")} className="fill-tier-1" />
			{before && (
				<path
					d={`M${left} ${foot}${line(before, "wrong")}H${x(now)}`}
					className="fill-none stroke-muted"
					strokeDasharray="2 3"
				/>
			)}
			<path d={`M${left} ${foot}H${right}M${left} ${top}H${right}`} className="stroke-rule" />
			<SecondLabels
				seconds={TICKS.map((tick) => first + tick).filter((second) => second * 1000 <= from + SHOWN)}
				{...{ x, left, right }}
				y={foot + 16}
			/>
		</>
	);
}
