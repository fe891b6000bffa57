import { toBoxPath } from "@/components/system/drawing/box";
import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import { type Key as DialKey, MOST_SPLITS, type State, snapshot } from "../model";
import { Curve, WorkersGrip } from "./curve";
import { type CurvePlan, narrow, narrowCurve, type Plan, wide, wideCurve } from "./plan";
import { Schedule, SplitButton } from "./schedule";

type OnTurn = (key: DialKey, value: number) => void;

/** Draws the schedule, and the time that the run takes. */
export function Drawing({
	state,
	onTurn,
	before,
}: {
	state: State;
	onTurn: OnTurn;
	before: State | undefined;
}) {
	const past = before?.plan.end;
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: <Run state={state} before={past} plan={plan} />,
		objects: <SplitButton {...{ state, onTurn, plan }} before={past} most={MOST_SPLITS} />,
	});
	return <Sheets label={labelOf(state)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws the speedup by the number of workers. */
export function Speedups({
	state,
	onTurn,
	before,
}: {
	state: State;
	onTurn: OnTurn;
	before: State | undefined;
}) {
	const { workers } = state.parameters;
	const sheet = (plan: CurvePlan) => ({
		width: plan.width,
		height: plan.height,
		drawing: <Curve run={state.plan} before={before?.plan} workers={workers} plan={plan} />,
		objects: <WorkersGrip {...{ state, onTurn, plan }} />,
	});
	const label = `By number of workers, times as fast as one: ${nameWorkers(workers)} ${snapshot(state).speedup.toFixed(1)}.`;
	return <Sheets label={label} wide={sheet(wideCurve)} narrow={sheet(narrowCurve)} />;
}

/** Draws the schedule as narrow as on phones, for prose with the caption beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const { width, height } = narrow;
	const drawing = <Run state={state} before={undefined} plan={narrow} />;
	return <NarrowSheet label={labelOf(state)} narrow={{ width, height, drawing }} />;
}

function Run({ state, before, plan }: { state: State; before: number | undefined; plan: Plan }) {
	const { end, failed } = snapshot(state);
	return (
		<>
			<Headline>{`${end.toFixed(1)} min in all`}</Headline>
			{failed > 0 && (
				<text x={plan.result} y={17} className="fill-ink">
					{failed === 1 ? "1 test failed" : `${failed} tests failed`}
				</text>
			)}
			<Schedule state={state} before={before} plan={plan} />
			<Key run={state.plan} hasBefore={before !== undefined} plan={plan} />
		</>
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

/** Explains the bars and the dashed lines that are drawn: on one line, or on two. */
function Key({ run, hasBefore, plan }: { run: State["plan"]; hasBefore: boolean; plan: Plan }) {
	const { isWordy, key } = plan;
	const hasFailed = run.slots.some((slot) => slot.hasFailed || slot.attempts > 1);
	const items = [
		{ bar: "fill-tier-5", text: "test", wide: 0, at: [0, 0] },
		{ bar: "fill-tier-1", text: "the longest test", wide: 56, at: [50, 0] },
		{ line: "stroke-ink", dashes: "6 4", text: "if no worker were idle", wide: 186, at: [0, 17] },
		...(hasBefore
			? [{ line: "stroke-muted stroke-2", dashes: "2 3", text: "the run before", wide: 358, at: [176, 17] }]
			: []),
		...(run.first > 0
			? [
					{
						bar: "fill-tier-3",
						text: isWordy ? "overhead: start and setup" : "overhead",
						wide: 480,
						at: [172, 0],
					},
				]
			: []),
		...(hasFailed ? [{ bar: "fill-ink", text: "failed", wide: 660, at: [256, 0] }] : []),
	];
	return items.map(({ bar, line, dashes, text, wide, at: [across = 0, down = 0] }) => (
		<g key={text} transform={`translate(${isWordy ? wide : across} ${key.y + (isWordy ? 0 : down)})`}>
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

const nameWorkers = (workers: number) => (workers === 1 ? "1 worker" : `${workers} workers`);

function labelOf(state: State): string {
	const { minutes, end, speedup, longest, busy } = snapshot(state);
	return `The run takes ${end.toFixed(1)} min on ${nameWorkers(state.parameters.workers)}, ${speedup.toFixed(1)} times as fast as one; the longest test takes ${longest.toFixed(1)} min. After ${minutes.toFixed(1)} min, ${busy} of them ${busy === 1 ? "is" : "are"} busy.`;
}
