import { DraggableObject } from "@/components/system/draggable";
import type { Account } from "../model";
import { parameters } from "./day";
import { formatPercent } from "./plot";

/** The load and the function that sets it. */
export interface LoadDial {
	load: number;
	onTurn: (key: "load", value: number) => void;
}

/**
 * Position of the handle on the curve of received calls, as a fraction of the day. It is clear of the curves'
 * labels.
 */
const HOLD = 0.62;

/** Renders the handle of the curve of received calls. Dragging it up or down sets the load. */
export function LoadGrip({
	account: { samples },
	top,
	scale: { y, shareAt },
	load,
	onTurn,
}: LoadDial & {
	account: Account;
	/** Calls per second at the top of the plot. */
	top: number;
	scale: { y: (share: number) => number; shareAt: (place: number) => number };
}) {
	const dial = parameters.find(({ key }) => key === "load");
	const received = samples.received[Math.floor(HOLD * samples.count)] ?? 0;
	if (!dial || received === 0) return null;
	const at = y(received / top);
	return (
		<DraggableObject
			dial={{ ...dial, key: "load" }}
			label="Load: calls received"
			hint="drag: more calls"
			hintDown={15}
			value={load}
			onTurn={onTurn}
			axis="y"
			at={at}
			valueAt={(place) => (load * shareAt(place) * top) / received}
			grip={{ x: formatPercent(HOLD), y: at }}
			box={{ x: formatPercent(HOLD - 0.1), y: at - 22, width: "40%", height: 44 }}
		/>
	);
}
