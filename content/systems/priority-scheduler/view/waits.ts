import { provisionedLane, type Snapshot, type TierReading, waitWindow } from "../model";

/** Returns the number of a tier’s requests that were shed, for any reason. */
export const countShed = ({ shed, preempted }: TierReading): number =>
	shed.throttled + shed["queue full"] + shed["too late"] + preempted;

/** Formats a tier's wait in whole ms. Without recent service, returns "starved", or a dash if nothing waits. */
export function formatWait(wait: number | undefined, { waiting }: TierReading): string {
	if (wait !== undefined) return `${Math.round(wait)} ms`;
	return waiting > 0 ? "starved" : "–";
}

/** Formats a tier's wait as `formatWait` does, but in tenths of a second. */
export function formatWaitInSeconds(wait: number | undefined, tier: TierReading): string {
	if (wait === undefined) return formatWait(wait, tier);
	return wait < 50 ? "<0.1 s" : `${(wait / 1000).toFixed(1)} s`;
}

const isStarved = ({ waiting, waitP95 }: TierReading) => waiting > 0 && waitP95 === undefined;

/** Returns the headline: how many tiers starve, or the wait of the highest, and how many requests were rejected. */
export function describeOverload({ tiers, totals }: Snapshot): string {
	const own = tiers.slice(0, provisionedLane);
	const starved = own.filter(isStarved).length;
	if (starved > 0) return `${starved} of ${own.length} tiers ${starved === 1 ? "starves" : "starve"}`;
	const [first] = own;
	const wait =
		first?.waitP95 === undefined ? "" : `, ${first.name} waits ${formatWaitInSeconds(first.waitP95, first)}`;
	const share = totals.in > 0 ? Math.round((100 * totals.shed) / totals.in) : 0;
	return `${share}% rejected${wait}`;
}

/** Returns a sentence that names the starving tiers, or nothing if there are none. */
export function describeStarvation(tiers: readonly TierReading[]): string {
	const starved = tiers.filter(isStarved);
	if (starved.length === 0) return "";
	return ` In the last ${waitWindow} s none was served of ${starved.map(({ name }) => name).join(", ")}.`;
}
