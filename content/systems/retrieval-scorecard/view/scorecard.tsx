import { memo } from "react";
import type { Score } from "../model";
import type { Plan } from "./plan";

/** Draws each metric as a bar with its ceiling and its interval, and the value of the run before as a mark. */
export const Scorecard = memo(function Scorecard({
	scores,
	before,
	counted,
	plan: { card, heads, isWordy },
}: {
	scores: readonly Score[];
	before: readonly Score[] | undefined;
	counted: number;
	plan: Plan;
}) {
	const { bar, width, top, pitch } = card;
	const x = (share: number) => Math.round((bar + width * share) * 10) / 10;
	const y = (row: number) => top + (row + 0.5) * pitch;
	const shown = scores.slice(0, card.rows);
	const height = isWordy ? 12 : 9;
	const ticks = (of: readonly number[], half: number) =>
		of.map((share, row) => `M${x(share)} ${y(row) - half}v${2 * half}`).join("");
	return (
		<>
			{isWordy && (
				<text
					x={heads.card.x}
					y={heads.card.y}
					textAnchor={heads.card.isEnd ? "end" : "start"}
					className="fill-muted tabular-nums"
				>
					{`mean of ${counted} ${counted === 1 ? "query" : "queries"}`}
				</text>
			)}
			<path
				d={shown.map((_, row) => `M${bar} ${y(row) - height / 2}h${width}v${height}h-${width}z`).join("")}
				className="fill-rule opacity-60"
			/>
			{shown.map(({ name, value }, row) => (
				<g key={name}>
					<text x={card.label} y={y(row) + 4.5} className="fill-ink">
						{name}
					</text>
					<rect
						x={bar}
						y={y(row) - height / 2}
						width={x(value) - bar}
						height={height}
						className="fill-tier-6"
					/>
					<text
						x={card.value}
						y={y(row) + 4.5}
						textAnchor="end"
						className="fill-ink font-semibold tabular-nums"
					>
						{`${(100 * value).toFixed(0)}%`}
					</text>
				</g>
			))}
			{before && (
				<path
					d={ticks(
						before.slice(0, card.rows).map(({ value }) => value),
						height / 2,
					)}
					className="stroke-tier-2 stroke-3"
				/>
			)}
			<path
				d={shown.map(({ interval: { low, high } }, row) => `M${x(low)} ${y(row)}H${x(high)}`).join("")}
				className="stroke-ink"
			/>
			<path
				d={ticks(
					shown.map(({ ceiling }) => ceiling),
					height / 2 + 2,
				)}
				className="stroke-ink stroke-3"
			/>
			<Key card={card} hasBefore={before !== undefined} />
		</>
	);
});

/** Explains the marks. */
function Key({ card: { key, keys }, hasBefore }: { card: Plan["card"]; hasBefore: boolean }) {
	const [ceiling, interval] = keys;
	return (
		<>
			<path d={`M${ceiling + 2} ${key - 11}v13`} className="stroke-ink stroke-3" />
			<text x={ceiling + 9} y={key} className="fill-muted">
				best possible
			</text>
			{hasBefore ? (
				<path d={`M${interval + 4} ${key - 11}v13`} className="stroke-tier-2 stroke-3" />
			) : (
				<path d={`M${interval} ${key - 4.5}h14`} className="stroke-ink" />
			)}
			<text x={interval + (hasBefore ? 11 : 19)} y={key} className="fill-muted">
				{hasBefore ? "before the change" : "95% interval"}
			</text>
		</>
	);
}
