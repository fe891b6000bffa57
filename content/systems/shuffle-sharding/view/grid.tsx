import { memo } from "react";
import { toBoxPath } from "@/components/system/drawing/box";
import type { Snapshot, TenantReading } from "../model";
import { columnPitch, type Plan, SPACE } from "./plan";
import type { placeRows } from "./rows";

/** A tenant is cut off if at least four in five of its requests fail. */
const CUT_OFF = 0.2;

/** Returns whether a tenant has some of the workers, not all. */
export const isSharded = ({ shard }: TenantReading, { workers }: Pick<Snapshot, "workers">): boolean =>
	shard !== undefined && shard.length < workers.length;

/** Draws the workers, and a box for each tenant with the workers of its shard and the share of its requests that fail. */
export function Grid({
	reading: { tenants, workers },
	rows: { places, pitch, groups },
	plan,
}: {
	reading: Pick<Snapshot, "tenants" | "workers">;
	rows: ReturnType<typeof placeRows>;
	plan: Plan;
}) {
	const at = places.map(({ x, y }) => `${x} ${y}`).join();
	return (
		<>
			<Workers workers={workers} plan={plan} />
			{groups.map(({ lines, top }) =>
				lines.map((line, number) => (
					<text
						key={`${top} ${line}`}
						x={0}
						y={top + Math.min(pitch - SPACE, 26) / 2 + 4 + number * plan.line}
						className="fill-ink"
					>
						{line}
					</text>
				)),
			)}
			<Service
				at={at}
				pitch={pitch}
				of={tenants.map(({ success = 1 }) => success.toFixed(2)).join()}
				plan={plan}
			/>
			<Shards
				at={at}
				pitch={pitch}
				rows={tenants.map((tenant) => (isSharded(tenant, { workers }) ? tenant.shard?.join() : "")).join(";")}
				bad={workers.map(({ bad }) => (bad ? "1" : "0")).join("")}
				plan={plan}
			/>
		</>
	);
}

/** Side of a worker's frame, which only a few workers have room for. */
const FRAME = 18;

function Workers({ workers, plan }: { workers: Snapshot["workers"]; plan: Plan }) {
	const { left, right, y } = plan.workers;
	const pitch = Math.min(35, (right - left) / workers.length);
	const half = Math.min(4, Math.max(1.5, pitch / 2 - 2));
	const hasFrames = pitch >= FRAME + 6;
	const centerOf = (worker: number) => left + (hasFrames ? FRAME / 2 : 5) + worker * pitch;
	const downs = workers.filter(({ down }) => down).length;
	return (
		<>
			<text x={0} y={y + 4} className="fill-ink tabular-nums">
				{`${downs}${plan.isBrief ? "" : ` of ${workers.length}`} ${downs === 1 && plan.isBrief ? "worker" : "workers"} down`}
			</text>
			{hasFrames && (
				<path
					d={workers
						.map((_, worker) => toBoxPath(centerOf(worker) - FRAME / 2, y - FRAME / 2, FRAME, FRAME, 3))
						.join("")}
					className="fill-none stroke-rule"
				/>
			)}
			{workers.map(({ down }, worker) => {
				const middle = centerOf(worker);
				return down ? (
					<path
						key={middle}
						d={`M${middle - half} ${y - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`}
						className="stroke-tier-1 stroke-2"
					/>
				) : (
					<circle key={middle} cx={middle} cy={y} r={half} className="fill-muted" />
				);
			})}
		</>
	);
}

interface Boxes {
	/** The places of the boxes. Props are strings so that a component renders only when they change. */
	at: string;
	pitch: number;
	plan: Plan;
}

const placesIn = (at: string) =>
	at.split(",").map((place) => {
		const [x = 0, y = 0] = place.split(" ").map(Number);
		return { x, y };
	});

/** Draws each tenant's box, red as far as its requests fail, with a red frame if it is cut off. */
const Service = memo(function Service({ of, at, pitch, plan }: Boxes & { of: string }) {
	const places = placesIn(at);
	const boxes = of.split(",").map((success, index) => ({ ...places[index], success: Number(success) }));
	const [width, height] = [columnPitch(plan) - SPACE, pitch - SPACE];
	const draw = (shown: typeof boxes, share: (success: number) => number) =>
		shown
			.map(({ x = 0, y = 0, success }) =>
				toBoxPath(x, y, Math.round(10 * width * share(success)) / 10, height),
			)
			.join("");
	const isCutOff = ({ success }: (typeof boxes)[number]) => success <= CUT_OFF;
	return (
		<>
			<path
				d={draw(
					boxes.filter(({ success }) => success < 1),
					(success) => 1 - success,
				)}
				className="fill-tier-1 opacity-30"
			/>
			<path d={draw(boxes, () => 1)} className="fill-none stroke-rule" />
			<path d={draw(boxes.filter(isCutOff), () => 1)} className="fill-none stroke-tier-1" />
		</>
	);
});

/** Draws the workers of each tenant's shard, unless it is all of them: red if a bad tenant may use the worker. */
const Shards = memo(function Shards({ rows, bad, at, pitch, plan }: Boxes & { rows: string; bad: string }) {
	const places = placesIn(at);
	const column = (columnPitch(plan) - SPACE - 6) / bad.length;
	const height = pitch - SPACE - Math.min(8, pitch / 3);
	const marks = (what: "0" | "1") =>
		rows
			.split(";")
			.flatMap((row, index) => {
				const { x = 0, y = 0 } = places[index] ?? {};
				return (row === "" ? [] : row.split(",").map(Number))
					.filter((worker) => bad[worker] === what)
					.map((worker) =>
						toBoxPath(
							Math.round(10 * (x + 3 + worker * column)) / 10,
							y + (pitch - SPACE - height) / 2,
							Math.max(0.8, column - 1),
							height,
						),
					);
			})
			.join("");
	return (
		<>
			<path d={marks("0")} className="fill-tier-5" />
			<path d={marks("1")} className="fill-tier-1" />
		</>
	);
});
