import { toBoxPath } from "@/components/system/drawing/box";
import { decide, getFault, isAnswered, type Parameters, STAGE_TIME, type State, stages } from "../model";
import type { Plan } from "./plan";

/** The made-up path of the request, and the same with a typo. */
const [PATH, TYPO] = ["/orders", "/ordres"];

/** Returns the first line of the request. */
function getRequestLine(values: Parameters): string {
	const route = stages.find(({ key }) => key === "route");
	return `POST ${route && getFault(route, values) ? TYPO : PATH}`;
}

/** Draws the request on its way. It moves a little every frame, and rests at the stage that answers. */
export function RequestOnItsWay({ state, plan }: { state: State; plan: Plan }) {
	const { rows, request, isWide } = plan;
	const { stage, fault } = decide(state.parameters);
	const rest = Math.min(stage, stages.length - 1) + 0.5;
	const y = rows.top + rows.pitch * Math.min(state.now / STAGE_TIME, rest);
	const foot = rows.top + rows.pitch * stages.length;
	const at = Math.min(Math.max(y, rows.top + 12), foot - 12);
	return (
		<>
			<path d={`M${request.track} ${rows.top}V${foot}`} className="stroke-rule stroke-2" />
			{isWide ? (
				<RequestBox values={state.parameters} plan={plan} y={at} />
			) : (
				<>
					<circle cx={request.track} cy={at} r={6} className="fill-ink" />
					<RequestBox values={state.parameters} plan={plan} y={13} />
				</>
			)}
			{isWide && isAnswered(state) && <Return plan={plan} at={rest} isFault={fault !== undefined} />}
		</>
	);
}

function RequestBox({ values, plan: { request }, y }: { values: Parameters; plan: Plan; y: number }) {
	return (
		<g transform={`translate(0 ${Math.round(y * 10) / 10})`}>
			<path d={toBoxPath(0, -12, request.width, 24, 4)} className="fill-ink" />
			<text x={request.width / 2} y={4.5} textAnchor="middle" className="fill-paper font-semibold">
				{getRequestLine(values)}
			</text>
		</g>
	);
}

/** Draws the way of the answer, from the stage that gives it to the status that the client gets. */
function Return({ plan: { rows, answer }, at, isFault }: { plan: Plan; at: number; isFault: boolean }) {
	const from = Math.round(rows.top + rows.pitch * at);
	const to = answer.status.y - 14;
	return (
		<path
			d={`M${rows.right + 1} ${from}h9V${to}h9m-5-5l5 5l-5 5`}
			className={`fill-none stroke-2 ${isFault ? "stroke-tier-1" : "stroke-tier-6"}`}
		/>
	);
}
