import { type TierReading, waitWindow } from "../model";

/** A tier's wait, rounded; where none of it was served lately, that, or a dash where none of it waits either. */
export function wordsOf(wait: number | undefined, { waiting }: TierReading): string {
	if (wait !== undefined) return `${Math.round(wait)} ms`;
	return waiting > 0 ? "none served" : "–";
}

/** Who waits and was not served lately, as a sentence; nothing where everybody was. */
export function starvedIn(tiers: readonly TierReading[]): string {
	const starved = tiers.filter(({ waiting, waitP95 }) => waiting > 0 && waitP95 === undefined);
	if (starved.length === 0) return "";
	return ` In the last ${waitWindow} s none was served of ${starved.map(({ name }) => name).join(", ")}.`;
}
