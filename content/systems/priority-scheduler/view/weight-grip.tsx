import { DraggableObject } from "@/components/system/drawing/draggable";
import { type Key, type Parameters, parameters, type TierReading } from "../model";

/** Sets a dial. */
export type OnTurn = (key: Key, value: number) => void;

/** Distance of the handle from the mark, so that it does not cover a short bar. */
const GRIP_SIDE = 12;
/** Names the mark, and says that it can be dragged. */
const HINT = "drag weight";
/** Mean width of a letter of the hint. */
const LETTER = 6.7;
/** Width of the numbers in the next column. */
const NEXT = 35;

const weights = parameters.filter(({ group }) => group === "Weights");

/** Renders the mark of a tier's share by weight. Dragging it right or left sets the weight. */
export function WeightGrip({
	lane: { name, share: served = 0, fairShare },
	values,
	middle,
	plan: { share, shed, lane },
	isFirst,
	onTurn,
}: {
	lane: TierReading;
	values: Parameters;
	/** Vertical center of the lane in the drawing. */
	middle: number;
	plan: {
		share: { left: number; width: number; down: number };
		shed: { right: number };
		lane: number;
	};
	/** Whether it is the first handle, which shows always and has a hint. */
	isFirst: boolean;
	onTurn: OnTurn;
}) {
	const dial = weights.find(({ label }) => label === name);
	if (!dial || fairShare === undefined) return null;
	const value = values[dial.key];
	const others = weights.reduce((sum, { key }) => sum + values[key], -value);
	const at = share.left + share.width * fairShare;
	// The hint stands between the bar and the next column.
	const hasRoom =
		share.left + share.width * served < at + 2 * GRIP_SIDE &&
		at + 2 * GRIP_SIDE + HINT.length * LETTER < shed.right - NEXT;
	// On phones the bar is in the lower half of a lane, so the hit area includes the upper half.
	const height = Math.min(44, lane);
	return (
		<DraggableObject
			dial={dial}
			label={`Weight of ${name}`}
			{...(isFirst ? hasRoom && { hint: HINT } : { isQuiet: true })}
			value={value}
			onTurn={onTurn}
			axis="x"
			at={at}
			valueAt={(place) => {
				const part = (place - share.left) / share.width;
				return part < 1 ? (others * part) / (1 - part) : dial.max;
			}}
			grip={{ x: at + GRIP_SIDE, y: middle + share.down }}
			box={{
				x: at + GRIP_SIDE - 22,
				y: middle + (share.down > 0 ? lane / 2 - height : -height / 2),
				// The hint is part of the object, so that it can be dragged, too.
				width: isFirst && hasRoom ? 2 * GRIP_SIDE + 22 + HINT.length * LETTER : 44,
				height,
			}}
		/>
	);
}
