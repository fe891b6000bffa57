import { memo } from "react";
import { PressableObject } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import { type Evaluated, getPassages, type Key, type State, type Unit } from "../model";
import { type Plan, shorten, toLines } from "./plan";

/** Names of the collections that passages come from. */
const SOURCES: Record<string, string> = { blog: "blog post", projects: "project", roles: "role" };

/** Draws a query with its first results. Renders again only when the query or its labels change. */
export const Results = memo(function Results({
	evaluated: { query, results, relevant },
	index,
	units,
	plan,
}: {
	evaluated: Evaluated;
	index: number;
	units: readonly Unit[];
	plan: Plan;
}) {
	const { isWordy } = plan;
	const { top, pitch, rows, title } = plan.results;
	const found = results.filter(({ grade }) => grade > 0).length;
	const listed = results.slice(0, rows);
	const others = results.slice(rows).flatMap(({ grade }, rank) => (grade > 0 ? [rank + rows + 1] : []));
	return (
		<>
			<Query text={query.text} number={index + 1} plan={plan} />
			<text x={0} y={title} className="fill-muted">
				{`✓ labeled right by a person${isWordy ? `: ${found} of ${relevant}. Press to change.` : "; press to change"}`}
			</text>
			{listed.map(({ unit, grade }, rank) => {
				const { x, y, width } = placeResult(plan, rank);
				const middle = y + pitch / 2;
				return (
					<g key={unit}>
						<rect
							x={x}
							y={y + 1}
							width={width}
							height={pitch - 2}
							rx={4}
							className={grade > 0 ? "fill-tier-4 opacity-20" : "fill-none"}
						/>
						<text x={x + 17} y={middle + 4.5} textAnchor="end" className="fill-muted tabular-nums">
							{rank + 1}
						</text>
						<Box x={x + 22} y={middle - 7.5} grade={grade} />
						<Name {...{ units, unit, grade, plan }} y={middle + 4.5} />
					</g>
				);
			})}
			{results.length < 10 && (
				<text x={6} y={top + listed.length * pitch + pitch / 2 + 4.5} className="fill-muted">
					no other passage has these words
				</text>
			)}
			{results.length === 10 && listed.length < 10 && (
				<text x={6} y={top + rows * pitch + pitch / 2 + 4.5} className="fill-muted tabular-nums">
					{others.length > 0
						? `${others.length > 1 ? "right: places" : "right: place"} ${others.join(", ")}`
						: `places ${rows + 1}–10: none is right`}
				</text>
			)}
		</>
	);
});

/** Draws the query, in the middle of the lines that it has room for. */
function Query({ text, number, plan: { query, isWordy } }: { text: string; number: number; plan: Plan }) {
	const prefix = isWordy ? `Query ${number} of 60: ` : `Query ${number}: `;
	const lines = toLines(`${prefix}“${text}”`, query);
	const first = query.y + (query.lines - lines.length) * 9;
	return lines.map((line, index) => (
		<text key={line} x={0} y={first + index * 18} fontSize={query.size} className="fill-ink font-semibold">
			{index === 0 && <tspan className="fill-muted font-normal">{prefix}</tspan>}
			{index === 0 ? line.slice(prefix.length) : line}
		</text>
	));
}

/** Returns the place of a result’s row. */
const placeResult = ({ results: { top, pitch, right } }: Plan, rank: number) => ({
	x: 1,
	y: top + rank * pitch,
	width: right - 1,
});

/** Draws the box of a label: a tick for a whole answer, a dash for a part of one, and a cross for none. */
function Box({ x, y, grade }: { x: number; y: number; grade: number }) {
	return (
		<>
			<rect
				x={x}
				y={y}
				width={15}
				height={15}
				rx={3}
				className={grade > 0 ? "fill-tier-4" : "fill-none stroke-rule"}
			/>
			<path
				d={
					[
						`M${x + 4.5} ${y + 4.5}l6 6m0-6l-6 6`,
						`M${x + 4} ${y + 7.5}h7`,
						`M${x + 3} ${y + 7.5}l3.5 3.5l6-7`,
					][grade]
				}
				className={grade > 0 ? "fill-none stroke-paper stroke-2" : "fill-none stroke-muted"}
			/>
		</>
	);
}

/** Draws the heading of a result and, where there is room, what kind of page it is on. */
function Name({
	units,
	unit,
	grade,
	y,
	plan: { results, isWordy },
}: {
	units: readonly Unit[];
	unit: number;
	grade: number;
	y: number;
	plan: Plan;
}) {
	const collection = getPassages()[units[unit]?.passage ?? -1]?.entry.split("/")[1] ?? "";
	return (
		<>
			<text x={45} y={y} className={grade > 0 ? "fill-ink font-semibold" : "fill-ink"}>
				{getTitle(units, unit, results.letters)}
			</text>
			{isWordy && (
				<text x={results.right - 8} y={y} textAnchor="end" className="fill-muted">
					{SOURCES[collection] ?? collection}
				</text>
			)}
		</>
	);
}

/** Returns the heading of a result, numbered if earlier ones of the index share it. */
function getTitle(units: readonly Unit[], number: number, letters: number): string {
	const unit = units[number];
	const passage = unit && getPassages()[unit.passage];
	if (!unit || !passage) return "";
	const earlier = units.slice(0, number).filter((other) => {
		const { entry, heading } = getPassages()[other.passage] ?? {};
		return other.isCopy === unit.isCopy && entry === passage.entry && heading === passage.heading;
	});
	const place = earlier.length > 0 ? `, part ${earlier.length + 1}` : "";
	const title = `${unit.isCopy ? "Copy: " : ""}${passage.heading}`;
	return shorten(title, letters - place.length) + place;
}

/** Returns the heading of a result and the start of its text. */
export function nameUnit(unit: Unit | undefined): string {
	const passage = unit && getPassages()[unit.passage];
	if (!unit || !passage) return "";
	const text = passage.text.slice(unit.start, unit.end);
	return `${unit.isCopy ? "Copy: " : ""}${passage.heading}: ${text}`;
}

/** Renders the results that are drawn as buttons, which change their label. Renders again only when the query or its labels change. */
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
	const judge = (unit: number) => {
		perform("judge", `${index},${unit}`);
		// The query stays on view, so that more of its results can be judged.
		seek(state.now);
	};
	return results
		.slice(0, plan.results.rows)
		.map(({ unit, grade }, rank) => (
			<PressableObject
				key={unit}
				label={`Result ${rank + 1}, ${shorten(nameUnit(state.world.units[unit]), 80)} ${grade > 0 ? "Labeled as an answer: remove the label" : "Not labeled: label it as an answer"}`}
				onPress={() => judge(unit)}
				{...placeResult(plan, rank)}
				height={plan.results.pitch}
			/>
		));
});
