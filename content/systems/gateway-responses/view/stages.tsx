import { memo } from "react";
import { PressableObject } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import {
	countPassed,
	decide,
	getFault,
	isAnswered,
	type Key,
	type Stage,
	type State,
	stages,
	stops,
} from "../model";
import type { Plan } from "./plan";

/** How a request stands with a stage. */
type Status = "passed" | "checking" | "stopped" | "ahead" | "not reached";

/** Returns how the request stands with a stage. */
function getStatus(state: State, index: number): Status {
	const { stage } = decide(state.parameters);
	if (isAnswered(state) && index === stage) return "stopped";
	if (index < countPassed(state)) return "passed";
	if (isAnswered(state)) return "not reached";
	return index === countPassed(state) ? "checking" : "ahead";
}

/** Draws the stages in their order. */
export function Stages({ state, plan }: { state: State; plan: Plan }) {
	return stages.map((stage, index) => (
		<Row
			key={stage.key}
			name={stage.name}
			check={stage.check}
			index={index}
			fault={getFault(stage, state.parameters)?.name}
			isBroken={isBroken(stage, state)}
			status={getStatus(state, index)}
			plan={plan}
		/>
	));
}

function isBroken(stage: Stage, { parameters }: State): boolean {
	const fault = getFault(stage, parameters);
	return fault !== undefined && stops(fault);
}

const boxes: Record<Status, string> = {
	passed: "fill-none stroke-tier-6",
	checking: "fill-none stroke-ink stroke-2",
	stopped: "fill-tier-1",
	ahead: "fill-none stroke-rule",
	"not reached": "fill-none stroke-rule",
};

const Row = memo(function Row({
	name,
	check,
	index,
	fault,
	isBroken,
	status,
	plan,
}: {
	name: string;
	check: string;
	index: number;
	fault: string | undefined;
	isBroken: boolean;
	status: Status;
	plan: Plan;
}) {
	const { left, right, top, pitch } = plan.rows;
	const y = top + index * pitch + 2;
	const base = y + (pitch - 4) / 2 + 4.5;
	const isRed = status === "stopped";
	const isIdle = status === "ahead" || status === "not reached";
	const ink = isRed ? "fill-paper font-semibold" : isIdle ? "fill-muted" : "fill-ink";
	return (
		<>
			<rect
				x={left}
				y={y}
				width={right - left}
				height={pitch - 4}
				rx={4}
				className={boxes[status]}
				strokeDasharray={status === "not reached" ? "3 3" : undefined}
			/>
			{status === "passed" && (
				<path d={`M${left + 9} ${base - 5}l4 4l8-9`} className="fill-none stroke-tier-6 stroke-2" />
			)}
			{isRed && <path d={`M${left + 10} ${base - 9}l9 9m0-9l-9 9`} className="stroke-paper stroke-2" />}
			<text x={left + plan.name} y={base} className={ink}>
				{name}
			</text>
			{fault ? (
				<text
					x={right - 9}
					y={base}
					textAnchor="end"
					className={`${isRed || !isBroken ? ink : "fill-ink"} font-semibold`}
				>
					{fault}
				</text>
			) : (
				<text x={left + plan.check} y={base} className="fill-muted">
					{check}
				</text>
			)}
		</>
	);
});

/** Renders the stages as buttons. A press goes on to a stage's next fault, and from the last back to none. */
export function StageButtons({
	state: { parameters },
	plan: { rows },
	turn,
}: {
	state: State;
	plan: Plan;
	turn: RunControls<State, Key>["turn"];
}) {
	return stages.map((stage, index) => {
		const { key, name, faults } = stage;
		const next = (parameters[key] + 1) % (faults.length + 1);
		return (
			<PressableObject
				key={key}
				label={`${name}, ${getFault(stage, parameters)?.name ?? "fine"}: change to ${faults[next - 1]?.name ?? "fine"}`}
				onPress={() => turn(key, next)}
				x={rows.left}
				y={rows.top + index * rows.pitch}
				width={rows.right - rows.left}
				height={rows.pitch}
			/>
		);
	});
}
