import { DraggableObject } from "@/components/system/drawing/draggable";
import type { Account } from "../model";
import { parameters } from "./day";
import { formatPercent } from "./plot";

/** The load and the function that sets it. */
export interface LoadDial {
	load: number;
	onTurn: (key: "load", value: number) => void;
}

/** Width of the hit area as a share of the day. */
const BOX = 0.16;

/** Renders the handle at the peak so far of the curve of received calls. Dragging it up or down sets the load. */
export function LoadGrip({
	account: { samples },
	top,
	shown,
	scale: { y, shareAt },
	load,
	onTurn,
}: LoadDial & {
	account: Account;
	/** Calls per second at the top of the plot. */
	top: number;
	/** Number of samples that are drawn. */
	shown: number;
	scale: { y: (share: number) => number; shareAt: (place: number) => number };
}) {
	const dial = parameters.find(({ key }) => key === "load");
	const soFar = samples.received.slice(0, shown);
	const peak = Math.max(...soFar);
	if (!dial || peak === 0) return null;
	const x = (soFar.indexOf(peak) + 0.5) / samples.count;
	const at = y(peak / top);
	return (
		<DraggableObject
			dial={{ ...dial, key: "load" }}
			label="Load: calls received"
			value={load}
			onTurn={onTurn}
			axis="y"
			at={at}
			valueAt={(place) => (load * shareAt(place) * top) / peak}
			grip={{ x: formatPercent(x), y: at }}
			box={{ x: formatPercent(x - BOX / 2), y: at - 22, width: formatPercent(BOX), height: 44 }}
		/>
	);
}
