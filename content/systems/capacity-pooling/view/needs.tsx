import type { Needs as NeedsOf, Snapshot, WorldReading } from "../model";
import { fillOf } from "./colors";
import type { Plan } from "./plan";
import { wholeServers } from "./whole-servers";

/** Draws the servers needed at the chosen risk and utilization limit, and how each arrangement fares with its own. */
export function Needs({
	reading: { needs, saving, worlds },
	before,
	plan,
}: {
	reading: Pick<Snapshot, "needs" | "saving" | "worlds">;
	/** Servers that the previous run needed. A dashed frame shows them if they differ. */
	before?: NeedsOf | undefined;
	plan: Plan;
}) {
	const { left, top, width, pitch } = plan.needs;
	const rows = [
		{ name: "apart", note: ": each team its own", need: needs.apart, was: before?.apart, saved: undefined },
		{
			name: "pooled",
			note: ": shared by all",
			need: needs.pooled,
			was: before?.pooled,
			saved: saving.pooled,
		},
		{
			name: "pooled and shaped",
			note: ": delays work",
			need: needs.shaped,
			was: before?.shaped,
			saved: saving.shaped,
		},
	];
	const scale = (width - 4) / Math.max(...rows.map(({ need, was }) => Math.max(need, was ?? 0)));
	return (
		<>
			<text x={left} y={top + 11} className={`fill-muted ${plan.small}`}>
				servers needed
			</text>
			{rows.map(({ name, note, need, was, saved }, row) => (
				// Local coordinates make the markup of all rows alike, so that it compresses well.
				<g key={name} transform={`translate(${left} ${top + 24 + row * pitch})`}>
					<text y={11} className={`fill-ink ${plan.words}`}>
						{name}
						<tspan className="fill-muted">{note}</tspan>
					</text>
					<text x={width} y={11} textAnchor="end" className={`fill-ink font-mono ${plan.words}`}>
						{wholeServers(need)}
						{saved !== undefined && ` ${formatSaving(saved)}`}
					</text>
					<rect y={17} width={need * scale} height={12} rx={2} className={fillOf(name)} />
					{was !== undefined && was !== need && (
						<rect
							y={16}
							width={was * scale}
							height={14}
							rx={2}
							className="fill-none stroke-ink"
							strokeDasharray="3 3"
						/>
					)}
					{describeWorld(worlds.find((world) => world.name === name)).map((line, number) => (
						<text
							key={number === 0 ? "servers" : "waits"}
							y={44 + number * 16}
							className={`fill-muted tabular-nums ${plan.small}`}
						>
							{line}
						</text>
					))}
				</g>
			))}
		</>
	);
}

/** Formats a saving as a change of servers, such as "−31%". A change that rounds to zero is "±0%". */
function formatSaving(saved: number): string {
	const percent = Math.round(saved * 100);
	if (percent === 0) return "±0%";
	return percent > 0 ? `−${percent}%` : `+${-percent}%`;
}

/** Describes how often an arrangement runs out of servers and how busy they are, then its waits and dropped work. */
function describeWorld(world: WorldReading | undefined): string[] {
	if (!world) return [];
	const { busy, short, totals, waits } = world;
	const dropped = totals.shed > 0 ? `${((totals.shed / totals.arrived) * 100).toFixed(1)}% dropped` : "";
	return [
		`${describeShortage(short)}, ${(busy * 100).toFixed(0)}% busy now`,
		[describeWaits(waits), dropped].filter(Boolean).join(", "),
	];
}

function describeShortage(share: number): string {
	if (share === 0) return "never out of servers";
	return `out of servers ${share < 0.001 ? "<0.1" : (share * 100).toFixed(1)}% of time`;
}

/** Describes the waits by priority, as one number if they are alike, and not at all if nothing waits. */
function describeWaits(waits: WorldReading["waits"]): string {
	const [first] = waits;
	if (waits.some(({ p99 }) => p99 !== first?.p99))
		return `99% wait ≤ ${waits.map(({ p99 }) => p99).join("/")} min by priority`;
	return first?.p99 ? `99% wait at most ${first.p99} min` : "";
}
