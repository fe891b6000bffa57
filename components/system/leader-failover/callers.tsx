import { binLength, type Snapshot } from "@/lib/systems/leader-failover";
import { type Plan, timeline } from "./timeline";

const strips = [
	{ what: "accepted", fill: "fill-tier-5" },
	{ what: "forwarded", fill: "fill-tier-6" },
	{ what: "errors", fill: "fill-tier-1" },
] as const;

/** What callers met with, a strip each: acceptances, forwards and errors in every quarter of a second. */
export function Callers({
	bins,
	now,
	top,
	plan,
}: {
	bins: Snapshot["bins"];
	now: number;
	top: number;
	plan: Plan;
}) {
	const { x, from } = timeline(now, plan);
	const shown = bins.filter(({ until }) => until > from);
	const width = x(from + binLength) - x(from) - 0.8;
	return strips.map(({ what, fill }, row) => {
		const foot = top + (row + 1) * plan.strip;
		const most = Math.max(4, ...shown.map((bin) => bin[what]));
		const total = shown.reduce((sum, bin) => sum + bin[what], 0);
		// One path a strip: a rectangle for each bin would be hundreds of elements a frame.
		const outline = shown
			.filter((bin) => bin[what] > 0)
			.map((bin) => {
				const height = ((bin[what] / most) * 36).toFixed(1);
				return `M${x(bin.until - binLength)} ${foot}v-${height}h${width.toFixed(2)}v${height}z`;
			})
			.join("");
		return (
			<g key={what}>
				<line x1={plan.left} x2={plan.right} y1={foot} y2={foot} className="stroke-rule" />
				<path d={outline} className={fill} />
				{plan.wordsAbove ? (
					<text x={0} y={foot - 42} className="fill-ink text-[13px]">
						{what} <tspan className="font-mono">{total}</tspan>
						<tspan className="fill-muted">{`, at most ${most} in ¼ s`}</tspan>
					</text>
				) : (
					<>
						<text x={0} y={foot - 12} className="fill-ink text-[13px]">
							{what}
						</text>
						<text x={plan.right + 14} y={foot - 19} className="fill-ink font-mono text-[13px]">
							{total} <tspan className="fill-muted">shown</tspan>
						</text>
						<text x={plan.right + 14} y={foot - 3} className="fill-muted text-[13px]">
							{`at most ${most} in ¼ s`}
						</text>
					</>
				)}
			</g>
		);
	});
}
