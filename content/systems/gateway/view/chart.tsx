import { formatThousands } from "@/components/system/drawing/format-thousands";
import { SecondLabels } from "@/components/system/drawing/second-labels";
import { ValueLabels } from "@/components/system/drawing/value-labels";
import { binLength, countOffline, type RunRecord, type State } from "../model";
import type { Plan } from "./plan";

/** Time that the chart shows, ms. */
const SHOWN = 60_000;

/** Draws how many clients were offline over the last minute. */
export function Chart({
	state,
	before,
	plan,
}: {
	state: State;
	before: RunRecord["bins"] | undefined;
	plan: Plan;
}) {
	const { now, record, clients } = state;
	const { chart, tick, step } = plan;
	const { left, right, top, height } = chart;
	const from = Math.max(0, now - SHOWN);
	const foot = top + height;
	const x = (at: number) => Math.round((left + ((at - from) / SHOWN) * (right - left)) * 10) / 10;
	const y = (count: number) => Math.round((foot - (count / clients) * height) * 10) / 10;
	const first = Math.ceil(from / binLength / step) * step;
	const line = (bins: RunRecord["bins"]) => {
		let path = "";
		for (let index = Math.max(step, first); index * binLength <= now; index += step)
			path += `L${x(index * binLength)} ${y(bins[index - 1]?.offline ?? 0)}`;
		return path;
	};
	const ticks = Math.ceil(from / 1000 / tick) * tick;
	const seconds = Array.from({ length: SHOWN / 1000 / tick + 1 }, (_, index) => ticks + index * tick);
	return (
		<>
			<text x={left} y={top - 8} className="fill-ink tabular-nums">
				{`clients offline: ${formatThousands(countOffline(state))} of ${formatThousands(clients)}`}
			</text>
			<ValueLabels values={[0, clients]} x={left - 6} y={y} format={formatThousands} />
			<path
				d={`M${left} ${foot}${line(record.bins)}V${foot}z`}
				className="fill-tier-1 stroke-tier-1 [fill-opacity:0.35]"
			/>
			{before && (
				<path
					d={`M${x(from)} ${foot}${line(before)}`}
					className="fill-none stroke-muted"
					strokeDasharray="2 3"
				/>
			)}
			<path d={`M${left} ${foot}H${right}M${left} ${top}H${right}`} className="stroke-rule" />
			<SecondLabels
				seconds={seconds.filter((second) => second * 1000 <= from + SHOWN)}
				{...{ x, left, right }}
				y={foot + 17}
			/>
		</>
	);
}
