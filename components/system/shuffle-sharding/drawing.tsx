import { memo } from "react";
import { type Snapshot, type State, snapshot, type TenantReading } from "@/lib/systems/shuffle-sharding";
import { Label, Overlaps, PITCH, Schemes, SIDE } from "./side";

const WIDTH = 720;
const GRID = { left: 78, right: 330, top: 34, tallest: 372 };
const SERVED = { left: 346, width: 70 };

/** A run as it stands: tenants by workers, what each tenant gets served, and what every scheme has come to. */
export function Drawing({ state }: { state: State }) {
	const reading = snapshot(state);
	const pitch = Math.min(12, GRID.tallest / reading.tenants.length);
	const side = reading.schemes.length * PITCH + 36 + reading.overlaps.length * 20;
	const height = GRID.top + Math.max(pitch * reading.tenants.length + 16, side);
	return (
		<svg
			viewBox={`0 0 ${WIDTH} ${Math.ceil(height)}`}
			className="w-full min-w-[36rem]"
			role="img"
			aria-label={labelOf(reading)}
		>
			<Label x={GRID.left} y={11}>
				workers; a cross has crashed
			</Label>
			<Label x={SERVED.left} y={11}>
				served of last 32
			</Label>
			<Label x={SIDE.left} y={11}>
				who is hurt, by scheme; requests failing
			</Label>
			<Workers workers={reading.workers} />
			<Groups tenants={reading.tenants} pitch={pitch} />
			<Cells
				rows={reading.tenants.map(({ shard }) => shard?.join() ?? "").join(";")}
				bad={reading.workers.map(({ bad }) => (bad ? "1" : "0")).join("")}
				pitch={pitch}
			/>
			{reading.tenants.map((tenant, row) => (
				<Served key={tenant.tenant} success={tenant.success} y={GRID.top + row * pitch} height={pitch - 2} />
			))}
			<Schemes reading={reading} top={GRID.top} />
			<Overlaps reading={reading} top={GRID.top + reading.schemes.length * PITCH + 24} />
		</svg>
	);
}

/** The same without words, small: the grid alone. */
export function Glyph({ state }: { state: State }) {
	const { tenants, workers } = snapshot(state);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			{tenants
				.slice(0, 14)
				.map(({ tenant, shard }, row) =>
					shard?.map((worker) => (
						<rect
							key={`${tenant} ${worker}`}
							x={4 + worker * 37}
							y={1 + row * 8}
							width={30}
							height={6}
							rx={2}
							className={workers[worker]?.bad ? "fill-tier-1" : "fill-tier-5"}
						/>
					)),
				)}
		</svg>
	);
}

function columnPitch(workers: number): number {
	return Math.min(30, (GRID.right - GRID.left) / workers);
}

function Workers({ workers }: { workers: Snapshot["workers"] }) {
	const pitch = columnPitch(workers.length);
	return workers.map(({ down }, worker) => {
		const left = GRID.left + worker * pitch;
		const [middle, half] = [left + (pitch - 2) / 2, Math.min(4, pitch / 2 - 2)];
		return (
			<g key={left}>
				{down ? (
					<path
						d={`M${middle - half} ${24 - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`}
						className="stroke-tier-1 stroke-2"
					/>
				) : (
					<circle cx={middle} cy={24} r={half} className="fill-muted" />
				)}
			</g>
		);
	});
}

/** Beside the rows: how many tenants share how many workers with a bad one. */
function Groups({ tenants, pitch }: { tenants: readonly TenantReading[]; pitch: number }) {
	const rows = tenants.map(({ bad, shard, overlap }) =>
		bad ? "bad" : shard ? `share ${overlap}` : "no place",
	);
	const names = [...new Set(rows)];
	let free = 0;
	return names.map((name) => {
		const first = rows.indexOf(name);
		const y = GRID.top + first * pitch;
		const count = rows.filter((row) => row === name).length;
		// Groups of one row are lower than a line of text: their labels push each other down.
		const baseline = Math.max(free, y + Math.min(10, pitch - 1));
		free = baseline + 12;
		return (
			<g key={name}>
				{first > 0 && (
					<line
						x1={GRID.left}
						x2={SERVED.left + SERVED.width}
						y1={y - 1}
						y2={y - 1}
						className="stroke-rule"
					/>
				)}
				<text x={0} y={baseline} className="fill-ink text-[11px]">
					{`${count} ${name}`}
				</text>
			</g>
		);
	});
}

/**
 * The shards: filled where a bad tenant may use the worker, hollow elsewhere. Its inputs are strings so that frames
 * in which no shard changes draw nothing here.
 */
const Cells = memo(function Cells({ rows, bad, pitch }: { rows: string; bad: string; pitch: number }) {
	const column = columnPitch(bad.length);
	return rows.split(";").map((row, place) => {
		const y = GRID.top + place * pitch;
		const shard = row === "" ? [] : row.split(",").map(Number);
		return (
			<g key={y}>
				{shard.map((worker) => (
					<rect
						key={worker}
						x={GRID.left + worker * column + 0.5}
						y={y + 0.5}
						width={column - 3}
						height={pitch - 3}
						rx={1.5}
						className={bad[worker] === "1" ? "fill-tier-1 stroke-tier-1" : "fill-none stroke-tier-5"}
					/>
				))}
			</g>
		);
	});
});

const Served = memo(function Served({
	success,
	y,
	height,
}: {
	success: number | undefined;
	y: number;
	height: number;
}) {
	return (
		<>
			<rect x={SERVED.left} y={y} width={SERVED.width} height={height} className="fill-rule opacity-50" />
			<rect
				x={SERVED.left}
				y={y}
				width={SERVED.width * (success ?? 0)}
				height={height}
				className={success === 1 ? "fill-muted" : "fill-ink"}
			/>
		</>
	);
});

function labelOf({ seconds, scheme, schemes }: Snapshot): string {
	const one = schemes.find(({ name }) => name === scheme);
	return `After ${seconds.toFixed(1)} s with ${scheme}: of ${one?.good} good tenants ${one?.hurt} are hurt, ${one?.cutOff} cut off.`;
}
