import { memo } from "react";
import { type Account, paper, sampleMinutes } from "../model";
import type { Event } from "./day";
import { type LoadDial, LoadGrip } from "./load-grip";
import { Area, Curve, Plot, type PlotLabel, roundUp, TALL, Text } from "./plot";

const perHour = 60 / sampleMinutes;

/** Minimum top of the axis in calls per second, so that curves of two runs are comparable. */
const TOP = 300e6;

/** Draws calls received and executed over the paper's curves, with the events of the run. */
export function Calls({
	account,
	before,
	cursor,
	isLive = false,
	events,
	hasPaper = false,
	load,
	onTurn,
}: {
	account: Account;
	/** The run to compare with. Its executed calls are a thin line. */
	before?: Account | undefined;
	cursor: number;
	isLive?: boolean | undefined;
	events: readonly Event[];
	/** Whether the paper’s curves are drawn, too. */
	hasPaper?: boolean | undefined;
} & Partial<LoadDial>) {
	const { samples, busiest } = account;
	const others = before ? [...before.samples.received, ...before.samples.executed] : [];
	const top = roundUp(Math.max(TOP, ...samples.received, ...samples.executed, busiest, ...others));
	const hours = samples.count / perHour;
	return (
		<Plot
			label={`${hasPaper && isLive ? "Beside the paper’s curves. " : ""}${labelOf(account)}`}
			height={210}
			columns={samples.count}
			hours={hours}
			every={hours > 96 ? 48 : hours > 24 ? 24 : 6}
			cursor={cursor}
			isLive={isLive}
			levels={[{ at: 0 }, { at: 0.5 }, { at: 1, label: `${millions(top)} calls/s` }]}
			words={[...placeCurveLabels(account, top, cursor, events.length), ...eventWords(events, hours)]}
			legend={<Legend hasPaper={hasPaper} hasBefore={before !== undefined} />}
			objects={
				load !== undefined && onTurn
					? (scale) => <LoadGrip {...{ account, top, scale, load, onTurn }} />
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

/** Least distance between the labels of the curves, as a share of the plot's height. */
const APART = 0.12;

/** Returns the curves' labels with their present values, beside the cursor, above the labels of events. */
function placeCurveLabels({ samples }: Account, top: number, cursor: number, events: number): PlotLabel[] {
	const at = Math.min(samples.count - 1, Math.floor(cursor * samples.count));
	const [received, executed] = [samples.received[at] ?? 0, samples.executed[at] ?? 0];
	const clear = events > 0 ? heightOf(Math.min(events, LINES)) : 0.02;
	const middle = (received + executed) / 2 / top;
	const half = Math.max(APART, Math.abs(received - executed) / top) / 2;
	const least = Math.min(0.9 - 2 * half, Math.max(clear, middle - half - 0.02));
	const [lower, upper] = [least, Math.min(0.9, least + 2 * half)];
	const isLate = cursor > 0.5;
	const label = (name: string, calls: number, y: number): PlotLabel => ({
		x: cursor + (isLate ? -0.012 : 0.012),
		y,
		label: `${name} ${Math.round(calls / 1e6)} million`,
		anchor: isLate ? "end" : "start",
		className: "fill-ink font-semibold",
	});
	return [
		label("received", received, received >= executed ? upper : lower),
		label("executed", executed, received >= executed ? lower : upper),
	];
}

/** Number of lines of event labels, and the height of each from the bottom, from 0 to 1. */
const LINES = 5;
const heightOf = (line: number) => 0.04 + 0.07 * line;

/** Mean width of a letter, in em. */
const LETTER = 0.5;

/** Shifts the label of a later event further left, so that none is clipped at an edge. */
function eventWords(events: readonly Event[], hours: number): PlotLabel[] {
	return events.map(({ at, label }, index) => {
		const x = at / 60 / hours;
		return { x, y: heightOf(index % LINES), label, shift: -x * label.length * LETTER };
	});
}

const millions = (calls: number) => `${calls / 1e6} million`;

function labelOf({ samples: { received, executed } }: Account): string {
	const range = (values: readonly number[]) =>
		`${Math.round(Math.min(...values) / 1e6)} to ${Math.round(Math.max(...values) / 1e6)}`;
	return `Calls received: ${range(received)} million a second. Calls executed: ${range(executed)} million a second.`;
}
