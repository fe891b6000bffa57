import { memo } from "react";
import { type Account, paper, sampleMinutes } from "../model";
import { labelCurves, labelEvents, labelGaps } from "./calls-labels";
import type { Event } from "./day";
import { type LoadDial, LoadGrip } from "./load-grip";
import { Area, Curve, Plot, roundUp, TALL } from "./plot";
import { Text } from "./plot-text";

const perHour = 60 / sampleMinutes;

/** Minimum top of the axis in calls per second, so that curves of two runs are comparable. */
const TOP = 300e6;

/** Draws calls received and executed over the paper's curves, with the events of the run. */
export function Calls({
	account,
	before,
	cursor,
	isLive = false,
	prefix = "",
	events,
	hasPaper = false,
	load,
	onTurn,
}: {
	account: Account;
	/** The run to compare with. Its executed calls are a thin line. */
	before?: Account | undefined;
	cursor: number;
	/** Whether the curves end at the displayed time. */
	isLive?: boolean | undefined;
	/** Words before those that describe the plot. */
	prefix?: string;
	events: readonly Event[];
	/** Whether the paper’s curves are drawn, too. */
	hasPaper?: boolean | undefined;
} & Partial<LoadDial>) {
	const { samples, busiest } = account;
	const others = before ? [...before.samples.received, ...before.samples.executed] : [];
	const top = roundUp(Math.max(TOP, ...samples.received, ...samples.executed, busiest, ...others));
	const hours = samples.count / perHour;
	const shown = isLive ? Math.floor(cursor * samples.count) + 1 : samples.count;
	const legend = (hasPaper ? 2 : 0) + (before ? 1 : 0);
	const isDraggable = load !== undefined && onTurn !== undefined;
	const curves = labelCurves(samples, { top, shown, events: events.length, legend, isDraggable });
	const gaps = events.length > 0 || hasPaper ? [] : labelGaps(samples, { top, shown });
	return (
		<Plot
			label={`${prefix}${labelOf(account)}`}
			height={210}
			columns={samples.count}
			hours={hours}
			every={hours > 96 ? 48 : hours > 24 ? 24 : 6}
			cursor={cursor}
			isLive={isLive}
			levels={[{ at: 0 }, { at: 1, label: `${millions(top)} calls/s` }]}
			words={[...curves, ...gaps, ...labelEvents(events, hours)]}
			legend={<Legend hasPaper={hasPaper} hasBefore={before !== undefined} />}
			objects={
				load !== undefined && onTurn
					? (scale) => <LoadGrip {...{ account, top, shown, scale, load, onTurn }} />
					: undefined
			}
		>
			{events.map(({ at }) => (
				<path
					key={at}
					d={`M${at / sampleMinutes} 0V${TALL}`}
					className="stroke-muted"
					strokeDasharray="2 4"
					vectorEffect="non-scaling-stroke"
				/>
			))}
			{before && (
				<Curve
					of={before.samples.executed}
					height={(calls) => calls / top}
					className="stroke-ink stroke-1"
					dashes="2 2"
				/>
			)}
			<Curves account={account} top={top} hasPaper={hasPaper} />
		</Plot>
	);
}

/** Memoized while the cursor moves. */
const Curves = memo(function Curves({
	account: { samples, busiest },
	top,
	hasPaper,
}: {
	account: Account;
	top: number;
	hasPaper: boolean;
}) {
	const height = (calls: number) => calls / top;
	const theirs = (shares: readonly number[]) =>
		samples.received.map(
			(_, sample) => (shares[Math.floor(sample / perHour) % shares.length] ?? 0) * busiest,
		);
	return (
		<>
			{hasPaper && (
				<>
					<Curve
						of={theirs(paper.receivedByHour)}
						height={height}
						className="stroke-tier-1 stroke-8 opacity-25"
					/>
					<Curve
						of={theirs(paper.executedByHour)}
						height={height}
						className="stroke-tier-6 stroke-8 opacity-25"
					/>
				</>
			)}
			<Area of={samples.received} over={samples.executed} height={height} className="fill-rule opacity-40" />
			<Curve of={samples.received} height={height} className="stroke-tier-1 stroke-2" />
			<Curve of={samples.executed} height={height} className="stroke-tier-6 stroke-2" dashes="7 3" />
		</>
	);
});

/** Says how the curves of the paper and of the run before are drawn, on the right above the curves. */
const Legend = ({ hasPaper, hasBefore }: { hasPaper: boolean; hasBefore: boolean }) =>
	[
		...(hasPaper ? ["line: this model", "pale band: the paper"] : []),
		...(hasBefore ? ["black dots: the run before"] : []),
	].map((what, row) => (
		<Text key={what} x={0} y={14 + row * 17} anchor="end" className="fill-ink">
			{what}
		</Text>
	));

const millions = (calls: number) => `${calls / 1e6} million`;

function labelOf({ samples: { received, executed } }: Account): string {
	const range = (values: readonly number[]) =>
		`${Math.round(Math.min(...values) / 1e6)} to ${Math.round(Math.max(...values) / 1e6)}`;
	return `Calls received: ${range(received)} million a second. Calls executed: ${range(executed)} million a second.`;
}
