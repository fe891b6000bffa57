import type { Snapshot, TenantReading } from "../model";
import { type Plan, rowPitch } from "./plan";

/** Rows of tenants that share the same number of workers with a bad tenant. */
interface Group {
	/** The label's lines. */
	lines: readonly string[];
	top: number;
}

/** Space between two groups. */
const GAP = 2;

/** Returns the top of each tenant's row, and its group's label level with its rows. */
export function placeRows(
	{ tenants, turnsBadAt }: Pick<Snapshot, "tenants" | "turnsBadAt">,
	plan: Plan,
): { tops: number[]; groups: Group[]; foot: number } {
	const pitch = rowPitch(tenants.length, plan);
	const keyOf = ({ bad, shard, overlap }: TenantReading) => (bad ? "bad" : shard ? overlap : "none");
	const tops: number[] = [];
	const groups: Group[] = [];
	let top = plan.grid.top;
	for (const key of new Set(tenants.map(keyOf))) {
		const members = tenants.filter((tenant) => keyOf(tenant) === key);
		const height = Math.max(plan.line, members.length * pitch);
		const lines = wrap(labelGroup(members, turnsBadAt, plan), plan.longest);
		// A label that does not fit beside its rows ends after its first line.
		groups.push({ lines: lines.slice(0, Math.max(1, Math.floor(height / plan.line))), top });
		const start = top + (height - members.length * pitch) / 2;
		for (const row of members.keys()) tops.push(start + row * pitch);
		top += height + GAP;
	}
	return { tops, groups, foot: top };
}

/** Returns the label of tenants that share the same number of workers with a bad tenant. */
function labelGroup(
	tenants: readonly TenantReading[],
	turnsBadAt: number | undefined,
	{ isBrief }: Plan,
): string {
	const [first] = tenants;
	const count = tenants.length;
	if (!first) return "";
	const [share, turn] = count === 1 ? ["shares", "turns"] : ["share", "turn"];
	if (first.bad) {
		if (turnsBadAt !== undefined) return `${turn} bad at ${turnsBadAt} s`;
		return count === 1 ? "the bad tenant" : `${count} bad tenants`;
	}
	if (!first.shard) return `${count} without shard`;
	const { overlap, shard } = first;
	if (overlap === 0) return `${count} ${share} none`;
	if (isBrief) return `${count} ${share} ${shareOf(overlap, shard.length)}`;
	const workers = overlap === 1 ? "one worker" : overlap === 2 ? "both workers" : `${overlap} workers`;
	const isServed = turnsBadAt === undefined && tenants.every(({ success = 1 }) => success === 1);
	if (overlap === 1 && shard.length === 2 && isServed)
		return `${count} ${share} ${workers}; the other serves ${count === 1 ? "it" : "them"}`;
	if (overlap < shard.length)
		return `${count} ${share} ${overlap === 2 ? "two workers" : workers} with the bad tenant`;
	return `${count} ${share} ${overlap > 2 ? "all " : ""}${workers}`;
}

/** Describes how many workers of a shard are shared, in a word or two. */
function shareOf(overlap: number, size: number): string {
	if (overlap === size) return size === 2 ? "both" : `all ${size}`;
	return overlap === 1 ? "one" : String(overlap);
}

/** Splits a text into lines of at most `longest` characters. */
function wrap(text: string, longest: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < longest) lines.splice(-1, 1, `${last} ${word}`);
		else lines.push(word);
	}
	return lines;
}
