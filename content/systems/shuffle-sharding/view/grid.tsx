import { memo } from "react";
import { boxPath } from "@/components/system/box";
import type { Snapshot, TenantReading } from "../model";
import { columnPitch, type Plan, rowPitch } from "./plan";

/** Draws tenants by workers: the shards, the workers that are down, and the service of each tenant. */
export function Grid({ tenants, workers, plan }: Pick<Snapshot, "tenants" | "workers"> & { plan: Plan }) {
	return (
		<>
			<Workers workers={workers} plan={plan} />
			<Groups tenants={tenants} plan={plan} />
			<Cells
				rows={tenants.map(({ shard }) => shard?.join() ?? "").join(";")}
				bad={workers.map(({ bad }) => (bad ? "1" : "0")).join("")}
				plan={plan}
			/>
			<Served of={tenants.map(({ success = 0 }) => success).join()} plan={plan} />
		</>
	);
}

function Workers({ workers, plan }: { workers: Snapshot["workers"]; plan: Plan }) {
	const pitch = columnPitch(workers.length, plan);
	return workers.map(({ down }, worker) => {
		const left = plan.grid.left + worker * pitch;
		const [middle, half] = [left + (pitch - 2) / 2, Math.min(4, Math.max(1.5, pitch / 2 - 2))];
		return down ? (
			<path
				key={left}
				d={`M${middle - half} ${plan.marks - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`}
				className="stroke-tier-1 stroke-2"
			/>
		) : (
			<circle key={left} cx={middle} cy={plan.marks} r={half} className="fill-muted" />
		);
	});
}

/** Draws labels beside the rows: how many workers a group of tenants shares with a bad one. */
function Groups({ tenants, plan }: { tenants: readonly TenantReading[]; plan: Plan }) {
	const pitch = rowPitch(tenants.length, plan);
	const rows = tenants.map(({ bad, shard, overlap }) =>
		bad ? "bad" : shard ? `share ${overlap}` : "no shard",
	);
	const names = [...new Set(rows)];
	let free = 0;
	return names.map((name) => {
		const first = rows.indexOf(name);
		const y = plan.grid.top + first * pitch;
		const count = rows.filter((row) => row === name).length;
		// A group of one row is lower than a line of text, so a label pushes the next one down.
		const baseline = Math.max(free, y + Math.min(10, pitch - 1));
		free = baseline + plan.line;
		return (
			<g key={name}>
				{first > 0 && (
					<line
						x1={plan.grid.left}
						x2={plan.served.left + plan.served.width}
						y1={y - 1}
						y2={y - 1}
						className="stroke-rule"
					/>
				)}
				<text x={0} y={baseline} className={`fill-ink ${plan.small}`}>
					{`${count} ${name}`}
				</text>
			</g>
		);
	});
}

/**
 * Draws the shards: filled if a bad tenant may use the worker, otherwise hollow. Its props are strings so that it
 * renders only when a shard changes.
 */
const Cells = memo(function Cells({ rows, bad, plan }: { rows: string; bad: string; plan: Plan }) {
	const shards = rows.split(";");
	const column = columnPitch(bad.length, plan);
	const pitch = rowPitch(shards.length, plan);
	const [width, height] = [column - 3, pitch - 3];
	const round = Math.round(Math.min(1.5, height / 4) * 10) / 10;
	const boxes = (what: "0" | "1") =>
		shards
			.flatMap((row, index) =>
				(row === "" ? [] : row.split(",").map(Number))
					.filter((worker) => bad[worker] === what)
					.map((worker) =>
						boxPath(
							plan.grid.left + worker * column + 0.5,
							plan.grid.top + index * pitch + 0.5,
							width,
							height,
							round,
						),
					),
			)
			.join("");
	return (
		<>
			<path d={boxes("0")} className="fill-none stroke-tier-5" />
			<path d={boxes("1")} className="fill-tier-1 stroke-tier-1" />
		</>
	);
});

/**
 * Draws the served share of each tenant as a bar, pale if everything is served. Its prop is a string for the same
 * reason.
 */
const Served = memo(function Served({ of, plan: { grid, served }, plan }: { of: string; plan: Plan }) {
	const shares = of.split(",").map(Number);
	const pitch = rowPitch(shares.length, plan);
	const bars = (width: (share: number) => number) =>
		shares
			.map((share, row) => ({ y: grid.top + row * pitch, long: served.width * width(share) }))
			.filter(({ long }) => long > 0)
			.map(({ y, long }) => boxPath(served.left, y, long, pitch - 2))
			.join("");
	return (
		<>
			<path d={bars(() => 1)} className="fill-rule opacity-50" />
			<path d={bars((share) => (share === 1 ? 1 : 0))} className="fill-muted opacity-50" />
			<path d={bars((share) => (share === 1 ? 0 : share))} className="fill-ink" />
		</>
	);
});
