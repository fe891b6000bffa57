import type { Needs as NeedsOf, Parameters, Snapshot, WorldReading } from "../model";
import { fillOf } from "./colors";
import type { Plan } from "./plan";
import { wholeServers } from "./whole-servers";

/** Draws the servers needed at the chosen risk and utilization limit, and how each arrangement fares with its own. */
export function Needs({
	reading: { needs, saving, worlds },
	values,
	before,
	plan,
}: {
	reading: Pick<Snapshot, "needs" | "saving" | "worlds">;
	values: Pick<Parameters, "deferrable" | "patience">;
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
			note: "",
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
					<text y={44} className={`fill-muted tabular-nums ${plan.small}`}>
						{describeWorld(
							worlds.find((world) => world.name === name),
							values,
						)}
					</text>
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

/** Describes how often an arrangement runs out of servers, or how much work it drops, and why. */
function describeWorld(
	world: WorldReading | undefined,
	{ deferrable, patience }: Pick<Parameters, "deferrable" | "patience">,
): string {
	if (!world) return "";
	const { name, short, totals } = world;
	if (totals.shed > 0) return `${((totals.shed / totals.arrived) * 100).toFixed(1)}% of the work dropped`;
	const time = `${short < 0.001 ? "<0.1" : (short * 100).toFixed(1)}% of the time`;
	if (name === "apart") return short === 0 ? "no team is ever out" : `a team runs out ${time}: no lending`;
	const often = short === 0 ? "never out" : `out ${time}`;
	return name === "pooled"
		? `${often}: teams lend idle servers`
		: `${often}: ${deferrable}% of work may wait ${patience} min`;
}
