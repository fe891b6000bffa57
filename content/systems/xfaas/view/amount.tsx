import { formatThousands } from "@/components/system/drawing/format-thousands";
import { Area, Curve, type PlotLabel, roundUp } from "./plot";
import { type Panel, SmallPlot } from "./small-plot";

/**
 * Draws an amount over time as the area under its curve, or states that there is none.
 *
 * @param line a curve on the same scale
 */
export function Amount({
	of,
	line = [],
	unit,
	className,
	...panel
}: Panel & {
	title: string;
	unit: string;
	of: readonly number[];
	line?: readonly number[];
	className: string;
}) {
	const most = Math.max(0, ...of);
	const top = roundUp(Math.max(most, ...line));
	const height = (value: number) => value / top;
	const none: PlotLabel = { x: 0.5, y: 0.08, label: "none", anchor: "middle", className: "fill-muted" };
	return (
		<SmallPlot
			{...panel}
			label={most > 0 ? `${panel.title}: at most ${formatAmount(most)} ${unit}.` : `${panel.title}: none.`}
			levels={[
				{ at: 0 },
				{ at: 1, ...(most > 0 || line.length > 0 ? { label: `${formatAmount(top)} ${unit}` } : {}) },
			]}
			words={most > 0 ? [] : [line.length > 0 ? { ...none, label: "no exceptions" } : none]}
		>
			<Area of={of} height={height} className={className} />
			<Curve of={line} height={height} className="stroke-ink stroke-2" />
		</SmallPlot>
	);
}

/** Formats a number with three significant digits, such as "2.41 million". */
export function formatAmount(value: number): string {
	const rounded = Number(value.toPrecision(3));
	if (rounded >= 1e9) return `${rounded / 1e9} billion`;
	if (rounded >= 1e6) return `${rounded / 1e6} million`;
	return formatThousands(rounded);
}
