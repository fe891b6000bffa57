import { binLength, type Snapshot } from "../model";
import { type Plan, SHOWN, timeline } from "./timeline";

const strips = [
	{ what: "accepted", stroke: "stroke-tier-5" },
	{ what: "forwarded", stroke: "stroke-tier-6" },
	{ what: "errors", stroke: "stroke-tier-1" },
] as const;

/** What callers saw: accepted requests, forwards and errors in each quarter second, a strip each. */
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
	const { from } = timeline(now, plan);
	const shown = bins.filter(({ until }) => until > from);
	return strips.map(({ what, stroke }, row) => {
		const foot = top + (row + 1) * plan.strip;
		const most = Math.max(4, ...shown.map((bin) => bin[what]));
		const total = shown.reduce((sum, bin) => sum + bin[what], 0);
		const bars = shown.map((bin) => ({
			at: (bin.until - binLength - from) / binLength,
			share: bin[what] / most,
		}));
		return (
			<g key={what}>
				<line x1={plan.left} x2={plan.right} y1={foot} y2={foot} className="stroke-rule" />
				<Bars
					{...{ left: plan.left, width: plan.right - plan.left, foot, columns: SHOWN / binLength, bars }}
					className={stroke}
				/>
				{plan.wordsAbove ? (
					<text x={0} y={foot - 42} className="fill-ink">
						{what} <tspan className="font-mono">{total}</tspan>
						<tspan className="fill-muted">{`, max ${most} per ¼ s`}</tspan>
					</text>
				) : (
					<>
						<text x={0} y={foot - 12} className="fill-ink">
							{what}
						</text>
						<text x={plan.right + 14} y={foot - 19} className="fill-ink font-mono">
							{total} <tspan className="fill-muted">total</tspan>
						</text>
						<text x={plan.right + 14} y={foot - 3} className="fill-muted">
							{`max ${most} per ¼ s`}
						</text>
					</>
				)}
			</g>
		);
	});
}

const HIGH = 36;

/** A bar's width, in columns. */
const WIDTH = 0.7;

/** A bar for each share above nothing, from 0 to 1, over columns that are stretched to a width. */
export function Bars({
	left,
	width,
	foot,
	columns,
	bars,
	className,
}: {
	left: number;
	width: number;
	foot: number;
	columns: number;
	bars: readonly { at: number; share: number }[];
	className: string;
}) {
	// One path for all: an element each would be hundreds a frame. What lies left of the first column is cut off.
	const lines = bars
		.filter(({ share }) => share > 0)
		.map(
			({ at, share }) =>
				`M${Number((at + WIDTH / 2).toFixed(2))} ${HIGH}v-${Math.max(1, Math.round(share * HIGH))}`,
		)
		.join("");
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
			<path d={lines} strokeWidth={WIDTH} className={className} />
		</svg>
	);
}
