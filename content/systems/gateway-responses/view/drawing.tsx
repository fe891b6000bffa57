import { toBoxPath } from "@/components/system/drawing/box";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import {
	countPassed,
	decide,
	describeCustomization,
	isAnswered,
	type Key,
	listTypes,
	type State,
	stages,
} from "../model";
import { narrow, type Plan, splitLines, wide } from "./plan";
import { RequestOnItsWay } from "./request";
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
	const { hint, isWide, answer, request } = plan;
	return (
		<>
			{isWide ? (
				<>
					<text x={0} y={hint.y} className="fill-muted">
						the request
					</text>
					<text x={answer.status.x} y={hint.y} className="fill-muted">
						the client gets
					</text>
				</>
			) : (
				<text x={request.width + 6} y={answer.status.y - 2} className="fill-muted">
					gets
				</text>
			)}
			<text x={hint.x} y={hint.y} className="fill-muted">
				{isStill ? "the stages that check it" : "the stages that check it: press one to break it"}
			</text>
			<Stages state={state} plan={plan} />
			<RequestOnItsWay state={state} plan={plan} />
			<Answer state={state} plan={plan} />
		</>
	);
}

/** Names of the status codes that a gateway gives by default (RFC 9110, RFC 6585). */
const REASONS: Record<number, string> = {
	200: "OK",
	400: "Bad Request",
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not Found",
	413: "Content Too Large",
	415: "Unsupported Media Type",
	429: "Too Many Requests",
	500: "Internal Server Error",
	504: "Gateway Timeout",
};

const FIRST_ANSWERS =
	"The first stage that finds a fault answers. The stages below it never see the request.";

/** Draws the answer: its status, its type, the rule that decided, and who else answers so. */
function Answer({ state, plan }: { state: State; plan: Plan }) {
	const { status: place, reason, lines } = plan.answer;
	const isDone = isAnswered(state);
	const { type, status } = decide(state.parameters);
	const ink = isDone ? "fill-ink" : "fill-muted";
	const texts = isDone
		? explain(state, plan)
		: [`now: ${describeCheck(state)}`, ...splitLines(FIRST_ANSWERS, plan.answer.lines.characters)];
	return (
		<>
			<text x={place.x} y={place.y} fontSize={place.size} className={`${ink} font-semibold tabular-nums`}>
				{isDone ? status : "?"}
			</text>
			<text
				x={isDone || plan.isWide ? reason.x : place.x + 20}
				y={reason.y}
				fontSize={plan.isWide ? 16 : 13}
				className={ink}
			>
				{isDone ? (REASONS[status] ?? "") : "not yet answered"}
			</text>
			{isDone && type && (
				<text x={lines.x} y={lines.y} className="fill-ink font-semibold">
					{type}
				</text>
			)}
			{texts.map((line, index) => (
				<text
					key={line}
					x={lines.x}
					y={lines.y + (index + (isDone && type ? 1 : 0)) * lines.pitch}
					className={ink}
				>
					{line}
				</text>
			))}
		</>
	);
}

/** Returns the lines that explain an answer. On phones there is no room for the other types. */
function explain(state: State, { isWide, answer: { lines } }: Plan): string[] {
	const { fault, stage } = decide(state.parameters);
	const reason = fault
		? `${stages[stage]?.name}: ${fault.rule}.`
		: "No stage stops the request: the backend answers.";
	const more = describeCustomization(state.parameters) ?? (isWide ? describeOthers(state) : "");
	return [reason, more].filter(Boolean).flatMap((text) => splitLines(text, lines.characters));
}

/** Returns the stage that a request is at, and what it checks. */
function describeCheck(state: State): string {
	const stage = stages[countPassed(state)];
	return stage ? `${stage.name.toLowerCase()}, ${stage.check}` : "";
}

/** Returns a sentence on the types that have the same status by default. */
function describeOthers({ parameters }: State): string {
	const { type, usual } = decide(parameters);
	if (!type) return "";
	const others = listTypes(usual).length - 1;
	if (others === 0) return `No other error type has ${usual} by default.`;
	return `${others} other error ${others === 1 ? "type has" : "types have"} ${usual} by default.`;
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
