import { memo } from "react";
import type { Score } from "../model";
import type { Plan } from "./plan";

/** The metrics that are drawn, and what they count. All are in the table. */
const GLOSSES: Record<string, string> = {
	"precision@10": "share of the first 10 results that is right",
	"recall@1": "share of the right answers that come first",
};

/** Returns the scores of the metrics that are drawn, in the order of the drawing. */
export const getDrawn = <Named extends { name: string }>(scores: readonly Named[]): Named[] =>
	Object.keys(GLOSSES).flatMap((drawn) => scores.filter(({ name }) => name === drawn));

/** Formats a share as a percentage with one decimal. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** Height of a bar. */
const BAR = 9;

/** Draws the main metrics as bars that end at the best possible value, and the value of the run before as a mark. */
export const Scorecard = memo(function Scorecard({
	scores,
	before,
	counted,
	several,
	plan: { card, isWordy },
}: {
	scores: readonly Score[];
	before: readonly Score[] | undefined;
	counted: number;
	/** Number of queries with more than one answer. */
	several: number;
	plan: Plan;
}) {
	const { left, right, title, top, pitch } = card;
	const x = (share: number) => Math.round((left + (right - left) * share) * 10) / 10;
	/** Baseline of a metric's name, and the top of its bar. */
	const nameAt = (row: number) => top + row * pitch + (isWordy ? 18 : 12);
	const barAt = (row: number) => nameAt(row) + (isWordy ? 30 : 20);
	const glossAt = (row: number) => nameAt(row) + (isWordy ? 20 : 15);
	const shown = getDrawn(scores);
	const bars = (of: (score: Score) => [from: number, to: number]) =>
		shown
			.map((score, row) => {
				const [from, to] = of(score).map(x);
				return `M${from} ${barAt(row)}H${to}v${BAR}H${from}z`;
			})
			.join("");
	return (
		<>
			<text x={left} y={title} className="fill-muted tabular-nums">
				{counted === 1 ? "Average of 1 query so far" : `Average of ${counted} queries so far`}
			</text>
			{before && <Before x={right - 50} y={title} />}
			{shown.map(({ name, value, ceiling }, row) => (
				<g key={name} className="fill-ink tabular-nums">
					<text x={left} y={nameAt(row)} className="font-semibold">
						{name}
					</text>
					<text x={right} y={nameAt(row)} textAnchor="end" className="font-semibold">
						{percent(value)}
					</text>
					<text x={left} y={glossAt(row)} className="fill-muted">
						{GLOSSES[name]}
					</text>
					{ceiling < 1 &&
						describeCeiling(name, ceiling, several, isWordy).map((line, index) => (
							<text
								key={line}
								x={left}
								y={barAt(row) + BAR + (isWordy ? 20 : 15) + index * 18}
								className="fill-muted"
							>
								{line}
							</text>
						))}
				</g>
			))}
			<path d={bars(({ ceiling }) => [ceiling, 1])} className="fill-none stroke-rule" strokeDasharray="3 3" />
			<path d={bars(({ ceiling }) => [0, ceiling])} className="fill-rule" />
			<path d={bars(({ value }) => [0, value])} className="fill-tier-6" />
			{before && (
				<path
					d={getDrawn(before)
						.map(({ value }, row) => `M${x(value)} ${barAt(row) - 2}v${BAR + 4}`)
						.join("")}
					className="stroke-tier-2 stroke-3"
				/>
			)}
		</>
	);
});

/** Says how high a metric can be, and why, in lines. */
function describeCeiling(name: string, ceiling: number, several: number, isWordy: boolean): string[] {
	const most = `at most ${percent(ceiling)}:`;
	const queries = several === 1 ? "query has" : "queries have";
	if (name !== "recall@1") return [`${most} ${(10 * ceiling).toFixed(1)} right answers for 10 places`];
	return isWordy
		? [`${most} only one can come first,`, `and ${several} ${queries} 2 or more right answers`]
		: [`${most} ${several} ${queries} 2+ right answers`];
}

/** Explains the marks of the run before. */
function Before({ x, y }: { x: number; y: number }) {
	return (
		<>
			<path d={`M${x} ${y - 11}v13`} className="stroke-tier-2 stroke-3" />
			<text x={x + 7} y={y} className="fill-muted">
				before
			</text>
		</>
	);
}
