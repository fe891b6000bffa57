import { toBoxPath } from "@/components/system/box";
import { NarrowSheet, Sheets } from "@/components/system/sheets";
import { type Key as DialKey, rules, type Snapshot, type State, snapshot } from "../model";
import { AlarmButtons, Alarms } from "./alarms";
import { narrow, type Plan, wide } from "./plan";
import { describeDelay, formatTime } from "./readings";
import { Signals, ThresholdGrip } from "./signals";
import { Key, Week } from "./week";

type OnTurn = (key: DialKey, value: number) => void;

/** Draws the week of the chosen alarm, all alarms side by side, and the signals of the last hour. */
export function Drawing({
	state,
	onTurn,
	before,
}: {
	state: State;
	onTurn: OnTurn;
	before: State | undefined;
}) {
	const reading = snapshot(state);
	const past = before && snapshot(before);
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: (
			<>
				<Summary {...{ state, reading, plan }} before={past} hasHour />
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
	return <Sheets label={describe(state, reading)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws the week and the alarms without the last hour, for prose. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return (
		<NarrowSheet
			label={describe(state, reading)}
			narrow={{
				width: narrow.width,
				height: narrow.burnRate.y + 6,
				drawing: <Summary {...{ state, reading, plan: narrow }} before={undefined} hasHour={false} />,
			}}
		/>
	);
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

function Summary({
	state,
	reading,
	before,
	hasHour,
	plan,
}: {
	state: State;
	reading: Snapshot;
	before: Snapshot | undefined;
	/** Whether the last hour is drawn, too. */
	hasHour: boolean;
	plan: Plan;
}) {
	const { chosen, faults } = reading;
	const found = `${chosen.found} of ${faults} faults found`;
	return (
		<>
			<text x={0} y={18} fontSize={19} className="fill-ink font-semibold">
				{chosen.falsePages === 1 ? "1 false page" : `${chosen.falsePages} false pages`}
			</text>
			<text
				x={plan.result.x}
				y={plan.result.y}
				textAnchor={plan.result.end ? "end" : "start"}
				className="fill-ink"
			>
				{plan.isWordy ? `so far, ${found}${describeDelay(chosen)}` : found}
			</text>
			<Week state={state} plan={plan} />
			<Key hasHour={hasHour} plan={plan} />
			<Alarms {...{ state, reading, before, plan }} />
		</>
	);
}

function describe({ now, parameters }: State, { chosen, faults, missed, tallies }: Snapshot): string {
	const others = tallies
		.filter((_, index) => index !== parameters.rule)
		.map(({ rule, falsePages }) => `${rule} ${falsePages}`);
	return `${formatTime(now)}. Alarm on ${rules[parameters.rule]}: ${chosen.falsePages} false pages, ${chosen.found} of ${faults} faults found, ${missed} missed. False pages of the others: ${others.join(", ")}.`;
}
