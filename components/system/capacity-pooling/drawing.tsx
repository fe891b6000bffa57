import { memo } from "react";
import { kept, type Snapshot, type State, snapshot, type WorldReading } from "@/lib/systems/capacity-pooling";

const WIDTH = 720;
/** Whole and half units in everything that is drawn a hundred times: each digit more is a hundred bytes more. */
const CHART = { left: 34, right: 394, top: 24, height: 150 };
const NEED = { left: 440, width: 280 };
const ROWS = { top: 214, height: 92, left: 34, right: 474 };
const fills = ["fill-tier-1", "fill-tier-5", "fill-tier-6"];

/** A run as it stands: demand against what is held, servers needed, and each team in each arrangement. */
export function Drawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return (
		<svg
			viewBox={`0 0 ${WIDTH} ${ROWS.top + 3 * ROWS.height}`}
			className="w-full min-w-[36rem]"
			role="img"
			aria-label={labelOf(reading)}
		>
			<Chart past={reading.past} worlds={reading.worlds} />
			<Needs reading={reading} />
			{reading.worlds.map((world, row) => (
				<Teams key={world.name} world={world} row={row} />
			))}
		</svg>
	);
}

/** The same without words, small: demand, and what is held apart and pooled. */
export function Glyph({ state }: { state: State }) {
	const { past, worlds } = snapshot(state);
	const most = Math.max(1, ...past, ...worlds.map(({ servers }) => servers));
	const y = (servers: number) => 108 - (servers / most) * 100;
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<polyline
				points={past.map((demand, minute) => `${(minute / kept) * 300},${Math.round(y(demand))}`).join(" ")}
				className="fill-none stroke-ink"
			/>
			{worlds.map(({ name, servers }, place) => (
				<rect key={name} x={0} y={y(servers) - 2} width={300} height={3} className={fills[place]} />
			))}
		</svg>
	);
}

/** The sum of demand over the last hours, and the servers that each arrangement holds. */
function Chart({ past, worlds }: { past: readonly number[]; worlds: readonly WorldReading[] }) {
	const most = Math.max(1, ...past, ...worlds.map(({ servers }) => servers)) * 1.06;
	const y = (servers: number) => CHART.top + CHART.height * (1 - servers / most);
	const pitch = (CHART.right - CHART.left) / kept;
	const line = past.map(
		(demand, place) =>
			`${(CHART.right - (past.length - 1 - place) * pitch).toFixed(1)},${Math.round(y(demand))}`,
	);
	return (
		<>
			<text x={0} y={11} className="fill-muted text-[11px]">
				demand of all teams, servers; the lines are what each arrangement holds
			</text>
			<line x1={CHART.left} x2={CHART.right} y1={y(0)} y2={y(0)} className="stroke-rule" />
			<text x={CHART.left - 6} y={y(0) + 4} textAnchor="end" className="fill-muted text-[11px]">
				0
			</text>
			<text x={CHART.left} y={y(0) + 14} className="fill-muted text-[11px]">
				{`${kept} minutes ago`}
			</text>
			<text x={CHART.right} y={y(0) + 14} textAnchor="end" className="fill-muted text-[11px]">
				now
			</text>
			<polyline points={line.join(" ")} className="fill-none stroke-ink" />
			{worlds.map(({ name, servers }, place) => (
				<g key={name}>
					<rect
						x={CHART.left}
						y={y(servers) - 1}
						width={CHART.right - CHART.left}
						height={2}
						className={fills[place]}
					/>
					<text
						x={0}
						y={y(servers) + 4 + (place === 2 ? 8 : place === 1 ? -3 : 0)}
						className="fill-ink font-mono text-[11px]"
					>
						{Math.round(servers)}
					</text>
				</g>
			))}
		</>
	);
}

