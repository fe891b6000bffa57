import { memo } from "react";
import {
	binsKept,
	type Snapshot,
	type State,
	snapshot,
	type TenantReading,
} from "@/lib/systems/shuffle-sharding";

const WIDTH = 720;
const GRID = { left: 78, right: 330, top: 34, tallest: 372 };
const SERVED = { left: 346, width: 70 };
const SIDE = { left: 450, width: 270 };

/** A run as it stands: tenants by workers, what each tenant gets served, and what every scheme has come to. */
export function Drawing({ state }: { state: State }) {
	const reading = snapshot(state);
	const pitch = Math.min(12, GRID.tallest / reading.tenants.length);
	const side = 4 * 56 + 36 + reading.overlaps.length * 20;
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
			<Schemes reading={reading} />
			<Overlaps reading={reading} top={GRID.top + 4 * 56 + 24} />
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

function Label({ x, y, children, end = false }: { x: number; y: number; children: string; end?: boolean }) {
	return (
		<text x={x} y={y} textAnchor={end ? "end" : "start"} className="fill-muted text-[11px]">
			{children}
		</text>
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

/** Each scheme on the same requests: tenants hurt, and the failing share of good tenants' requests over time. */
function Schemes({ reading }: { reading: Snapshot }) {
	return reading.schemes.map(({ name, good, hurt, cutOff, failing, failingNow }, place) => {
		const top = GRID.top + place * 56;
		const left = SIDE.left + 168;
		const wide = (SIDE.width - 168) / binsKept;
		const line = failing.flatMap((share, bin) =>
			share === undefined
				? []
				: [`${(left + (bin + 1) * wide).toFixed(1)},${(top + 38 - share * 32).toFixed(1)}`],
		);
		return (
			<g key={name}>
				<text
					x={SIDE.left}
					y={top + 11}
					className={`text-[12px] ${name === reading.scheme ? "fill-ink font-semibold" : "fill-muted"}`}
				>
					{name}
					{name === reading.scheme ? " (shown)" : ""}
				</text>
				<text x={SIDE.left} y={top + 27} className="fill-ink font-mono text-[12px]">
					{`${hurt} of ${good} hurt,`}
				</text>
				<text x={SIDE.left} y={top + 42} className="fill-ink font-mono text-[12px]">
					{`${cutOff} cut off`}
				</text>
				<line x1={left} x2={SIDE.left + SIDE.width} y1={top + 38} y2={top + 38} className="stroke-rule" />
				<line
					x1={left}
					x2={SIDE.left + SIDE.width}
					y1={top + 6}
					y2={top + 6}
					className="stroke-rule"
					strokeDasharray="2 3"
				/>
				<polyline points={line.join(" ")} className="fill-none stroke-tier-1 stroke-2" />
				<text x={left - 6} y={top + 42} textAnchor="end" className="fill-ink font-mono text-[12px]">
					{`${(failingNow * 100).toFixed(0)}%`}
				</text>
			</g>
		);
	});
}

/** How many good tenants share how many workers with a bad one, and where chance would put the number. */
function Overlaps({ reading, top }: { reading: Snapshot; top: number }) {
	const most = Math.max(1, ...reading.overlaps.flatMap(({ tenants, expected }) => [tenants, expected ?? 0]));
	const left = SIDE.left + 62;
	const scale = (SIDE.width - 62 - 44) / most;
	return (
		<>
			<Label x={SIDE.left} y={top}>
				{reading.overlaps.some(({ expected }) => expected !== undefined)
					? "tenants by workers shared; mark: closed form"
					: "tenants by workers shared with a bad one"}
			</Label>
			{reading.overlaps.map(({ overlap, tenants, expected }, row) => {
				const y = top + 10 + row * 20;
				// Without shards every tenant shares all workers: the rows between are empty and say nothing.
				if (row > 6 && tenants === 0) return null;
				return (
					<g key={overlap}>
						<text x={SIDE.left} y={y + 11} className="fill-ink text-[12px]">
							{`shares ${overlap}`}
						</text>
						<rect
							x={left}
							y={y + 2}
							width={tenants * scale}
							height={10}
							rx={2}
							className={overlap > 0 ? "fill-tier-1" : "fill-tier-5"}
						/>
						{expected !== undefined && (
							<rect x={left + expected * scale - 1} y={y - 1} width={2} height={16} className="fill-ink" />
						)}
						<text
							x={SIDE.left + SIDE.width}
							y={y + 11}
							textAnchor="end"
							className="fill-ink font-mono text-[12px]"
						>
							{tenants}
						</text>
					</g>
				);
			})}
		</>
	);
}

function labelOf({ seconds, scheme, schemes }: Snapshot): string {
	const one = schemes.find(({ name }) => name === scheme);
	return `After ${seconds.toFixed(1)} s with ${scheme}: of ${one?.good} good tenants ${one?.hurt} are hurt, ${one?.cutOff} cut off.`;
}
