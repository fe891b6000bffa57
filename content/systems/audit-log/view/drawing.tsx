import { toBoxPath } from "@/components/system/drawing/box";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import { countCopied, FILES, HOUR, type Key, type State } from "../model";
import { describeFiles, formatClock } from "./describe";
import { HourObjects } from "./hour-objects";
import { Hours } from "./hours";
import { describeCopy, Pages } from "./pages";
import { narrow, type Plan, wide } from "./plan";
import { Rows } from "./rows";

/** Draws a log and its copy, or the hours of a day with their files. */
export function Drawing({
	state,
	handle: { perform, turn },
}: {
	state: State;
	handle: Pick<RunControls<State, Key>, "perform" | "turn">;
}) {
	const { log } = state.paging;
	const isFiles = state.parameters.source === FILES;
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: isFiles ? plan.height : plan.pagesHeight,
		drawing: isFiles ? (
			<Hours state={state} plan={plan} />
		) : (
			<Pages state={state} plan={plan} isStill={false} />
		),
		objects: isFiles ? (
			<HourObjects {...{ state, plan, perform, turn }} />
		) : (
			<Rows rows={log.rows} version={log.version} {...{ plan, perform }} />
		),
	});
	return <Sheets label={labelOf(state)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws the run in the narrow layout, for prose. */
export function StillDrawing({ state }: { state: State }) {
	const { width } = narrow;
	const isFiles = state.parameters.source === FILES;
	const drawing = isFiles ? (
		<Hours state={state} plan={narrow} />
	) : (
		<Pages state={state} plan={narrow} isStill />
	);
	const height = isFiles ? narrow.height : narrow.pagesHeight;
	return <NarrowSheet label={labelOf(state)} narrow={{ width, height, drawing }} />;
}

/** Draws the wordless thumbnail: a log above, and a copy with repeated and missing rows below. */
export function Glyph() {
	const boxes = (y: number, places: readonly number[]) =>
		places.map((place) => toBoxPath(4 + place * 24.4, y, 19, 30, 3)).join("");
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path d={boxes(12, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])} className="fill-none stroke-muted" />
			<path d={boxes(68, [0, 1, 2, 3, 6, 7, 10, 11])} className="fill-tier-6" />
			<path d={boxes(68, [4, 5])} className="fill-tier-1" />
			<path d={boxes(68, [8, 9])} strokeDasharray="4 3" className="fill-none stroke-tier-1 stroke-2" />
		</svg>
	);
}

function labelOf(state: State): string {
	const { log } = state.paging;
	if (state.parameters.source === FILES)
		return `At ${formatClock(Math.floor(state.now / HOUR))}: ${describeFiles(state)}. Files that exist: ${state.polling.files.filter(({ created }) => created <= state.now / HOUR).length}.`;
	return `After ${log.requests} requests, all of which succeeded, the copy has ${countCopied(log)} rows, and the log ${log.rows.length}. ${describeCopy(state)}.`;
}
