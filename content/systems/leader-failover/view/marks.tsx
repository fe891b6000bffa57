import type { Snapshot } from "../model";
import { createTimeScale, type Plan } from "./timeline";

const inSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Returns the headline: who leads, or for how long nobody has. */
export function describeLeader({ nodes, recoveries }: Snapshot, now: number): string {
	const leaders = nodes.filter(({ condition }) => condition === "leader");
	const [leader] = leaders;
	const last = recoveries.at(-1);
	if (leaders.length > 1) return `${leaders.length} nodes think they lead`;
	if (!leader)
		return last && last.took === undefined ? `No leader for ${inSeconds(now - last.from)}` : "No leader yet";
	if (!last) return `Node ${leader.id + 1} leads`;
	return last.took === undefined
		? `Node ${leader.id + 1} takes over`
		: `Node ${leader.id + 1} leads after ${inSeconds(last.took)}`;
}

/** Draws the time without a leader, or the time of a recovery, above all rows. */
export function RecoveryBracket({
	recovery,
	now,
	plan,
}: {
	recovery: Snapshot["recoveries"][number];
	now: number;
	plan: Plan;
}) {
	const { x } = createTimeScale(now, plan);
	const { top } = plan;
	const { from, took } = recovery;
	const [left, right] = [x(from), x(from + (took ?? now - from))];
	const middle = Math.min(plan.width - 80, Math.max(80, (left + right) / 2));
	return (
		<g>
			<path
				d={`M${left} ${top - 8} V${top - 16} H${right} V${top - 8}`}
				className="fill-none stroke-ink"
				strokeWidth={1.5}
			/>
			<text x={middle} y={top - 22} textAnchor="middle" className="fill-ink">
				{took === undefined ? "nobody leads" : `recovered in ${inSeconds(took)}`}
			</text>
		</g>
	);
}

/** Draws a line at the loss of a leader, through all rows, with its cause beside the leader's row. */
export function LossLine({
	label,
	x,
	foot,
	nodes,
	plan,
}: {
	label: { text: string; node: number } | undefined;
	x: number;
	foot: number;
	nodes: number;
	plan: Plan;
}) {
	const isLeft = x < plan.right - 110;
	return (
		<g>
			<path
				d={`M${x} ${plan.top - 4}V${foot}`}
				className="stroke-tier-1"
				strokeDasharray={plan.wordsAbove ? getTimeDashes(nodes, plan) : "3 2"}
			/>
			{/* On phones, the line of events has room for the cause. */}
			{label && !plan.wordsAbove && (
				<text
					x={isLeft ? x + 6 : x - 6}
					y={plan.top + label.node * plan.row + 34}
					textAnchor={isLeft ? "start" : "end"}
					className="fill-tier-1"
				>
					{label.text}
				</text>
			)}
		</g>
	);
}

/** Describes the cause of a leader's loss, and the leader. */
export function labelLoss({ spans }: Snapshot, { lost, term }: { lost: number; term: number }) {
	const node = spans.find((span) => span.kind === "leads" && span.term === term)?.node ?? 0;
	const cause = spans.find((span) => span.node === node && span.kind !== "leads" && span.from === lost)?.kind;
	return {
		node,
		text: cause === "dead" ? "leader killed" : cause === "paused" ? "leader paused" : "leader lost",
	};
}

/** Returns the dashes of a time line that skips labels: it is drawn only at the bars of nodes and at strips. */
export function getTimeDashes(nodes: number, { row, strip }: Plan): string {
	const [bar, bars] = [22, 40];
	return [0, row - bar + 2]
		.concat(...Array.from({ length: nodes - 1 }, () => [bar, row - bar]))
		.concat(bar, 24 + strip - bars)
		.concat(bars, strip - bars, bars + 8)
		.join(" ");
}