/** Servers needed at the chosen risk; a mark where the closed form for normal demand puts them. */
function Needs({ reading: { needs, saving } }: { reading: Snapshot }) {
	const rows = [
		{ name: "apart", need: needs.apart, saved: undefined, closed: needs.closed?.apart },
		{ name: "pooled", need: needs.pooled, saved: saving.pooled, closed: needs.closed?.pooled },
		{ name: "shaped", need: needs.shaped, saved: saving.shaped, closed: undefined },
	];
	const scale = (NEED.width - 4) / Math.max(...rows.map(({ need, closed }) => Math.max(need, closed ?? 0)));
	return (
		<>
			<text x={NEED.left} y={11} className="fill-muted text-[11px]">
				{needs.closed ? "servers needed; mark: closed form" : "servers needed"}
			</text>
			{rows.map(({ name, need, saved, closed }, row) => {
				const y = 24 + row * 50;
				return (
					<g key={name}>
						<text x={NEED.left} y={y + 11} className="fill-ink text-[12px]">
							{row === 2 ? "pooled and shaped" : name}
						</text>
						<text
							x={NEED.left + NEED.width}
							y={y + 11}
							textAnchor="end"
							className="fill-ink font-mono text-[12px]"
						>
							{need.toFixed(1)}
							{saved !== undefined && ` −${(saved * 100).toFixed(0)}%`.replace("−-", "+")}
						</text>
						<rect x={NEED.left} y={y + 17} width={need * scale} height={12} rx={2} className={fills[row]} />
						{closed !== undefined && (
							<rect
								x={NEED.left + closed * scale - 1}
								y={y + 14}
								width={2}
								height={18}
								className="fill-ink"
							/>
						)}
					</g>
				);
			})}
		</>
	);
}

/** Every team of one arrangement: its demand, its quota, and what it has waiting. */
function Teams({ world, row }: { world: WorldReading; row: number }) {
	const base = 80;
	const room = 56;
	const most = Math.max(
		world.quota * 2,
		...world.teams.map(({ demand, late, deferred }) => Math.max(demand, late + deferred)),
	);
	const column = (ROWS.right - ROWS.left) / world.teams.length;
	const height = (servers: number) => (servers / most) * room;
	return (
		<g transform={`translate(0 ${ROWS.top + row * ROWS.height})`}>
			<line x1={0} x2={WIDTH} y1={0} y2={0} className="stroke-rule" />
			<text x={0} y={15} className="fill-ink text-[12px] font-semibold">
				{world.name}
			</text>
			<text x={ROWS.right} y={15} textAnchor="end" className="fill-muted text-[11px]">
				hollow: demand; filled: waiting; pale: deferred
			</text>
			{world.teams.map(({ demand, late, deferred }, team) => {
				const x = ROWS.left + team * column;
				return (
					<Bars
						key={x}
						x={x}
						base={base}
						width={column - 3}
						demand={Math.round(height(demand))}
						late={Math.ceil(height(late))}
						deferred={Math.ceil(height(deferred))}
					/>
				);
			})}
			<rect
				x={ROWS.left}
				y={base - height(world.quota)}
				width={ROWS.right - ROWS.left}
				height={1.5}
				className={fills[row]}
			/>
			<text x={0} y={base - height(world.quota) + 4} className="fill-muted font-mono text-[11px]">
				{world.quota.toFixed(1)}
			</text>
			<line x1={ROWS.left} x2={ROWS.right} y1={base} y2={base} className="stroke-rule" />
			<Waits world={world} />
		</g>
	);
}

const Bars = memo(function Bars({
	x,
	base,
	width,
	demand,
	late,
	deferred,
}: {
	x: number;
	base: number;
	width: number;
	demand: number;
	late: number;
	deferred: number;
}) {
	return (
		<g>
			<rect
				x={x + 0.5}
				y={base - demand}
				width={width - 1}
				height={demand}
				className="fill-none stroke-muted"
			/>
			{deferred > 0 && (
				<rect
					x={x + 1}
					y={base - late - deferred}
					width={width - 2}
					height={deferred}
					className="fill-tier-6 opacity-40"
				/>
			)}
			{late > 0 && <rect x={x + 1} y={base - late} width={width - 2} height={late} className="fill-tier-1" />}
		</g>
	);
});

/** Who waits, by priority. */
function Waits({ world: { short, busy, totals, waits } }: { world: WorldReading }) {
	const lines = [
		`short in ${(short * 100).toFixed(2)}% of minutes`,
		`${(busy * 100).toFixed(0)}% busy now`,
		`P99 wait ${waits.map(({ p99 }) => p99).join(" / ")} min`,
		totals.arrived > 0 ? `${((totals.shed / totals.arrived) * 100).toFixed(2)}% dropped` : "",
	];
	return lines.map((line, place) => (
		<text key={line} x={490} y={22 + place * 17} className="fill-ink font-mono text-[11px]">
			{line}
		</text>
	));
}

function labelOf({ minute, needs, saving }: Snapshot): string {
	return `After ${minute} minutes: the teams need ${needs.apart.toFixed(1)} servers apart and ${needs.pooled.toFixed(1)} pooled, ${(saving.pooled * 100).toFixed(0)}% fewer.`;
}
