import { results } from "../../systems/xfaas/model/paper";
import { type DialRow, dialRows } from "./numbers";

const frame = { left: 34, right: 312, height: 104, gap: 66, top: 58 };
/** Range of swings to show, and the largest value of a dial. Far beyond its edge, the curve only rises. */
const swings = { least: 1.2, most: 2.8 };
const LARGEST_HEADROOM = 1.2;

const text = { fontFamily: "var(--font-sans)", fontSize: 13, fill: "var(--color-muted)" };
const mono = { ...text, fontFamily: "var(--font-mono)", fontSize: 12 };

/** Draws the panel of one dial: the median as a line, the range over the seeds as a band. */
function Panel({ row, top, isLabeled }: { row: DialRow; top: number; isLabeled: boolean }) {
	const points = row.points.filter(({ value }) => row.isShare || value <= LARGEST_HEADROOM);
	const first = points[0]?.value ?? 0;
	const last = points.at(-1)?.value ?? 1;
	const bottom = top + frame.height;
	const x = (value: number) => frame.left + ((value - first) / (last - first)) * (frame.right - frame.left);
	const y = (swing: number) =>
		bottom - ((swing - swings.least) / (swings.most - swings.least)) * frame.height;
	const path = (of: "median" | "least" | "largest", values = points) =>
		values.map((point) => `${x(point.value).toFixed(1)} ${y(point[of]).toFixed(1)}`).join("L");
	const write = (value: number) => (row.isShare ? `${Math.round(value * 100)}%` : value.toFixed(2));
	return (
		<g>
			<text {...text} x={2} y={top - 14} fill="var(--color-ink)" fontWeight={600}>
				{row.title}
			</text>
			{[1.5, 2, 2.5].map((swing) => (
				<g key={swing}>
					<line x1={frame.left} x2={frame.right} y1={y(swing)} y2={y(swing)} stroke="var(--color-rule)" />
					<text {...mono} x={frame.left - 6} y={y(swing) + 4} textAnchor="end">
						{swing.toFixed(1)}
					</text>
				</g>
			))}
			<line
				x1={frame.left}
				x2={frame.right}
				y1={y(results.executedPeakOverTrough)}
				y2={y(results.executedPeakOverTrough)}
				stroke="var(--color-ink)"
				strokeDasharray="2 3"
			/>
			<line
				x1={x(row.standard)}
				x2={x(row.standard)}
				y1={top}
				y2={bottom + 4}
				stroke="var(--color-muted)"
				strokeDasharray="5 4"
			/>
			<path
				d={`M${path("largest")}L${path("least", points.toReversed())}Z`}
				fill="var(--color-tier-6)"
				opacity={0.25}
			/>
			<path d={`M${path("median")}`} fill="none" stroke="var(--color-tier-6)" strokeWidth={2} />
			{points.map((point) => (
				<circle
					key={point.value}
					data-point=""
					cx={x(point.value)}
					cy={y(point.median)}
					r={point.value === row.standard ? 5 : 3}
					fill="var(--color-tier-6)"
				/>
			))}
			{isLabeled && (
				<>
					<text {...text} x={x(row.standard) + 6} y={top + 10}>
						default
					</text>
					<text {...text} x={frame.right} y={y(results.executedPeakOverTrough) + 13} textAnchor="end">
						paper: {results.executedPeakOverTrough.toFixed(2)}
					</text>
				</>
			)}
			{[first, row.standard, last].map((value) => (
				<text
					{...mono}
					key={value}
					x={x(value)}
					y={bottom + 20}
					textAnchor={value === last ? "end" : "middle"}
				>
					{write(value)}
				</text>
			))}
		</g>
	);
}

/** Draws the swing of executed calls as a function of three assumptions of the model. */
export function Sensitivity() {
	const pitch = frame.height + frame.gap;
	return (
		<svg
			viewBox={`0 0 320 ${frame.top + dialRows.length * pitch - 34}`}
			role="img"
			aria-label="Three line charts of executed calls, peak over trough: flat near 1.5, then a jump, for target and quota; a steady fall from 2.2 to 1.3 for the opportunistic share"
		>
			<text {...text} x={2} y={13}>
				executed calls, peak over trough
			</text>
			{dialRows.map((row, index) => (
				<Panel key={row.title} row={row} top={frame.top + index * pitch} isLabeled={index === 0} />
			))}
		</svg>
	);
}
