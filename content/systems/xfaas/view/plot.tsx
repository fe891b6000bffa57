import type { ReactNode } from "react";
import { linePath, type Point } from "@/components/system/line-path";

/** Heights in a plot's inside, from its top: curves are drawn in these and stretched. */
export const TALL = 200;

/** Room above the curves, for the name of the top, and below them, for the hours, px. */
const ROOM = { above: 15, below: 18 };

/** A line across a plot, and what it stands for. */
export interface Level {
	/** From 0, the bottom, to 1, the top. */
	at: number;
	says?: string;
}

/** Words in a plot: how far from its left and bottom edge, from 0 to 1, and which of their ends stands there. */
export interface Words {
	x: number;
	y: number;
	says: string;
	anchor?: "start" | "middle" | "end";
	/** How far right of there, em. */
	shift?: number;
	className?: string;
}

/**
 * A plot over the hours of a run, as wide as its place: curves stretch, and text stays as large as it is.
 *
 * @param label the plot in words, for people who do not see it
 * @param columns samples across it
 * @param hours of the run
 * @param cursor how far the shown moment lies from the left edge, from 0 to 1
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
	levels,
	aside = 0,
	words = [],
	objects,
	children,
}: {
	title: string;
	label: string;
	height: number;
	columns: number;
	hours: number;
	/** Hours between two marks below the plot. */
	every: number;
	cursor: number;
	levels: readonly Level[];
	/** How far from the left edge the levels say what they are, from 0 to 1. */
	aside?: number;
	words?: readonly Words[];
	/** Renders what can be dragged, given the place of a height from 0 to 1, and the height of a place, px. */
	objects?: (scale: { y: (share: number) => number; shareAt: (place: number) => number }) => ReactNode;
	children: ReactNode;
}) {
	const inside = height - ROOM.above - ROOM.below;
	const y = (share: number) => Math.round(10 * (ROOM.above + inside * (1 - share))) / 10;
	const marks = [...hoursBetween(hours, every), hours];
	return (
		<div>
			<p className="text-[0.8rem] leading-snug font-semibold">{title}</p>
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
					<line
						x1={percent(cursor)}
						x2={percent(cursor)}
						y1={0}
						y2={ROOM.above + inside}
						className="stroke-ink"
						data-cursor=""
					/>
					{levels.map(
						({ at, says }) =>
							says && (
								<Text
									key={at}
									x={percent(at === 1 ? 0 : aside)}
									y={y(at) - 3}
									anchor={at < 1 && aside === 1 ? "end" : "start"}
									className="fill-muted"
								>
									{says}
								</Text>
							),
					)}
					{words.map(({ x, y: at, says, anchor, shift, className = "fill-ink" }) => (
						<Text key={says} {...{ anchor, shift, className }} x={percent(x)} y={y(at)}>
							{says}
						</Text>
					))}
					{marks.map((hour) => (
						<Text
							key={hour}
							x={percent(hour / hours)}
							y={height - 4}
							anchor={hour === 0 ? "start" : hour === hours ? "end" : "middle"}
							className="fill-muted"
						>
							{hour === hours ? `${hour} h` : String(hour)}
						</Text>
					))}
				</svg>
				{objects && (
					// biome-ignore lint/a11y/noSvgWithoutTitle: each object has a name of its own
					<svg height={height} className="needs-script absolute inset-0 w-full" data-no-print>
						{objects({ y, shareAt: (place) => 1 - (place - ROOM.above) / inside })}
					</svg>
				)}
			</div>
		</div>
	);
}

/** Returns the hours to mark before the last, none so close to it that their words would touch. */
const hoursBetween = (hours: number, every: number): number[] =>
	Array.from({ length: Math.ceil(hours / every) }, (_, mark) => mark * every).filter(
		(hour) => hours - hour > every / 2,
	);

/** Text over curves: a rim of the ground's color keeps it legible. */
export function Text({
	x,
	y,
	anchor = "start",
	shift,
	className,
	children,
}: {
	x: number | string;
	y: number;
	anchor?: "start" | "middle" | "end" | undefined;
	/** How far right of there, em. */
	shift?: number | undefined;
	className: string;
	children: string;
}) {
	return (
		<text
			x={x}
			y={y}
			dx={shift && `${shift.toFixed(1)}em`}
			textAnchor={anchor}
			paintOrder="stroke"
			className={`stroke-raised stroke-5 [stroke-linejoin:round] text-[12px] ${className}`}
		>
			{children}
		</text>
	);
}

/** A curve through one value a sample, each at its sample's middle. */
export function Curve({
	of,
	height,
	className,
	dashes,
}: {
	of: readonly number[];
	/** Where a value lies, from 0 to 1. */
	height: (value: number) => number;
	className: string;
	dashes?: string;
}) {
	return (
		<path
			d={linePath(points(of, height))}
			className={`fill-none ${className}`}
			strokeDasharray={dashes}
			strokeLinejoin="round"
			vectorEffect="non-scaling-stroke"
		/>
	);
}

/** The ground under a curve, or between it and another. */
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
	return edge.length > 0 ? <path d={`${linePath(edge)}z`} className={className} /> : null;
}

function points(values: readonly number[], height: (value: number) => number): Point[] {
	return values.map((value, sample) => [sample + 0.5, Math.round(TALL * (1 - height(value)))]);
}

export const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** The least step times a power of ten that is not below a value; 1 for nothing. */
export function roundedUp(value: number): number {
	if (!(value > 0)) return 1;
	const power = 10 ** Math.floor(Math.log10(value));
	return (steps.find((times) => times * power >= value) ?? 10) * power;
}
