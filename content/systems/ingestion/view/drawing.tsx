import { toBoxPath } from "@/components/system/drawing/box";
import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import { documents, type Key, type State } from "../model";
import { Chart } from "./chart";
import { Lanes } from "./lanes";
import { Foot, isRetry, Messages } from "./messages";
import { Objects } from "./objects";
import { type ChartPlan, narrow, narrowChart, type Plan, wide, wideChart } from "./plan";

/** Draws the documents in source and index, and the messages between them. */
export function Drawing({
	state,
	handle: { perform, seek },
}: {
	state: State;
	handle: Pick<RunControls<State, Key>, "perform" | "seek">;
}) {
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: <Present state={state} plan={plan} isStill={false} />,
		objects: <Objects {...{ state, plan, perform, seek }} />,
	});
	return <Sheets label={labelOf(state)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws how many documents were wrong. */
export function WrongDocuments({ state, before }: { state: State; before: State | undefined }) {
	const sheet = (plan: ChartPlan) => ({
		width: plan.width,
		height: plan.height,
		drawing: <Chart state={state} before={before?.record.steps} plan={plan} />,
	});
	const label = `Documents wrong in the index: ${state.wrong} of ${documents.length}.`;
	return <Sheets label={label} wide={sheet(wideChart)} narrow={sheet(narrowChart)} />;
}

/** Draws the same for prose, where nothing can be pressed. */
export function PresentDrawing({ state }: { state: State }) {
	const drawing = <Present state={state} plan={narrow} isStill />;
	return (
		<NarrowSheet label={labelOf(state)} narrow={{ width: narrow.width, height: narrow.height, drawing }} />
	);
}

function Present({ state, plan, isStill }: { state: State; plan: Plan; isStill: boolean }) {
	const messages = [...state.messages.values()];
	return (
		<>
			<Headline>{describeIndex(state)}</Headline>
			<Lanes state={state} plan={plan} isStill={isStill} />
			<Messages state={state} plan={plan} />
			<Foot
				hasUpdates={messages.some(({ announced }) => announced.isPresent)}
				hasDeletions={messages.some(({ announced }) => !announced.isPresent)}
				hasRetries={messages.some(isRetry)}
				dead={state.dead.length}
				plan={plan}
			/>
		</>
	);
}

/** Returns the headline: the worst difference between source and index. */
export function describeIndex({ status, stuck, wrong }: State): string {
	const back = status.filter((each) => each === "came back").length;
	if (back > 0) return back === 1 ? "A deleted document is back" : `${back} deleted documents are back`;
	if (stuck > 0) return stuck === 1 ? "1 document stays wrong" : `${stuck} documents stay wrong`;
	if (wrong > 0) return `${wrong} of ${documents.length} documents out of date`;
	return "Search matches the source";
}

/** Draws the wordless thumbnail: the documents in source and index, and the wrong one in red. */
export function Glyph({ state: { status } }: { state: State }) {
	const boxes = (x: number, isWanted: (document: number) => boolean) =>
		documents
			.map((_, document) => (isWanted(document) ? toBoxPath(x, 3 + document * 18, 70, 13, 3) : ""))
			.join("");
	const isCurrent = (document: number) => status[document] === "current";
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path
				d={documents.map((_, document) => `M80 ${9.5 + document * 18}H220`).join("")}
				className="stroke-rule stroke-2"
			/>
			<path d={boxes(4, () => true) + boxes(226, isCurrent)} className="fill-none stroke-muted" />
			<path d={boxes(226, (document) => !isCurrent(document))} className="fill-tier-1" />
			<path d={toBoxPath(150, 19, 24, 17, 4)} className="fill-tier-6" />
		</svg>
	);
}

function labelOf({ now, status, messages, dead, wrong }: State): string {
	const named = status.flatMap((each, document) =>
		each === "current" ? [] : [`${documents[document]?.name} ${each}`],
	);
	return `After ${(now / 1000).toFixed(1)} s, ${wrong} of ${documents.length} documents are wrong in the index${named.length > 0 ? `: ${named.join(", ")}` : ""}. Messages in flight: ${messages.size}, dead letters: ${dead.length}.`;
}
