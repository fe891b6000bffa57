import type { ReactNode } from "react";
import { type Point, toLinePath } from "@/components/system/drawing/line-path";
import { Text } from "./plot-text";

/** Height of a plot's coordinate system. Curves are drawn in it and stretched. */
export const TALL = 200;

/** Space in px above the curves for the axis label, and below them for the hours. */
const ROOM = { above: 15, below: 18 };

/** A horizontal line across a plot, with its label. */
export interface Level {
	/** From 0, the bottom, to 1, the top. */
	at: number;
	label?: string;
}

/** A label in a plot. Its position is measured from the left and bottom edges, from 0 to 1. */
export interface PlotLabel {
	x: number;
	y: number;
	label: string;
	/** Words after the label that invite to do something, which a page without script or on paper cannot. */
	invitation?: string | undefined;
	anchor?: "start" | "middle" | "end";
	/** Offset to the right, in em. */
	shift?: number;
	className?: string;
}

/**
 * Draws a plot over the hours of a run. It fills its container: curves stretch, and text keeps its size.
 *
 * @param label describes the plot in words
 * @param columns number of samples
 * @param hours length of the run
 * @param cursor position of the displayed time, from 0 at the left edge to 1
 * @param isLive whether curves end at the displayed time
 * @param children curves, in a space of `columns` by `TALL`
 */
export function Plot({
	title,
	label,
	height,
	columns,
	hours,
	every,
	cursor,
	isLive = false,
	levels,
	aside = 0,
	words = [],
	legend,
	objects,
	children,
}: {
	title?: string | undefined;
	label: string;
	height: number;
	columns: number;
	hours: number;
	/** Hours between two ticks. */
	every: number;
	cursor: number;
	isLive?: boolean;
	levels: readonly Level[];
	/** Horizontal position of the levels' labels, from 0 at the left edge to 1. */
	aside?: number;
	words?: readonly PlotLabel[];
	/** Drawn in px from the right end of the top line. */
	legend?: ReactNode;
	/** Renders draggable objects. `y` maps a height from 0 to 1 to a position in px, `shareAt` the reverse. */
	objects?: (scale: { y: (share: number) => number; shareAt: (place: number) => number }) => ReactNode;
	children: ReactNode;
}) {
	const inside = height - ROOM.above - ROOM.below;
	const y = (share: number) => Math.round(10 * (ROOM.above + inside * (1 - share))) / 10;
	const marks = [...hoursBetween(hours, every), hours];
	return (
		<div>
			{title && <p className="text-[0.8rem] leading-snug font-semibold">{title}</p>}
			<div className="relative mt-1">
				<svg height={height} role="img" aria-label={label} className="block w-full">
					{levels.map(({ at }) => (
						<line key={at} x1="0" x2="100%" y1={y(at)} y2={y(at)} className="stroke-rule" />
					))}
					<svg
						aria-hidden="true"
						y={ROOM.above}
						width="100%"
						height={inside}
						viewBox={`0 0 ${columns} ${TALL}`}
						preserveAspectRatio="none"
					>
						{children}
					</svg>
					{isLive && (
						<rect
							x={formatPercent(cursor)}
							y={ROOM.above}
							width={formatPercent(1 - cursor)}
							height={inside}
							className="fill-raised"
						/>
					)}
					<line
						x1={formatPercent(cursor)}
						x2={formatPercent(cursor)}
						y1={ROOM.above}
						y2={ROOM.above + inside}
						className="stroke-ink"
						data-cursor=""
					/>
					{levels.map(
						({ at, label }) =>
							label && (
								<Text
									key={at}
									x={formatPercent(at === 1 ? 0 : aside)}
									y={y(at) - 3}
									anchor={at < 1 && aside === 1 ? "end" : "start"}
									className="fill-muted"
								>
									{label}
								</Text>
							),
					)}
					{words.map(({ x, y: at, label, invitation, anchor, shift, className = "fill-ink" }) => (
						<Text key={label} {...{ anchor, shift, className }} x={formatPercent(x)} y={y(at)}>
							{label}
							{invitation && (
								<tspan className="needs-script" data-no-print>
									{invitation}
								</tspan>
							)}
						</Text>
					))}
					{legend && (
						<svg aria-hidden="true" x="100%" y={ROOM.above} overflow="visible">
							{legend}
						</svg>
					)}
					{marks.map((hour) => (
						<Text
							key={hour}
							x={formatPercent(hour / hours)}
							y={height - 4}
							anchor={hour === 0 ? "start" : hour === hours ? "end" : "middle"}
							className="fill-muted"
						>
							{hour === hours ? `${hour} h` : String(hour)}
						</Text>
					))}
				</svg>
				{objects && (
					// biome-ignore lint/a11y/noSvgWithoutTitle: each object has its own name
					<svg height={height} className="needs-script absolute inset-0 w-full" data-no-print>
						{objects({ y, shareAt: (place) => 1 - (place - ROOM.above) / inside })}
					</svg>
				)}
			</div>
		</div>
	);
}

/** Returns the hours to mark before the last hour. None is close enough for its label to touch the last label. */
const hoursBetween = (hours: number, every: number): number[] =>
	Array.from({ length: Math.ceil(hours / every) }, (_, mark) => mark * every).filter(
		(hour) => hours - hour > every / 2,
	);

/** Draws a curve through one value per sample, each at its sample's center. */
export function Curve({
	of,
	height,
	className,
	dashes,
}: {
	of: readonly number[];
	/** Returns the height of a value, from 0 to 1. */
	height: (value: number) => number;
	className: string;
	dashes?: string;
}) {
	return (
		<path
			d={toLinePath(points(of, height))}
			className={`fill-none ${className}`}
			strokeDasharray={dashes}
			strokeLinejoin="round"
			vectorEffect="non-scaling-stroke"
		/>
	);
}

/** Draws the area under a curve, or between two curves. */
export function Area({
	of,
	over,
	height,
	className,
}: {
	of: readonly number[];
	over?: readonly number[];
	height: (value: number) => number;
	className: string;
}) {
	const lower = over ?? of.map(() => 0);
	const edge = [...points(of, height), ...points(lower, height).reverse()];
	return edge.length > 0 ? <path d={`${toLinePath(edge)}z`} className={className} /> : null;
}

function points(values: readonly number[], height: (value: number) => number): Point[] {
	return values.map((value, sample) => [sample + 0.5, Math.round(TALL * (1 - height(value)))]);
}

export const formatPercent = (share: number) => `${Math.round(share * 1000) / 10}%`;

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** Rounds a value up to the next step times a power of ten. Returns 1 for 0. */
export function roundUp(value: number): number {
	if (!(value > 0)) return 1;
	const power = 10 ** Math.floor(Math.log10(value));
	return (steps.find((times) => times * power >= value) ?? 10) * power;
}
