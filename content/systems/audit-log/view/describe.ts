import { type Balance, computeBalance, HOUR, HOURS, type State } from "../model";

/** Formats a time in hours: 7:30, and 3:00 +1 on the next day. */
export function formatClock(hours: number): string {
	const minutes = Math.floor(hours * 60);
	const clock = `${Math.floor(minutes / 60) % HOURS}:${String(minutes % 60).padStart(2, "0")}`;
	const day = Math.floor(hours / HOURS);
	return day > 0 ? `${clock} +${day}` : clock;
}

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)}%`;

/** Describes the result in a few words. */
export function describeFiles({ polling, now }: State): string {
	const balance = computeBalance(polling, now / HOUR);
	if (balance.created === 0) return "No file yet";
	const named: readonly [keyof Balance, string][] = [
		["missed", "missing"],
		["skipped", "skipped"],
		["repeated", "repeated"],
	];
	const parts = named.flatMap(([what, word]) =>
		balance[what] > 0 ? [`${share(balance[what], balance.created)} ${word}`] : [],
	);
	if (polling.crashes > 0) parts.unshift(`Out of memory ${polling.crashes} ×`);
	return parts.join(", ") || "None missing, none repeated";
}
