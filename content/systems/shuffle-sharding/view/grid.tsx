import { memo } from "react";
import { toBoxPath } from "@/components/system/box";
import type { Snapshot } from "../model";
import { columnPitch, type Plan, rowPitch } from "./plan";
import type { placeRows } from "./rows";

/** Draws tenants by workers: the shards, the workers that are down, and the service of each tenant. */
export function Grid({
	reading: { tenants, workers },
	rows: { tops, groups },
	plan,
}: {
	reading: Pick<Snapshot, "tenants" | "workers">;
	rows: ReturnType<typeof placeRows>;
	plan: Plan;
}) {
	return (
		<>
			<Workers workers={workers} plan={plan} />
			{groups.map(({ lines, top }) => (
				<g key={top}>
					<line
						x1={plan.grid.left}
						x2={plan.served.left + plan.served.width}
						y1={top - 1}
						y2={top - 1}
						className="stroke-rule"
					/>
					{lines.map((line, number) => (
						<text key={line} x={0} y={top + 11 + number * plan.line} className={`fill-ink ${plan.small}`}>
							{line}
						</text>
					))}
				</g>
			))}
			<Cells
				tops={tops.join()}
				rows={tenants.map(({ shard }) => shard?.join() ?? "").join(";")}
				bad={workers.map(({ bad }) => (bad ? "1" : "0")).join("")}
				plan={plan}
			/>
			<Served tops={tops.join()} of={tenants.map(({ success = 0 }) => success).join()} plan={plan} />
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

/**
 * Draws the shards: filled if a bad tenant may use the worker, otherwise hollow. Its props are strings so that it
 * renders only when a shard changes.
 */
const Cells = memo(function Cells({
	rows,
	bad,
	tops,
	plan,
}: {
	rows: string;
	bad: string;
	tops: string;
	plan: Plan;
}) {
	const shards = rows.split(";");
	const places = tops.split(",").map(Number);
	const column = columnPitch(bad.length, plan);
	const pitch = rowPitch(shards.length, plan);
	const [width, height] = [column - 3, pitch - Math.min(3, pitch * 0.4)];
	const round = Math.round(Math.min(1.5, height / 4) * 10) / 10;
	const boxes = (what: "0" | "1") =>
		shards
			.flatMap((row, index) =>
				(row === "" ? [] : row.split(",").map(Number))
					.filter((worker) => bad[worker] === what)
					.map((worker) =>
						toBoxPath(
							plan.grid.left + worker * column + 0.5,
							(places[index] ?? 0) + 0.5,
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
const Served = memo(function Served({ of, tops, plan }: { of: string; tops: string; plan: Plan }) {
	const { served } = plan;
	const places = tops.split(",").map(Number);
	const shares = of.split(",").map(Number);
	const pitch = rowPitch(shares.length, plan);
	const bars = (width: (share: number) => number) =>
		shares
			.map((share, row) => ({ y: places[row] ?? 0, long: served.width * width(share) }))
			.filter(({ long }) => long > 0)
			.map(({ y, long }) => toBoxPath(served.left, y, long, pitch - 2))
			.join("");
	return (
		<>
			<path d={bars(() => 1)} className="fill-rule opacity-50" />
			<path d={bars((share) => (share === 1 ? 1 : 0))} className="fill-muted opacity-50" />
			<path d={bars((share) => (share === 1 ? 0 : share))} className="fill-ink" />
		</>
	);
});
