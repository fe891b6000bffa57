import type { Snapshot, TenantReading } from "../model";
import { columnPitch, type Plan } from "./plan";

/** Rows of tenants that share the same number of workers with a bad tenant. */
interface Group {
	/** The label's lines. */
	lines: readonly string[];
	top: number;
}

/** Space between two groups. */
const GAP = 4;

/** Returns the place of each tenant's box, the distance between two rows, and each group's label beside its rows. */
export function placeRows(
	{ tenants, turnsBadAt }: Pick<Snapshot, "tenants" | "turnsBadAt">,
	plan: Plan,
): { places: { x: number; y: number }[]; pitch: number; groups: Group[]; foot: number } {
	const { left, top: start, columns, tallest, row } = plan.grid;
	const keyOf = ({ bad, shard, overlap }: TenantReading) => (bad ? "bad" : shard ? overlap : "none");
	const members = [...new Set(tenants.map(keyOf))].map((key) =>
		tenants.filter((tenant) => keyOf(tenant) === key),
	);
	const rowsOf = (count: number) => Math.ceil(count / columns);
	const rows = members.reduce((sum, { length }) => sum + rowsOf(length), 0);
	const pitch = Math.min(row, tallest / rows);
	const places: { x: number; y: number }[] = [];
	const groups: Group[] = [];
	let top = start;
	for (const group of members) {
		const height = Math.max(plan.line, rowsOf(group.length) * pitch);
		const lines = wrap(labelGroup(group, turnsBadAt, plan), plan.longest);
		// A label that does not fit beside its rows ends after its first line.
		groups.push({ lines: lines.slice(0, Math.max(1, Math.floor(height / plan.line))), top });
		for (const index of group.keys())
			places.push({
				x: Math.round(10 * (left + (index % columns) * columnPitch(plan))) / 10,
				y: Math.round(10 * (top + Math.floor(index / columns) * pitch)) / 10,
			});
		top += height + GAP;
	}
	return { places, pitch, groups, foot: top };
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
