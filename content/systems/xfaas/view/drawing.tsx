import { toLinePath } from "@/components/system/line-path";
import type { Account } from "../model";
import { Calls } from "./calls";
import type { Event } from "./day";
import type { LoadDial } from "./load-grip";
import { Ages, Burst, Cpu, Downstream, Factor, Missed } from "./panels";
import { Regions } from "./regions";

interface Moment {
	account: Account;
	/** Index of the displayed sample. */
	at: number;
	/** Whether the later part of the run is pale, because it has not been played. */
	isLive?: boolean;
}

const panelOf = ({ account: { samples }, at }: Moment) => ({ samples, cursor: (at + 0.5) / samples.count });

/**
 * Draws calls over the day and the regions at one time. Fills its container, with columns if there is room.
 *
 * @param before the run to compare with
 */
export function Drawing({
	events,
	before,
	load,
	onTurn,
	...moment
}: Moment & { events: readonly Event[]; before?: Account | undefined } & Partial<LoadDial>) {
	const { account, at, isLive } = moment;
	return (
		// Plots have a fixed height. In prose, where nothing is live, they stay small.
		<div
			className={`grid items-end gap-x-7 gap-y-3 @xl:grid-cols-3 ${isLive ? "@min-[800px]:[zoom:1.3]" : ""}`}
		>
			<div className="@xl:col-span-2">
				<Calls {...{ account, events, before, load, onTurn, isLive }} cursor={panelOf(moment).cursor} />
			</div>
			<Regions samples={account.samples} at={at} />
		</div>
	);
}

/** Draws the effects of the mechanisms in a run, and their cost. */
export function Panels(moment: Moment) {
	const of = panelOf(moment);
	return (
		<div className="grid items-end gap-x-7 gap-y-5 @xl:grid-cols-3">
			<Cpu {...of} />
			<Factor {...of} />
			<Ages {...of} />
			<Missed {...of} />
			<Downstream {...of} />
			<Burst {...of} />
		</div>
	);
}

/** Draws a normal day for prose, without panels that would be empty. */
export function Still(moment: Moment) {
	const of = panelOf(moment);
	return (
		<div className="@container grid gap-5">
			<Drawing {...moment} events={[]} />
			<div className="grid items-end gap-x-7 gap-y-5 @xl:grid-cols-3">
				<Cpu {...of} />
				<Factor {...of} />
				<Ages {...of} />
			</div>
		</div>
	);
}

/**
 * Draws the wordless thumbnail: calls received and executed. Uses local coordinates, because the preview's renderer
 * also scales strokes.
 */
export function Glyph({ account: { samples } }: { account: Account }) {
	const most = Math.max(...samples.received);
	const line = (values: readonly number[]) =>
		toLinePath(
			values
				.filter((_, sample) => sample % 2 === 0)
				.map((calls, at, { length }) => [
					((at + 0.5) * 300) / length,
					Math.round(112 * (1 - (0.94 * calls) / most)),
				]),
		);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path d={line(samples.received)} className="fill-none stroke-tier-1 stroke-2" />
			<path d={line(samples.executed)} className="fill-none stroke-tier-6 stroke-4" />
		</svg>
	);
}
