import { toBoxPath } from "@/components/system/drawing/box";
import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import { type Key as DialKey, rules, type Snapshot, type State, snapshot } from "../model";
import { AlarmButtons, Alarms } from "./alarms";
import { type DetailsPlan, narrow, narrowDetails, type Plan, still, wide, wideDetails } from "./plan";
import { formatTime } from "./readings";
import { Signals, ThresholdGrip } from "./signals";
import { Key, Week } from "./week";

/** Draws the week of the chosen alarm. */
export function Drawing({ state }: { state: State }) {
	const reading = snapshot(state);
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: <Summary {...{ state, reading, plan }} />,
	});
	return <Sheets label={describe(state, reading)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws all alarms side by side, and the signals of the last hour. */
export function Details({
	state,
	onTurn,
	before,
}: {
	state: State;
	onTurn: (key: DialKey, value: number) => void;
	before: State | undefined;
}) {
	const reading = snapshot(state);
	const past = before && snapshot(before);
	const sheet = (plan: DetailsPlan) => ({
		width: plan.width,
		height: plan.height,
		drawing: (
			<>
				<Alarms {...{ state, reading, plan }} before={past} />
				<Signals state={state} plan={plan} />
			</>
		),
		objects: (
			<>
				<ThresholdGrip values={state.parameters} plan={plan} onTurn={onTurn} />
				<AlarmButtons plan={plan} onTurn={onTurn} />
			</>
		),
	});
	const label = `False pages of each alarm: ${reading.tallies.map(({ rule, falsePages }) => `${rule} ${falsePages}`).join(", ")}.`;
	return <Sheets label={label} wide={sheet(wideDetails)} narrow={sheet(narrowDetails)} />;
}

/** Draws the week and the alarms without the last hour, for prose. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	const drawing = (
		<>
			<Summary {...{ state, reading, plan: still }} />
			<g transform={`translate(0 ${still.height})`}>
				<Alarms {...{ state, reading, plan: narrowDetails }} before={undefined} />
			</g>
		</>
	);
	const { burnRate } = narrowDetails;
	const height = still.height + burnRate.y + burnRate.pitch + 6;
	return <NarrowSheet label={describe(state, reading)} narrow={{ width: still.width, height, drawing }} />;
}

/** Draws the wordless thumbnail: the false pages of each alarm as a bar, the chosen alarm's in color. */
export function Glyph({ state }: { state: State }) {
	const { tallies } = snapshot(state);
	const most = Math.max(1, ...tallies.map(({ falsePages }) => falsePages));
	const bars = tallies.map(({ falsePages }, index) =>
		toBoxPath(0, 4 + 22 * index, Math.max(3, Math.round((300 * falsePages) / most)), 16),
	);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path d={bars.join("")} className="fill-rule" />
			<path d={bars[state.parameters.rule]} className="fill-tier-1" />
		</svg>
	);
}

function Summary({ state, reading, plan }: { state: State; reading: Snapshot; plan: Plan }) {
	const { chosen, faults } = reading;
	const found = `${chosen.found} of ${faults} real faults found`;
	return (
		<>
			<Headline>{chosen.falsePages === 1 ? "1 false page" : `${chosen.falsePages} false pages`}</Headline>
			<text
				x={plan.result.x}
				y={plan.result.y}
				textAnchor={plan.result.end ? "end" : "start"}
				className="fill-ink"
			>
				{plan.isWordy ? `so far, and ${found}` : found}
			</text>
			<Week state={state} plan={plan} />
			<Key plan={plan} />
		</>
	);
}

function describe({ now, parameters }: State, { chosen, faults, missed }: Snapshot): string {
	return `${formatTime(now)}. Alarm on ${rules[parameters.rule]}: ${chosen.falsePages} false pages, ${chosen.found} of ${faults} faults found, ${missed} missed.`;
}
