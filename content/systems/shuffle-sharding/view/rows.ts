import type { Snapshot, TenantReading } from "../model";
import { type Plan, rowPitch } from "./plan";

/** Rows of tenants that share the same number of workers with a bad tenant. */
interface Group {
	label: string;
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
		groups.push({ label: labelGroup(members, { turnsBadAt, isWordy: plan.isWordy }), top });
		const start = top + (height - members.length * pitch) / 2;
		for (const row of members.keys()) tops.push(start + row * pitch);
		top += height + GAP;
	}
	return { tops, groups, foot: top };
}

/** Returns the label of tenants that share the same number of workers with a bad tenant. */
function labelGroup(
	tenants: readonly TenantReading[],
	{ turnsBadAt, isWordy }: { turnsBadAt: number | undefined; isWordy: boolean },
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
	const size = first.shard.length;
	const workers = isWordy ? (size === 1 ? " its worker" : " its workers") : "";
	if (first.overlap === 0) return `${count} ${share} none`;
	if (first.overlap < size) return `${count} ${share} ${first.overlap === 1 ? "one" : first.overlap}`;
	if (size === 1) return `${count} ${share}${workers || " it"}`;
	return size === 2
		? `${count} ${share} both${workers}`
		: `${count} ${share} all ${size}${isWordy ? " workers" : ""}`;
}
