import { DraggableObject } from "@/components/system/drawing/draggable";
import { type Key, type Parameters, parameters, type Snapshot } from "../model";
import { topOf } from "./chart";
import type { Plan } from "./plan";

/** Sets a dial. */
export type OnTurn = (key: Key, value: number) => void;

/** Renders the handle of the demand curve, at the present. Dragging it up or down sets every team's mean from then on. */
export function DemandGrip({
	reading: { past, worlds },
	values: { teams, mean },
	plan: { chart },
	onTurn,
}: {
	reading: Pick<Snapshot, "past" | "worlds">;
	values: Parameters;
	plan: Pick<Plan, "chart">;
	onTurn: OnTurn;
}) {
	const dial = parameters.find(({ key }) => key === "mean");
	if (!dial) return null;
	const { left, right, top, height } = chart;
	const most = topOf(past, worlds);
	const at = top + height * (1 - (teams * mean) / most);
	// The hint is below the curve, or above it where there is no room.
	const distance = 17 + height / 12;
	const hintDown = at + distance + 6 < top + height ? distance : -distance;
	return (
		<DraggableObject
			dial={dial}
			hint="drag: more demand from now on"
			isHintLeft
			hintDown={hintDown}
			value={mean}
			onTurn={onTurn}
			axis="y"
			at={at}
			valueAt={(place) => ((1 - (place - top) / height) * most) / teams}
			grip={{ x: right, y: at }}
			box={{ x: left, y: at - 24, width: right + 22 - left, height: 48 }}
		/>
	);
}
