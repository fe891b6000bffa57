import { memo } from "react";
import { PressableObject } from "@/components/system/sheets";
import type { RunControls } from "@/components/system/view";
import { type Evaluated, getPassages, type Key, type State, type Unit } from "../model";
import { type Plan, shorten, toLines } from "./plan";

/** Draws a query with its first results. Renders again only when the query or its labels change. */
export const Results = memo(function Results({
	evaluated: { query, results, relevant },
	units,
	plan,
}: {
	evaluated: Evaluated;
	units: readonly Unit[];
	plan: Plan;
}) {
	const { top, pitch, right, letters } = plan.results;
	const lines = toLines(`“${query.text}”`, plan.query);
	const found = results.filter(({ grade }) => grade > 0).length;
	return (
		<>
			{lines.map((line, index) => (
				<text
					key={line}
					x={0}
					y={plan.query.size + index * 18}
					fontSize={plan.query.size}
					className="fill-ink font-semibold"
				>
					{line}
				</text>
			))}
			{/* The second line of a long query has no room for it. */}
			{lines.length < (plan.isWordy ? 2 : plan.query.lines) && (
				<text x={0} y={plan.heads.results} className="fill-muted">
					{plan.isWordy
						? `✓ answers the query: ${found} of ${relevant} found. Press one to change it.`
						: `✓ answers it: ${found} of ${relevant}. Press to change.`}
				</text>
			)}
			{results.map(({ unit, grade }, rank) => {
				const y = top + rank * pitch;
				return (
					<g key={unit}>
						<rect
							x={1}
							y={y + 1}
							width={right - 1}
							height={pitch - 2}
							rx={4}
							className={grade > 0 ? "fill-tier-4 opacity-20" : "fill-none"}
						/>
						<rect
							x={6}
							y={y + pitch / 2 - 7.5}
							width={15}
							height={15}
							rx={3}
							className={grade > 0 ? "fill-tier-4" : "fill-none stroke-muted"}
						/>
						{grade > 0 && (
							<path
								d={grade === 2 ? `M9 ${y + pitch / 2}l3.5 3.5l6-7` : `M10 ${y + pitch / 2}h7`}
								className="fill-none stroke-paper stroke-2"
							/>
						)}
						<text x={28} y={y + pitch / 2 + 4.5} className={grade > 0 ? "fill-ink" : "fill-muted"}>
							{shorten(nameUnit(units[unit]), letters)}
						</text>
					</g>
				);
			})}
			{results.length < 10 && (
				<text x={6} y={top + results.length * pitch + pitch / 2 + 4.5} className="fill-muted">
					no other passage has these words
				</text>
			)}
		</>
	);
});

/** Returns the heading of a result and the start of its text. */
export function nameUnit(unit: Unit | undefined): string {
	const passage = unit && getPassages()[unit.passage];
	if (!unit || !passage) return "";
	const text = passage.text.slice(unit.start, unit.end);
	return `${unit.isCopy ? "Copy: " : ""}${passage.heading}: ${text}`;
}

/** Renders the results as buttons, which change their label. Renders again only when the query or its labels change. */
export const ResultButtons = memo(function ResultButtons({
	evaluated: { results },
	index,
	state,
	plan,
	perform,
	seek,
}: {
	evaluated: Evaluated;
	index: number;
	state: State;
	plan: Plan;
} & Pick<RunControls<State, Key>, "perform" | "seek">) {
	const { top, pitch, right } = plan.results;
	const judge = (unit: number) => {
		perform("judge", `${index},${unit}`);
		// The query stays on view, so that more of its results can be judged.
		seek(state.now);
	};
	return results.map(({ unit, grade }, rank) => (
		<PressableObject
			key={unit}
			label={`Result ${rank + 1}, ${shorten(nameUnit(state.world.units[unit]), 80)} ${grade > 0 ? "Labeled as an answer: remove the label" : "Not labeled: label it as an answer"}`}
			onPress={() => judge(unit)}
			x={1}
			y={top + rank * pitch}
			width={right - 1}
			height={pitch}
		/>
	));
});
