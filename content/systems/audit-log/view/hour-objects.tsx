import { memo } from "react";
import { DraggableObject } from "@/components/system/drawing/draggable";
import { PressableObject } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import { type Key as DialKey, HOUR, HOURS, parameters, type State } from "../model";
import { hours } from "./bars";
import { isMemoryShown, memoryLine } from "./hours";
import { hourOf, type Plan, SCALE } from "./plan";

/** Renders the hours that are over as buttons, and the handle of the memory. */
export function HourObjects({
	state,
	plan,
	perform,
	turn,
}: {
	state: State;
	plan: Plan;
} & Pick<RunControls<State, DialKey>, "perform" | "turn">) {
	const { memory } = state.parameters;
	return (
		<>
			<HourButtons count={Math.min(HOURS, Math.floor(state.now / HOUR))} plan={plan} perform={perform} />
			{isMemoryShown(state) && <MemoryGrip memory={memory} plan={plan} onTurn={turn} />}
		</>
	);
}

/** Renders the hours that are over as buttons. */
const HourButtons = memo(function HourButtons({
	count,
	plan,
	perform,
}: {
	count: number;
	plan: Plan;
	perform: RunControls<State, DialKey>["perform"];
}) {
	return hours.slice(0, count).map((hour) => {
		const { x, foot } = hourOf(plan, hour);
		return (
			<PressableObject
				key={hour}
				label={`Hour ${hour}: deliver a late file`}
				onPress={() => perform("deliver", String(hour))}
				x={x}
				y={foot - plan.day.height}
				width={plan.day.pitch}
				height={plan.day.height}
			/>
		);
	});
});

function MemoryGrip({
	memory,
	plan,
	onTurn,
}: {
	memory: number;
	plan: Plan;
	onTurn: (key: DialKey, value: number) => void;
}) {
	const dial = parameters.find(({ key }) => key === "memory");
	const { foot } = hourOf(plan, 0);
	const y = memoryLine(plan, memory);
	return (
		dial && (
			<DraggableObject
				dial={dial}
				value={memory}
				onTurn={onTurn}
				axis="y"
				at={y}
				valueAt={(position) => ((foot - position) / plan.day.height) * SCALE}
				grip={{ x: plan.day.grip, y }}
				box={{ x: plan.width - 44, y: y - 22, width: 44, height: 44 }}
			/>
		)
	);
}
