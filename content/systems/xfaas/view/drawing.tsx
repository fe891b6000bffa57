import { Folded } from "@/components/system/drawing/folded";
import { toLinePath } from "@/components/system/drawing/line-path";
import { type Account, sampleMinutes } from "../model";
import { Calls } from "./calls";
import type { Event } from "./day";
import type { LoadDial } from "./load-grip";
import { Ages, Burst, Cpu, Downstream, Factor, Missed } from "./panels";
import { Regions } from "./regions";

interface Moment {
	account: Account;
	/** Index of the displayed sample. */
	at: number;
	/** Whether the later part of the run is not drawn, because it has not been played. */
	isLive?: boolean;
}

const panelOf = ({ account: { samples }, at }: Moment) => ({ samples, cursor: (at + 0.5) / samples.count });

/**
 * Draws calls over the day and the regions at one time. Fills its container.
 *
 * @param before the run to compare with
 * @param hasPaper whether the paper’s curves are drawn, too
 */
export function Drawing({
	events,
	before,
	load,
	onTurn,
	hasPaper,
	...moment
}: Moment & {
	events: readonly Event[];
	before?: Account | undefined;
	hasPaper?: boolean;
} & Partial<LoadDial>) {
	const { account, at, isLive } = moment;
	return (
		// Plots have a fixed height. In prose, where nothing is live, they stay small.
		<div className={`grid gap-y-1 ${isLive ? "@min-[800px]:[zoom:1.3]" : ""}`}>
			{/* Room for two lines on phones, so that the chart stays in place when the words change. */}
			<p className="text-[1.1rem] leading-snug font-semibold tabular-nums max-md:min-h-[2lh]">
				{describeLoad(account.samples, at)}
			</p>
			<Calls
				{...{ account, events, before, load, onTurn, isLive, hasPaper }}
				cursor={panelOf(moment).cursor}
			/>
			<Regions samples={account.samples} at={at} />
		</div>
	);
}

/** Says for how long and in how many regions demand has exceeded the workers, or the peaks of the curves so far. */
export function describeLoad({ cpu, received, executed, unserved }: Account["samples"], at: number): string {
	const soFar = (values: readonly number[]) => values.slice(0, at + 1);
	const countFull = (_: unknown, sample: number) =>
		unserved.filter((region) => (region[sample] ?? 0) > 0).length;
	const full = soFar(cpu).map(countFull);
	const most = Math.max(...full);
	const hours = full.filter((regions) => regions > 0).length * (sampleMinutes / 60);
	if (most > 0) return `Workers full for ${hours} h, in ${most} of ${unserved.length} regions`;
	const [came = 0, ran = 0] = [received, executed].map((calls) =>
		Math.round(Math.max(...soFar(calls)) / 1e6),
	);
	return `Up to ${came} million calls/s came in, ${ran} million ran`;
}

/** Draws the effects of the mechanisms in a run, and their cost, and on request the calls beside the paper’s. */
export function Panels({ events, ...moment }: Moment & { events: readonly Event[] }) {
	const of = panelOf(moment);
	return (
		<div className="grid gap-5">
			<Folded summary="Beside the paper’s curves" isInUse={false}>
				<Calls
					prefix="Beside the paper’s curves. "
					account={moment.account}
					cursor={of.cursor}
					events={events}
					hasPaper
				/>
			</Folded>
			<div className="grid items-end gap-x-7 gap-y-5 @xl:grid-cols-3">
				<Cpu {...of} />
				<Factor {...of} />
				<Ages {...of} />
				<Missed {...of} />
				<Downstream {...of} />
				<Burst {...of} />
			</div>
		</div>
	);
}

/** Draws a normal day for prose, without panels that would be empty. */
export function Still(moment: Moment) {
	const of = panelOf(moment);
	return (
		<div className="@container grid gap-5">
			<Drawing {...moment} events={[]} hasPaper />
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
