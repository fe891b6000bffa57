import { DraggableObject } from "@/components/system/draggable";
import type { Account } from "../model";
import { parameters } from "./day";
import { formatPercent } from "./plot";

/** The load and the function that sets it. */
export interface LoadDial {
	load: number;
	onTurn: (key: "load", value: number) => void;
}

/** Width of the hit area as a share of the day, and the time from which the hint would not fit. */
const BOX = 0.16;
const HINTED = 0.86;

/** Renders the handle at the end of the curve of received calls. Dragging it up or down sets the load. */
export function LoadGrip({
	account: { samples },
	top,
	cursor,
	isHinted,
	scale: { y, shareAt },
	load,
	onTurn,
}: LoadDial & {
	account: Account;
	/** Calls per second at the top of the plot. */
	top: number;
	/** Position of the displayed time, from 0 to 1. */
	cursor: number;
	/** Whether there is room for a hint, because no label of an event is near. */
	isHinted: boolean;
	scale: { y: (share: number) => number; shareAt: (place: number) => number };
}) {
	const dial = parameters.find(({ key }) => key === "load");
	const received = samples.received[Math.floor(cursor * samples.count)] ?? 0;
	if (!dial || received === 0) return null;
	const at = y(received / top);
	return (
		<DraggableObject
			dial={{ ...dial, key: "load" }}
			label="Load: calls received"
			{...(isHinted && cursor < HINTED && { hint: "drag" })}
			value={load}
			onTurn={onTurn}
			axis="y"
			at={at}
			valueAt={(place) => (load * shareAt(place) * top) / received}
			grip={{ x: formatPercent(cursor), y: at }}
			box={{ x: formatPercent(cursor - BOX / 2), y: at - 22, width: formatPercent(BOX), height: 44 }}
		/>
	);
}
