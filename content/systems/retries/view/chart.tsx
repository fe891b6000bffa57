import { type Point, toLinePath } from "@/components/system/drawing/line-path";
import { SecondLabels } from "@/components/system/drawing/second-labels";
import { type Bin, binLength, type Parameters, remedyLabels, type Snapshot } from "../model";
import type { Plan } from "./plan";

/** Time that the chart shows, in ms. */
const SHOWN = 60_000;

/** The lines, in drawing order. */
const lines = [
	{ what: "calls", name: "new calls", className: "stroke-muted" },
	{ what: "attempts", name: "with retries", className: "stroke-tier-2" },
	{ what: "answered", name: "answered", className: "stroke-ink stroke-2" },
] as const;

/** Returns the scales of the chart: the latest minute, and up to 1.65 times the attempts that all retries make. */
export function createScales(now: number, values: Parameters, { chart: { left, right, top, height } }: Plan) {
	const from = Math.max(0, now - SHOWN);
	const most = 1.65 * Math.max(values.capacity, values.load * (values.retries + 1));
	const round = (place: number) => Math.round(place * 10) / 10;
	return {
		from,
		most,
		x: (at: number) =>
			round(left + ((Math.min(from + SHOWN, Math.max(from, at)) - from) / SHOWN) * (right - left)),
		y: (rate: number) => round(top + height * (1 - Math.min(1, rate / most))),
	};
}

/** Draws the last minute: calls, attempts and answers per second, blips, and changes of the remedy. */
export function Chart({
	reading,
	values,
	ghost,
	plan,
}: {
	reading: Snapshot;
	values: Parameters;
	/** The bins of the run to compare with. */
	ghost?: readonly Bin[] | undefined;
	plan: Plan;
}) {
	const { now, bins, blips, switches, rates } = reading;
	const { chart, legend, tick, step } = plan;
	const { left, right, top, height } = chart;
	const scales = createScales(now, values, plan);
	const { from, most, x, y } = scales;
	// The axis ends above it.
	const highest = Math.floor(most / values.capacity) * values.capacity;
	const foot = top + height;
	const complete = Math.floor(now / binLength);
	const toPath = (of: readonly Bin[], what: keyof Bin) => {
		const points: Point[] = [];
		for (let end = Math.max(2, Math.ceil(from / binLength / step) * step); end <= complete; end += step)
			points.push([x(end * binLength), y((of[end - 1]?.[what] ?? 0) + (of[end - 2]?.[what] ?? 0))]);
		return toLinePath(points);
	};
	const first = Math.ceil(from / 1000 / tick);
	const ticks = Array.from(
		{ length: Math.floor((from + SHOWN) / 1000 / tick) - first + 1 },
		(_, index) => (first + index) * tick,
	);
	const keys = [
		...lines.map(({ what, name, className }) => ({ name, rate: rates[what], className, dashes: undefined })),
		{ name: "capacity", rate: values.capacity, className: "stroke-muted", dashes: "4 4" },
	];
	const visible = blips.filter((blip) => blip.to > from);
	const lastBlip = visible.at(-1);
	const lastSwitch = switches.filter(({ at }) => at >= from).at(-1);
	return (
		<>
			{visible.map((blip) => (
				<rect
					key={blip.from}
					x={x(blip.from)}
					y={top}
					width={Math.round(x(Math.min(blip.to, now)) - x(blip.from))}
					height={height}
					className="fill-rule opacity-60"
				/>
			))}
			<path d={`M${left} ${y(values.capacity)}H${right}`} className="stroke-muted" strokeDasharray="4 4" />
			<path d={`M${left} ${foot}H${right}`} className="stroke-rule" />
			<text x={left - 6} y={y(values.capacity) + 4} textAnchor="end" className="fill-muted tabular-nums">
				{values.capacity}
			</text>
			{y(values.capacity) - y(highest) > 14 && (
				<text x={left - 6} y={y(highest) + 4} textAnchor="end" className="fill-muted tabular-nums">
					{highest}
				</text>
			)}
			{foot - y(values.capacity) > 14 && (
				<text x={left - 6} y={foot + 4} textAnchor="end" className="fill-muted">
					0
				</text>
			)}
			<SecondLabels seconds={ticks} {...{ x, left, right }} y={foot + 20} />
			{ghost && (
				<path d={toPath(ghost, "answered")} className="fill-none stroke-muted" strokeDasharray="2 3" />
			)}
			{lines.map(({ what, className }) => (
				<path key={what} d={toPath(bins, what)} className={`fill-none ${className}`} />
			))}
			{lastBlip && (
				<text x={Math.min(x(Math.min(lastBlip.to, now)) + 5, right - 28)} y={top + 11} className="fill-ink">
					slow
				</text>
			)}
			{lastSwitch && (
				<>
					<path d={`M${x(lastSwitch.at)} ${top}V${foot}`} className="stroke-ink" />
					<text
						x={x(lastSwitch.at) + (x(lastSwitch.at) > right - 160 ? -4 : 4)}
						y={top + 29}
						textAnchor={x(lastSwitch.at) > right - 160 ? "end" : "start"}
						className="fill-ink"
					>
						{remedyLabels[lastSwitch.remedy]}
					</text>
				</>
			)}
			{keys.map(({ name, rate, className, dashes }, index) => {
				const place = legend[index];
				return (
					place && (
						<g key={name}>
							<path
								d={`M${place.x} ${place.y - 4}h14`}
								className={`fill-none ${className}`}
								strokeDasharray={dashes}
							/>
							<text x={place.x + 19} y={place.y} className="fill-ink tabular-nums">
								{`${name} ${rate}/s`}
							</text>
						</g>
					)
				);
			})}
		</>
	);
}

const inSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Describes the state of the service in a few words. */
export function describeStatus({ isInBlip, blips, recovery, now, answered }: Snapshot): string {
	if (isInBlip) return "in the blip";
	if (blips.length === 0 && recovery.since === 0)
		return answered !== undefined && answered < 0.5 ? "down" : "healthy";
	if (recovery.at === recovery.since) return "back at once";
	if (recovery.at !== undefined) return `back after ${inSeconds(recovery.at - recovery.since)}`;
	const time = inSeconds(now - recovery.since);
	return blips.length > 0 ? `still down ${time} after the slowdown` : `down for ${time}`;
}
