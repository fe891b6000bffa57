import { memo } from "react";
import { formatThousands } from "@/components/system/drawing/format-thousands";
import { type Point, toLinePath } from "@/components/system/drawing/line-path";
import { SecondLabels } from "@/components/system/drawing/second-labels";
import { ValueLabels } from "@/components/system/drawing/value-labels";
import { type Bin, binLength, type Mark, type Snapshot, type State } from "../model";
import type { Plan } from "./plan";

/** Time that the chart shows, in ms. */
const SHOWN = 30_000;

/** Returns the scales of the chart: the last half minute, and up to the rate of all requests. */
function createScales(now: number, rate: number, { chart: { left, right, top, height } }: Plan) {
	const from = Math.max(0, now - SHOWN);
	const most = 1.12 * rate;
	const round = (place: number) => Math.round(place * 10) / 10;
	return {
		from,
		x: (at: number) =>
			round(left + ((Math.min(from + SHOWN, Math.max(from, at)) - from) / SHOWN) * (right - left)),
		y: (perSecond: number) => round(top + height * (1 - Math.min(1, perSecond / most))),
	};
}

interface ChartProps {
	reading: Snapshot;
	/** Requests per second, by the dial. */
	rate: number;
	/** The run to compare with. */
	before: State | undefined;
	plan: Plan;
}

/**
 * Draws the last half minute: misses, fetches, and what happened, below the rate of requests. Renders again once a
 * bin is complete, not every frame.
 */
export const Chart = memo(DrawnChart, (one, other) =>
	[
		one.reading.bins === other.reading.bins,
		countComplete(one.reading) === countComplete(other.reading),
		one.reading.marks.length === other.reading.marks.length,
		one.rate === other.rate,
		one.before === other.before,
		one.plan === other.plan,
	].every(Boolean),
);

const countComplete = ({ now }: { now: number }) => Math.floor(now / binLength);

function DrawnChart({ reading, rate, before, plan }: ChartProps) {
	const { bins, marks } = reading;
	const { left, right, top, height } = plan.chart;
	const complete = countComplete(reading);
	const { from, x, y } = createScales(complete * binLength, rate, plan);
	const ghost = before?.record.bins.slice(0, countComplete(before));
	const foot = top + height;
	const pointsOf = (of: readonly Bin[], what: "misses" | "fetches") => {
		const points: Point[] = [];
		for (let bin = Math.ceil(from / binLength); bin < Math.min(complete, of.length); bin++)
			points.push([x((bin + 0.5) * binLength), y(((of[bin]?.[what] ?? 0) * 1000) / binLength)]);
		return points;
	};
	const misses = pointsOf(bins, "misses");
	const [first, last] = [misses[0], misses.at(-1)];
	const count = Math.floor((from + SHOWN) / 1000 / plan.tick) - Math.ceil(from / 1000 / plan.tick) + 1;
	const ticks = Array.from(
		{ length: count },
		(_, index) => (Math.ceil(from / 1000 / plan.tick) + index) * plan.tick,
	);
	return (
		<>
			{first && last && hasCoalesced(reading) && (
				<path d={`${toLinePath([[first[0], foot], ...misses, [last[0], foot]])}z`} className="fill-rule" />
			)}
			<path d={`M${left} ${foot}H${right}`} className="stroke-rule" />
			<path d={`M${left} ${y(rate)}H${right}`} className="stroke-rule" strokeDasharray="4 4" />
			<ValueLabels values={[0, rate]} x={left - 6} y={y} format={formatThousands} />
			<SecondLabels seconds={ticks} {...{ x, left, right }} y={foot + 20} />
			{ghost && (
				<path
					d={toLinePath(pointsOf(ghost, "fetches"))}
					className="fill-none stroke-muted stroke-2"
					strokeDasharray="2 3"
				/>
			)}
			<path d={toLinePath(pointsOf(bins, "fetches"))} className="fill-none stroke-tier-1 stroke-2" />
			<Marks of={marks.filter(({ at }) => at >= from)} x={x} plan={plan} />
			<Legend reading={reading} rate={rate} y={y} plan={plan} />
			{plan.isWide && (
				<text x={left} y={top - 12} className="fill-muted">
					per second
				</text>
			)}
		</>
	);
}

/** Returns whether there are clearly more misses than fetches, because one fetch answers several. */
const hasCoalesced = ({ rates }: Pick<Snapshot, "rates">) => rates.misses > 1.02 * rates.fetches;

/** Draws a line for each event, and names the latest. */
function Marks({ of, x, plan }: { of: readonly Mark[]; x: (at: number) => number; plan: Plan }) {
	const { right, top, height } = plan.chart;
	const last = of.at(-1);
	return (
		<>
			{of.map(({ at, label }) => (
				<path key={`${at} ${label}`} d={`M${x(at)} ${top - 4}V${top + height}`} className="stroke-ink" />
			))}
			{last && (
				<text
					x={x(last.at) + (x(last.at) > right - 140 ? -4 : 4)}
					y={top + 6}
					textAnchor={x(last.at) > right - 140 ? "end" : "start"}
					paintOrder="stroke"
					className="fill-ink stroke-raised stroke-5 [stroke-linejoin:round]"
				>
					{last.label}
				</text>
			)}
		</>
	);
}

/** Names the lines with their rates per second: at the height of each, or in a row above the chart. */
function Legend({
	reading: { rates },
	rate,
	y,
	plan: { isWide, legend },
}: {
	reading: Snapshot;
	rate: number;
	y: (perSecond: number) => number;
	plan: Plan;
}) {
	const items = [
		...(isWide ? [{ name: "requests", value: rate, className: "fill-muted" }] : []),
		...(hasCoalesced({ rates })
			? [{ name: "requests that wait", value: rates.misses, className: "fill-muted" }]
			: []),
		{
			name: isWide ? "backend fetches" : "fetches from the backend per s:",
			value: rates.fetches,
			className: "fill-ink font-semibold",
		},
	];
	if (!isWide) {
		const [first, last = first] = items;
		return (
			<>
				{last && <Name {...last} x={legend.x} y={legend.y} />}
				{first !== last && first && <Name {...first} name="waiting:" x={320} y={legend.y} isEnd />}
			</>
		);
	}
	let free = legend.y;
	return items.map((item) => {
		const at = Math.max(free, y(item.value) + 4);
		free = at + 17;
		return <Name key={item.name} {...item} x={legend.x} y={at} />;
	});
}

function Name({
	name,
	value,
	className,
	isEnd = false,
	...place
}: {
	name: string;
	value: number;
	className: string;
	isEnd?: boolean;
	x: number;
	y: number;
}) {
	return (
		<text {...place} textAnchor={isEnd ? "end" : "start"} className={`tabular-nums ${className}`}>
			{`${name} ${formatThousands(Math.round(value))}`}
		</text>
	);
}
