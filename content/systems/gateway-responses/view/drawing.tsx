import { toBoxPath } from "@/components/system/box";
import { NarrowSheet, Sheets } from "@/components/system/sheets";
import type { RunControls } from "@/components/system/view";
import { decide, describeCustomization, isAnswered, type Key, listTypes, type State, stages } from "../model";
import { narrow, type Plan, splitLines, wide } from "./plan";
import { StageButtons, Stages } from "./stages";

/** Draws the stages of a request, and the answer that its client gets. */
export function Drawing({ state, turn }: { state: State; turn: RunControls<State, Key>["turn"] }) {
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: <Request state={state} plan={plan} isStill={false} />,
		objects: <StageButtons {...{ state, plan, turn }} />,
	});
	return <Sheets label={labelOf(state)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws the same for prose, where nothing can be pressed. */
export function StillDrawing({ state }: { state: State }) {
	return (
		<NarrowSheet
			label={labelOf(state)}
			narrow={{
				width: narrow.width,
				height: narrow.height,
				drawing: <Request state={state} plan={narrow} isStill />,
			}}
		/>
	);
}

function Request({ state, plan, isStill }: { state: State; plan: Plan; isStill: boolean }) {
	return (
		<>
			<text x={plan.hint.x} y={plan.hint.y} className="fill-muted">
				{isStill ? "a request, top to bottom" : "press a stage to break the request there"}
			</text>
			<Stages state={state} plan={plan} />
			<Answer state={state} plan={plan} />
		</>
	);
}

/** Draws the answer: its status, its type, the rule that decided, and who else answers so. */
function Answer({ state, plan }: { state: State; plan: Plan }) {
	const { left, top, characters } = plan.answer;
	if (!isAnswered(state))
		return (
			<>
				<text x={left} y={top + 34} fontSize={40} className="fill-muted font-semibold">
					?
				</text>
				<text x={left + 86} y={top + 32} className="fill-muted">
					the client waits for its answer
				</text>
			</>
		);
	const { type, fault, status } = decide(state.parameters);
	const lines = [
		...splitLines(
			fault ? `Because ${fault.rule}.` : "No stage stops the request: the backend answers.",
			characters,
		),
		...splitLines(describeCustomization(state.parameters) ?? describeOthers(state), characters),
	];
	return (
		<>
			<text x={left} y={top + 34} fontSize={40} className="fill-ink font-semibold tabular-nums">
				{status}
			</text>
			<text x={left + 86} y={top + 32} className="fill-ink font-semibold">
				{type ?? "the backend’s answer"}
			</text>
			{lines.map((line, index) => (
				<text key={line} x={left} y={top + 62 + index * 19} className="fill-ink">
					{line}
				</text>
			))}
		</>
	);
}

/** Returns a sentence on the types that have the same status by default. */
function describeOthers({ parameters }: State): string {
	const { type, usual } = decide(parameters);
	if (!type) return "";
	const others = listTypes(usual).length - 1;
	if (others === 0) return `No other type has ${usual} by default.`;
	return `${others} other ${others === 1 ? "type has" : "types have"} ${usual} by default.`;
}

/** Draws the wordless thumbnail: stages that pass, and the one that answers. */
export function Glyph({ state }: { state: State }) {
	const { stage } = decide(state.parameters);
	const boxes = (isWanted: (index: number) => boolean) =>
		stages.map((_, index) => (isWanted(index) ? toBoxPath(6 + index * 33, 36, 24, 40, 4) : "")).join("");
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path d="M0 56H300" className="stroke-rule stroke-2" />
			<path d={boxes((index) => index < stage)} className="fill-tier-6" />
			<path d={boxes((index) => index === stage)} className="fill-tier-1" />
			<path d={boxes((index) => index > stage)} className="fill-raised stroke-rule" />
		</svg>
	);
}

function labelOf(state: State): string {
	const { stage, fault, type, status } = decide(state.parameters);
	if (!isAnswered(state)) return "A request is on its way through the stages of a gateway.";
	if (!fault) return `The request passed all ${stages.length} stages. Answer: ${status}, from the backend.`;
	return `The request stopped at stage ${stage + 1} of ${stages.length}, ${stages[stage]?.name}: ${fault.name}. Answer: ${status}, ${type}, because ${fault.rule}.`;
}
