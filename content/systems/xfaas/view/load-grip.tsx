import { DraggableObject } from "@/components/system/draggable";
import type { Account } from "../model";
import { parameters } from "./day";
import { formatPercent } from "./plot";

/** The load as a visitor has set it, and how it is set. */
export interface LoadDial {
	load: number;
	onTurn: (key: "load", value: number) => void;
}

/** Where the curve of received calls is taken hold of: a share of the day, clear of the names of the curves. */
const HOLD = 0.3;

/** The curve of received calls: dragged up or down, it sets the load. */
export function LoadGrip({
	account: { samples },
	top,
	scale: { y, shareAt },
	load,
	onTurn,
}: LoadDial & {
	account: Account;
	/** Calls a second at the top of the plot. */
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
			value={load}
			onTurn={onTurn}
			axis="y"
			at={at}
			valueAt={(place) => (load * shareAt(place) * top) / received}
			grip={{ x: formatPercent(HOLD), y: at }}
			box={{ x: formatPercent(HOLD - 0.1), y: at - 22, width: "20%", height: 44 }}
		/>
	);
}
