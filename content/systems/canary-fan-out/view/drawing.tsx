import { toBoxPath } from "@/components/system/box";
import { Headline } from "@/components/system/headline";
import { NarrowSheet, Sheets } from "@/components/system/sheets";
import { SvgLabels } from "@/components/system/svg-labels";
import { type Key as DialKey, MOST_SPLITS, type Snapshot, type State, snapshot } from "../model";
import { Curve, WorkersGrip } from "./curve";
import { narrow, type Plan, wide } from "./plan";
import { Schedule, SplitButton } from "./schedule";

type OnTurn = (key: DialKey, value: number) => void;

/** Draws the schedule, the time that the run takes, and the speedup by the number of workers. */
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
	const past = before?.plan;
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: (
			<>
				<Result reading={reading} plan={plan} />
				<Schedule state={state} before={past?.end} plan={plan} />
				<Key
					run={state.plan}
					isRunning={state.now < state.plan.end}
					hasBefore={past !== undefined}
					plan={plan}
				/>
				<SvgLabels of={[plan.title]} />
				<Curve run={state.plan} before={past} workers={state.parameters.workers} plan={plan} />
			</>
		),
		objects: (
			<>
				<SplitButton {...{ state, onTurn, plan }} before={past?.end} most={MOST_SPLITS} />
				<WorkersGrip {...{ state, onTurn, plan }} />
			</>
		),
	});
	return <Sheets label={labelOf(state, reading)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws the schedule alone, as narrow as on phones, for prose with the caption beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	const drawing = (
		<>
			<Result reading={reading} plan={narrow} />
			<Schedule state={state} before={undefined} plan={narrow} />
			<Key run={state.plan} isRunning={state.now < state.plan.end} hasBefore={false} plan={narrow} />
		</>
	);
	return (
		<NarrowSheet
			label={labelOf(state, reading)}
			narrow={{ width: narrow.width, height: narrow.short, drawing }}
		/>
	);
}

/** Draws the wordless thumbnail: a bar per worker, and the long test. Lists show it, so it is small. */
export function Glyph({ state: { parameters: values, plan } }: { state: State }) {
	const pitch = 108 / values.workers;
	const x = (at: number) => Math.round((at / plan.end) * 300);
	const bar = (worker: number, from: number, to: number) =>
		toBoxPath(x(from), Math.round(worker * pitch) + 2, x(to) - x(from), Math.round(pitch) - 3);
	const bars = Array.from({ length: values.workers }, (_, worker) => {
		const own = plan.slots.filter((slot) => slot.worker === worker && !slot.isLong);
		return bar(worker, plan.first, Math.max(plan.first, ...own.map(({ to }) => to)));
	});
	const long = plan.slots.filter(({ isLong }) => isLong).map(({ worker, from, to }) => bar(worker, from, to));
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path d={bars.join("")} className="fill-tier-5" />
			<path d={long.join("")} className="fill-tier-1" />
		</svg>
	);
}

function Result({ reading: { end, speedup, failed }, plan }: { reading: Snapshot; plan: Plan }) {
	const times = plan.isWordy
		? `${speedup.toFixed(1)} times as fast as one worker`
		: `${speedup.toFixed(1)}× as fast as one`;
	const color = failed === 0 ? "" : plan.isWordy ? `, red: ${failed} failed` : ", red";
	return (
		<>
			<Headline>{`${end.toFixed(1)} min in all`}</Headline>
			<text x={plan.result} y={17} className="fill-ink">
				{`${times}${color}`}
			</text>
		</>
	);
}

/** Explains the bars and lines that are drawn: stacked, or on two lines. */
function Key({
	run,
	isRunning,
	hasBefore,
	plan,
}: {
	run: State["plan"];
	isRunning: boolean;
	hasBefore: boolean;
	plan: Plan;
}) {
	const { isWordy, key } = plan;
	const hasOverhead = run.first > 0;
	const hasFailed = run.slots.some((slot) => slot.hasFailed || slot.attempts > 1);
	// On phones, the lines are explained where no bar needs the place.
	const hasLines = isWordy || !(hasOverhead || hasFailed);
	const items = [
		{ bar: "fill-tier-5", text: "test", at: [0, 0] },
		{ bar: "fill-tier-1", text: isWordy ? "the long test, or a part of it" : "the long test", at: [50, 0] },
		...(hasOverhead
			? [{ bar: "fill-tier-3", text: isWordy ? "overhead: start and setup" : "overhead", at: [156, 0] }]
			: []),
		...(hasFailed
			? [{ bar: "fill-ink", text: isWordy ? "attempt that failed" : "failed", at: [240, 0] }]
			: []),
		...(hasLines
			? [{ line: "stroke-ink stroke-2", text: isWordy ? "the end of the run" : "end", at: [156, 0] }]
			: []),
		...(hasLines && isRunning ? [{ line: "stroke-tier-7 stroke-2", text: "now", at: [214, 0] }] : []),
		{ line: "stroke-ink", dashes: "6 4", text: "if no worker were idle", at: [0, 17] },
		...(hasBefore
			? [{ line: "stroke-muted stroke-2", dashes: "2 3", text: "the run before", at: [176, 17] }]
			: []),
	];
	return items.map(({ bar, line, dashes, text, at: [across = 0, down = 0] }, index) => (
		<g
			key={text}
			transform={`translate(${key.x + (isWordy ? 0 : across)} ${key.y + (isWordy ? index * 17 : down)})`}
		>
			{bar ? (
				<rect y={-9} width={9} height={9} className={bar} />
			) : (
				<path d="M0-4.5h16" className={line} strokeDasharray={dashes} />
			)}
			<text x={bar ? 14 : 22} className="fill-muted">
				{text}
			</text>
		</g>
	));
}

function labelOf({ parameters: { workers } }: State, reading: Snapshot): string {
	const { minutes, end, speedup, longest, busy } = reading;
	const crowd = workers === 1 ? "1 worker" : `${workers} workers`;
	return `The run takes ${end.toFixed(1)} min on ${crowd}, ${speedup.toFixed(1)} times as fast as one; the longest test takes ${longest.toFixed(1)} min. After ${minutes.toFixed(1)} min, ${busy} of them ${busy === 1 ? "is" : "are"} busy.`;
}
