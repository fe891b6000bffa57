import { binLength, type Snapshot } from "../model";
import { createTimeScale, type Plan, SHOWN } from "./timeline";

const strips = [
	{ what: "accepted", label: ["requests", "accepted"], fill: "fill-tier-5" },
	{ what: "errors", label: ["errors, with", "retries"], fill: "fill-tier-1" },
] as const;

/** Draws one strip each for accepted requests and errors per quarter second, as callers see them. A retry counts again. */
export function Callers({
	bins,
	ghost = [],
	now,
	top,
	plan,
}: {
	bins: Snapshot["bins"];
	/** The bins of the run to compare with. */
	ghost?: Snapshot["bins"] | undefined;
	now: number;
	top: number;
	plan: Plan;
}) {
	const { from } = createTimeScale(now, plan);
	const shown = bins.filter(({ until }) => until > from);
	const shownBefore = ghost.filter(({ until }) => until > from && until <= now);
	// Both strips have one scale, so that their areas compare.
	const most = Math.max(
		4,
		...[...shown, ...shownBefore].flatMap(({ accepted, errors }) => [accepted, errors]),
	);
	const period = from > 0 ? "in the last 30 s" : "so far";
	return strips.map(({ what, label, fill }, row) => {
		const foot = top + (row + 1) * plan.strip;
		const total = shown.reduce((sum, bin) => sum + bin[what], 0);
		const barsOf = (some: Snapshot["bins"]) =>
			some.map((bin) => ({ at: (bin.until - binLength - from) / binLength, share: bin[what] / most }));
		const area = { left: plan.left, width: plan.right - plan.left, foot, columns: SHOWN / binLength };
		return (
			<g key={what}>
				<line x1={plan.left} x2={plan.right} y1={foot} y2={foot} className="stroke-rule" />
				<Bars {...area} bars={barsOf(shown)} className={fill} />
				<Bars {...area} bars={barsOf(shownBefore)} className="fill-none stroke-muted" isOutline />
				{plan.wordsAbove ? (
					<text x={0} y={foot - 42} className="fill-ink">
						{label.join(" ")} <tspan className="font-mono">{total}</tspan>
						<tspan className="fill-muted">{` ${period}`}</tspan>
					</text>
				) : (
					<>
						{label.map((line, number) => (
							<text key={line} x={0} y={foot - 12 - 16 * (label.length - 1 - number)} className="fill-ink">
								{line}
							</text>
						))}
						<text x={plan.right + 14} y={foot - 12} className="fill-muted">
							<tspan className="fill-ink font-mono">{total}</tspan> {period}
						</text>
					</>
				)}
			</g>
		);
	});
}

const HIGH = 36;

/** Draws a bar for each share above 0, which range from 0 to 1, in adjacent columns. They stretch to the width. */
export function Bars({
	left,
	width,
	foot,
	columns,
	bars,
	className,
	isOutline = false,
}: {
	left: number;
	width: number;
	foot: number;
	columns: number;
	bars: readonly { at: number; share: number }[];
	className: string;
	/** The SVG renderer of preview cards does not support strokes that keep their width. */
	isOutline?: boolean;
}) {
	const [first] = bars;
	if (!first) return null;
	// One path, because separate elements would number in the hundreds each frame. The SVG clips what is left of the
	// first column.
	return (
		<svg
			aria-hidden="true"
			x={left}
			y={foot - HIGH}
			width={width}
			height={HIGH}
			viewBox={`0 0 ${columns} ${HIGH}`}
			preserveAspectRatio="none"
		>
			<path
				d={`M${Number(first.at.toFixed(2))} ${HIGH}${toSteps(bars)}V${HIGH}`}
				vectorEffect={isOutline ? "non-scaling-stroke" : undefined}
				className={className}
			/>
		</svg>
	);
}

/** Returns the path data of steps, one column wide each. Columns of equal height share a step. */
function toSteps(bars: readonly { share: number }[]): string {
	const heights = bars.map(({ share }) => Math.max(share > 0 ? 1 : 0, Math.round(share * HIGH)));
	let steps = "";
	for (let start = 0, end = 1; start < heights.length; start = end++) {
		while (end < heights.length && heights[end] === heights[start]) end++;
		steps += `V${HIGH - (heights[start] ?? 0)}h${end - start}`;
	}
	return steps;
}
