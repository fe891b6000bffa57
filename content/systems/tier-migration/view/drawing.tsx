import { NarrowSheet, Sheets } from "@/components/system/sheets";
import { type Flight, kinds, type Snapshot, type State, snapshot, tiers } from "../model";
import { fillOf } from "./colors";
import { Key } from "./key";
import { type PlacedLabel, placeLabels, RADIUS } from "./labels";
import { Machines } from "./machines";
import { middleOf, narrow, type Plan, positionOf, wide } from "./plan";

/** Draws the present state of a run: old and new machines, requests between them, and requests served per tier. */
export function Drawing({ state, followed }: { state: State; followed?: Flight | undefined }) {
	const reading = snapshot(state);
	return (
		<Sheets
			label={inWords(reading)}
			wide={sheet(reading, state.now, followed, wide)}
			narrow={sheet(reading, state.now, followed, narrow)}
		/>
	);
}

/** Draws the phone layout, for prose with the caption beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <NarrowSheet label={inWords(reading)} narrow={sheet(reading, state.now, undefined, narrow)} />;
}

function sheet(reading: Snapshot, now: number, followed: Flight | undefined, plan: Plan) {
	const labels = placeLabels(reading.inFlight, now, plan, followed);
	const lines = getAlarmLines(reading, plan);
	const drawing = (
		<>
			<Key plan={plan} />
			<Result reading={reading} plan={plan} />
			{reading.fleet.map(({ kind, versions }) => (
				<Machines key={kind} kind={kind} versions={versions.join(" ")} plan={plan} />
			))}
			<Served reading={reading} plan={plan} />
			{reading.inFlight.map((flight) => (
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

/** Draws whether any priority was misread, and the phase. */
function Result({ reading, plan }: { reading: Snapshot; plan: Plan }) {
	const { phase, tally } = reading;
	return (
		<>
			<text y={plan.result.y} className={`font-semibold ${tally.misread > 0 ? "fill-tier-1" : "fill-ink"}`}>
				{describeResult(reading)}
			</text>
			<text
				x={plan.phase.x}
				y={plan.phase.y}
				textAnchor={plan.phase.end ? "end" : "start"}
				className="fill-muted"
			>
				{`phase ${phase}`}
			</text>
		</>
	);
}

/** Describes the misread priorities, with the lowest that is on its way as an example. */
function describeResult({ tally: { readings, misread }, inFlight }: Snapshot): string {
	if (misread === 0) return `${readings} priorities read, none wrong`;
	const [example] = inFlight
		.flatMap(({ token, seen }) => {
			const wrong = seen.findLast(({ agrees }) => !agrees);
			return wrong ? [{ token, tier: wrong.tier }] : [];
		})
		.sort((a, b) => a.token - b.token);
	const such = example ? ` (ringed): ${example.token} as ${example.tier}` : "";
	return `${misread} of ${readings} priorities misread${such}`;
}

/** Draws the wordless thumbnail: old machines framed, new ones filled, and requests between them. */
export function Glyph({ state }: { state: State }) {
	const { fleet, inFlight } = snapshot(state);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			{fleet.map(({ kind, versions }, column) =>
				versions
					.map((version, machine) => ({ version, y: SMALL.top + machine * SMALL.pitch }))
					.map(({ version, y }) => (
						<rect
							key={`${kind} ${y}`}
							x={4 + column * SMALL.column}
							y={y - 4.5}
							width={22}
							height={9}
							rx={2}
							className={version === "new" ? "fill-ink" : "fill-raised stroke-rule"}
						/>
					)),
			)}
			{inFlight.map((flight) => {
				const { x, y } = positionOf(flight, state.now, wide);
				const across = (x - wide.column.gateway) / (wide.column.router - wide.column.gateway);
				const down = (y - middleOf(0, wide)) / wide.machine.pitch;
				return (
					<circle
						key={flight.id}
						cx={Math.round(15 + across * SMALL.column)}
						cy={Math.round(SMALL.top + down * SMALL.pitch)}
						r={4}
						className={fillOf(flight.meant)}
					/>
				);
			})}
		</svg>
	);
}

/** Distance between columns and between machines, and the middle of the first machine. */
const SMALL = { column: 100, pitch: 13.5, top: 8.5 };

/** Draws how many requests were served as each tier, by the tier that the scheduler assumed. */
function Served({ reading: { tally }, plan }: { reading: Snapshot; plan: Plan }) {
	const { left, bar, right, top, pitch } = plan.tiers;
	const most = Math.max(20, ...Object.values(tally.byTier));
	return (
		<g>
			<text x={left} y={plan.heads} className="fill-muted">
				requests
			</text>
			<text x={left} y={plan.heads + 16} className="fill-muted">
				served as
			</text>
			{tiers.map(({ name }, row) => {
				const y = top + row * pitch + 8;
				const served = tally.byTier[name] ?? 0;
				const width = (served / most) * (right - bar);
				return (
					<g key={name} transform={`translate(0 ${y})`}>
						<text x={left} y={4} className="fill-ink font-mono">
							{name}
						</text>
						{served > 0 && (
							<rect
								x={bar}
								y={plan.barBelow ? 9 : -7}
								width={Math.max(3, Math.round(width))}
								height={plan.barBelow ? 6 : 14}
								rx={2}
								className={fillOf(name)}
							/>
						)}
						<text
							x={plan.barBelow ? right : Math.round(bar + width) + 6}
							y={4}
							textAnchor={plan.barBelow ? "end" : "start"}
							className="fill-muted font-mono"
						>
							{served}
						</text>
					</g>
				);
			})}
		</g>
	);
}

/** Draws a request between machines, in the color of its intended tier, with its token's number if that is legible. */
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
	const wrong = flight.seen.some(({ agrees }) => !agrees);
	return (
		<g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
			{(wrong || followed) && (
				<circle r={10} className={`fill-none stroke-2 ${wrong ? "stroke-tier-1" : "stroke-ink"}`} />
			)}
			<circle r={RADIUS} className={fillOf(flight.meant)} />
			{label && (
				<text
					x={label.dx}
					y={label.dy}
					textAnchor={label.anchor}
					className="fill-ink stroke-raised stroke-3 font-mono [paint-order:stroke]"
				>
					{label.text}
				</text>
			)}
		</g>
	);
}

/** Returns the number of alarms and the latest, if there are any. On a phone, its text has its own line. */
function getAlarmLines({ alarms }: Snapshot, { barBelow }: Plan): string[] {
	const alarm = alarms.at(-1);
	if (!alarm) return [];
	const lines = [`${alarms.length} alarms, latest at ${(alarm.at / 1000).toFixed(1)} s`, alarm.text];
	return barBelow ? lines : [lines.join(": ")];
}

function inWords({ seconds, phase, fleet, inFlight, tally }: Snapshot): string {
	const renewed = kinds.map(
		(kind) =>
			`${fleet.find((row) => row.kind === kind)?.versions.filter((version) => version === "new").length} of 8 ${kind}s`,
	);
	return `After ${seconds.toFixed(1)} s, phase ${phase}: ${renewed.join(", ")} are new; ${inFlight.length} requests in flight; ${tally.misread} of ${tally.readings} readings wrong.`;
}
