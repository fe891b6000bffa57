import { memo } from "react";
import { DraggableObject } from "@/components/system/drawing/draggable";
import { type Point, toLinePath } from "@/components/system/drawing/line-path";
import { normalTail } from "@/lib/simulation/statistics";
import { getThreshold, type Key, parameters, type State } from "../model";
import type { DetailsPlan } from "./plan";

/** Minutes that the chart shows. */
const SHOWN = 60;
/** Standard deviations at the top and at the foot. */
const [MOST, LEAST] = [5, -3];
const COLORS = ["stroke-tier-2", "stroke-tier-6"];

function createScale({ signals: { left, right, top, height } }: DetailsPlan) {
	return {
		x: (minutesAgo: number) => right - 22 - ((right - 22 - left) * minutesAgo) / SHOWN,
		y: (value: number) =>
			Math.round(top + (height * (MOST - Math.min(MOST, Math.max(LEAST, value)))) / (MOST - LEAST)),
		valueAt: (y: number) => MOST - ((y - top) * (MOST - LEAST)) / height,
	};
}

/** Draws both signals over the last hour, their threshold, and when the chosen alarm was on. */
export function Signals({
	state: { now, parameters: values, plan: run },
	plan,
}: {
	state: State;
	plan: DetailsPlan;
}) {
	const { left, top, height } = plan.signals;
	const { x, y } = createScale(plan);
	const threshold = y(getThreshold(values));
	const states = run.outcomes[values.rule]?.states;
	const minutes = Array.from({ length: Math.min(SHOWN, now) + 1 }, (_, index) => now - index).reverse();
	const on = minutes.filter((minute) => states?.[minute]);
	return (
		<>
			<Legend plan={plan} />
			<path
				d={on.map((minute) => `M${Math.round(x(now - minute) * 10) / 10} ${top}v${height}`).join("")}
				strokeWidth={Math.max(2, x(0) - x(1))}
				className="fill-none stroke-rule"
			/>
			<path d={`M${left} ${top + height}H${x(0)}`} className="stroke-rule" />
			<path d={`M${left} ${threshold}H${x(0)}`} className="stroke-ink" strokeDasharray="6 4" />
			{run.signals.map((signal, index) => (
				<path
					key={COLORS[index]}
					d={toLinePath(minutes.map((minute): Point => [x(now - minute), y(signal[minute] ?? 0)]))}
					className={`fill-none ${COLORS[index]}`}
					strokeWidth={1.5}
					strokeDasharray={index === 0 ? undefined : "4 2"}
				/>
			))}
			<text
				x={x(0) - 4}
				y={threshold - 5}
				textAnchor="end"
				paintOrder="stroke"
				strokeWidth={4}
				className="fill-ink stroke-raised"
			>
				drag: threshold
			</text>
		</>
	);
}

const Legend = memo(function Legend({ plan: { hour, legend } }: { plan: DetailsPlan }) {
	return (
		<>
			<text x={hour.x} y={hour.y} className="fill-ink">
				last hour
			</text>
			<g transform={`translate(${legend.x} ${legend.y})`} className="fill-muted">
				{["errors", "latency"].map((name, index) => (
					<g key={name} transform={`translate(${72 * index} 0)`}>
						<path
							d="M0-4h16"
							className={`fill-none ${COLORS[index]} stroke-2`}
							strokeDasharray={index === 0 ? undefined : "4 2"}
						/>
						<text x={21}>{name}</text>
					</g>
				))}
				<path d="M152-9.5v11" className="fill-none stroke-rule" strokeWidth={9} />
				<text x={161}>alarm is on</text>
			</g>
		</>
	);
});

/** Renders the handle on the threshold. Dragging it up makes the threshold rarer to pass. */
export const ThresholdGrip = memo(function ThresholdGrip({
	values,
	plan,
	onTurn,
}: {
	values: State["parameters"];
	plan: DetailsPlan;
	onTurn: (key: Key, value: number) => void;
}) {
	const dial = parameters.find(({ key }) => key === "once");
	if (!dial) return null;
	const { y, valueAt } = createScale(plan);
	const at = y(getThreshold(values));
	const x = plan.signals.right - 10;
	return (
		<DraggableObject
			dial={dial}
			value={values.once}
			onTurn={onTurn}
			axis="y"
			at={at}
			valueAt={(place) => 1 / normalTail(valueAt(place))}
			grip={{ x, y: at }}
			box={{ x: x - 34, y: at - 22, width: 44, height: 44 }}
		/>
	);
});
