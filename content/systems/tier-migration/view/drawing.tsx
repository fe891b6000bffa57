import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import { SvgLabels } from "@/components/system/drawing/svg-labels";
import { type Flight, kinds, legacyTiers, type Snapshot, type State, snapshot } from "../model";
import { fillOf } from "./colors";
import { LINE, misreadingOf, type PlacedLabel, placeLabels, RADIUS, RING } from "./labels";
import { Fleet } from "./machines";
import { middleOf, narrow, type Plan, positionOf, wide } from "./plan";
import { countMistaken, Served } from "./served";

/** Draws the present state of a run: old and new machines, requests between them, and requests served per tier. */
export function Drawing({ state, followed }: { state: State; followed?: Flight | undefined }) {
	const reading = snapshot(state);
	return (
		<Sheets
			label={inWords(reading)}
			wide={sheet(reading, state, followed, wide)}
			narrow={sheet(reading, state, followed, narrow)}
		/>
	);
}

/** Draws the phone layout, for prose with the caption beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <NarrowSheet label={inWords(reading)} narrow={sheet(reading, state, undefined, narrow)} />;
}

function sheet(reading: Snapshot, state: State, followed: Flight | undefined, plan: Plan) {
	const { now } = state;
	const labels = placeLabels(reading.inFlight, now, plan, followed);
	const lines = getAlarmLines(reading, plan);
	const drawing = (
		<>
			<Result reading={reading} plan={plan} />
			<Fleet {...{ reading, state, plan }} />
			<Served reading={reading} plan={plan} />
			{sortMisreadLast(reading.inFlight).map((flight) => (
				<Mark
					key={flight.id}
					{...{ flight, now, plan }}
					followed={flight === followed}
					label={labels.get(flight)}
				/>
			))}
			{lines.map((line, number) => (
				<text
					// Lines are identified by their position.
					// biome-ignore lint/suspicious/noArrayIndexKey: the index is the line's position
					key={number}
					y={plan.foot + 22 + number * 18}
					className="fill-muted"
				>
					{line}
				</text>
			))}
		</>
	);
	return { width: plan.width, height: plan.foot + 10 + lines.length * 18, drawing };
}

/** Returns requests in drawing order: misread ones are on top. */
const sortMisreadLast = (flights: readonly Flight[]) =>
	[...flights].sort((a, b) => Number(Boolean(misreadingOf(a))) - Number(Boolean(misreadingOf(b))));

/** States how many requests got the wrong priority, and what the marks of requests mean. */
function Result({ reading: { tally }, plan }: { reading: Snapshot; plan: Plan }) {
	const wrong = countMistaken(tally);
	const served = plan.isNarrow ? `${tally.served}` : `${tally.served} requests`;
	return (
		<>
			<Headline>
				{wrong > 0 ? `${wrong} of ${served} got the wrong priority` : `${served} served, none wrong`}
			</Headline>
			<SvgLabels of={plan.note} />
		</>
	);
}

/** Draws the wordless thumbnail: a box per kind, filled as far as it is upgraded, and requests between them. */
export function Glyph({ state }: { state: State }) {
	const { fleet, inFlight } = snapshot(state);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			{fleet.map(({ kind, versions }, column) => (
				<g key={kind} transform={`translate(${4 + column * SMALL.column} ${SMALL.top})`}>
					<rect width={22} height={8 * SMALL.pitch} rx={3} className="fill-raised stroke-rule" />
					<rect
						width={22}
						height={versions.filter((version) => version === "new").length * SMALL.pitch}
						rx={3}
						className="fill-ink"
					/>
				</g>
			))}
			{inFlight.map((flight) => {
				const { x, y } = positionOf(flight, state.now, wide);
				const pitch = wide.column.router - wide.column.gateway;
				const across = (x - wide.box.width / 2 - wide.column.gateway) / pitch;
				const down = (y - middleOf(0, wide)) / wide.box.pitch;
				return (
					<circle
						key={flight.id}
						cx={Math.round(15 + across * SMALL.column)}
						cy={Math.round(SMALL.top + (down + 0.5) * SMALL.pitch)}
						r={4}
						className={fillOf(flight.meant)}
					/>
				);
			})}
		</svg>
	);
}

/** Distance between columns, height of a machine's row, and top of the boxes. */
const SMALL = { column: 100, pitch: 13.5, top: 2 };

/** Half the side of a square, which has about the area of a circle. */
const SQUARE = 5.5;

/** Returns whether a request carries an old number. */
const isLegacy = ({ token }: Flight) => token < legacyTiers.length;

/**
 * Draws a request between machines, in the color of its intended tier: a square with an old number, a circle with a new
 * one. A misread one has a ring and says so.
 */
function Mark({
	flight,
	now,
	followed,
	label,
	plan,
}: {
	flight: Flight;
	now: number;
	followed: boolean;
	label: PlacedLabel | undefined;
	plan: Plan;
}) {
	const { x, y } = positionOf(flight, now, plan);
	const isMisread = misreadingOf(flight) !== undefined;
	return (
		<>
			<g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
				{(isMisread || followed) && <circle r={RING} className="fill-none stroke-ink stroke-3" />}
				{isLegacy(flight) ? (
					<rect
						x={-SQUARE}
						y={-SQUARE}
						width={2 * SQUARE}
						height={2 * SQUARE}
						className={fillOf(flight.meant)}
					/>
				) : (
					<circle r={RADIUS} className={fillOf(flight.meant)} />
				)}
			</g>
			{label && (
				<text
					textAnchor="middle"
					className="fill-ink stroke-raised stroke-3 font-semibold [paint-order:stroke]"
				>
					{label.lines.map((line, row) => (
						<tspan key={line} x={label.x.toFixed(1)} y={(label.y + row * LINE).toFixed(1)}>
							{line}
						</tspan>
					))}
				</text>
			)}
		</>
	);
}

/** Returns the number of alarms and the latest, if there are any. On a phone, its text has its own line. */
function getAlarmLines({ alarms }: Snapshot, { isNarrow }: Plan): string[] {
	const alarm = alarms.at(-1);
	if (!alarm) return [];
	const lines = [`${alarms.length} alarms, latest at ${(alarm.at / 1000).toFixed(1)} s`, alarm.text];
	return isNarrow ? lines : [lines.join(": ")];
}

function inWords({ seconds, phase, fleet, inFlight, tally }: Snapshot): string {
	const renewed = kinds.map(
		(kind) =>
			`${fleet.find((row) => row.kind === kind)?.versions.filter((version) => version === "new").length} of 8 ${kind}s`,
	);
	return `After ${seconds.toFixed(1)} s, phase ${phase}: ${renewed.join(", ")} are new; ${inFlight.length} requests in flight; ${countMistaken(tally)} of ${tally.served} requests served as the wrong tier.`;
}
