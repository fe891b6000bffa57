import { memo } from "react";
import { toBoxPath } from "@/components/system/drawing/box";
import { DraggableObject } from "@/components/system/drawing/draggable";
import { getTallies, type Key, parameters, type State } from "../model";
import { isSignificant } from "../model/intervals";
import type { Tally } from "../model/simulated";
import type { Plan } from "./plan";

/** How far the squares of wrong results reach beyond their places at most. */
const LEDGE = 3;
/** The share at the left end of the axis, and its length. */
const LEAST = 0.9;
const SPAN = 0.1;

const scale = ({ axis: { left, right } }: Plan) => ({
	x: (share: number) =>
		Math.round((left + ((Math.max(LEAST, share) - LEAST) / SPAN) * (right - left)) * 10) / 10,
	percentAt: (position: number) => 100 * (LEAST + (SPAN * (position - left)) / (right - left)),
});

const NAMES = ["A", "B"] as const;
const VERDICT = ["leader", "odds", "key"] as const;

/** Draws a simulated test: every query of both searches, what it says about each, and who leads. */
export function TwoSearches({ state, plan }: { state: State; plan: Plan }) {
	const { done, first, second } = getTallies(state);
	const { outcomes } = state.simulated;
	return (
		<>
			{[first, second].map((tally, search) => (
				<Field
					key={NAMES[search]}
					name={NAMES[search] ?? ""}
					outcomes={outcomes[search] ?? outcomes[0]}
					tally={tally}
					done={done}
					plan={plan}
					search={search}
				/>
			))}
			<Axis plan={plan} />
			{[first, second].map((tally, search) => (
				<Range
					key={NAMES[search]}
					name={NAMES[search] ?? ""}
					tally={tally}
					done={done}
					plan={plan}
					search={search}
				/>
			))}
			{describeOutcome(state).map((line, index) => (
				<text
					key={VERDICT[index]}
					x={0}
					y={plan.verdict.top + index * plan.verdict.pitch}
					className={index === 0 ? "fill-ink text-[15px] font-semibold" : "fill-ink tabular-nums"}
				>
					{line}
				</text>
			))}
		</>
	);
}

/** Says who leads, whether that means anything, and how often each search leads. */
export function describeOutcome(state: State): string[] {
	const { done, first, second } = getTallies(state);
	const { leads, trails } = state.simulated.odds;
	const lead = first.right - second.right;
	const verdict = lead === 0 ? "A tie." : `${lead > 0 ? "A" : "B"} leads by ${Math.abs(lead)}: `;
	const meaning = isSignificant(first.right, second.right, done) ? "significant." : "not significant.";
	const percent = (chance: number) => `${(100 * chance).toFixed(0)}%`;
	return [
		lead === 0 ? verdict : `${verdict}${meaning}`,
		`Of such tests, A leads in ${percent(leads)}, B in ${percent(trails)}.`,
		"Blue: the 95% interval. Red: a wrong result.",
	];
}

function Field({
	name,
	outcomes,
	tally: { right },
	done,
	plan,
	search,
}: {
	name: string;
	outcomes: Uint8Array;
	tally: Tally;
	done: number;
	plan: Plan;
	search: number;
}) {
	const field = plan.fields[search] ?? plan.fields[0];
	const grid = fitSquares(outcomes.length, field.width, field.height);
	const y = field.top + Math.floor(done / grid.columns) * grid.pitch;
	const x = field.left + (done % grid.columns) * grid.pitch;
	const bottom = field.top + Math.ceil(outcomes.length / grid.columns) * grid.pitch;
	return (
		<>
			<text x={field.left - 1} y={field.title} className="fill-ink font-semibold tabular-nums">
				{`Search ${name}: ${right} of ${done} right, ${((100 * right) / done).toFixed(1)}%`}
			</text>
			<Cells outcomes={outcomes} field={field} {...grid} />
			{/* What is ahead is covered, so that a frame changes two rectangles. */}
			<rect
				x={x}
				y={y}
				width={Math.max(0, field.left + grid.columns * grid.pitch - x + LEDGE)}
				height={done < outcomes.length ? grid.pitch : 0}
				className="fill-raised opacity-90"
			/>
			<rect
				x={field.left}
				y={y + grid.pitch}
				width={grid.columns * grid.pitch + LEDGE}
				height={Math.max(0, bottom - y - grid.pitch + LEDGE)}
				className="fill-raised opacity-90"
			/>
		</>
	);
}

/** Draws a square for each query: red if the search is wrong. Renders again only with another test. */
const Cells = memo(function Cells({
	outcomes,
	field: { left, top },
	columns,
	pitch,
}: {
	outcomes: Uint8Array;
	field: Plan["fields"][0];
	columns: number;
	pitch: number;
}) {
	const paths = ["", ""];
	const gap = pitch > 6 ? 2 : 1;
	for (const [query, isRight] of outcomes.entries()) {
		const [x, y] = [left + (query % columns) * pitch, top + Math.floor(query / columns) * pitch];
		const side = isRight ? pitch - gap : Math.max(pitch - gap, 5);
		paths[isRight] += toBoxPath(x, y, side, side);
	}
	return (
		<>
			<path d={paths[1]} className="fill-tier-4 opacity-50" />
			<path d={paths[0]} className="fill-tier-1" />
		</>
	);
});

/** Returns the largest squares of which so many fit into a box. */
function fitSquares(count: number, width: number, height: number): { columns: number; pitch: number } {
	let pitch = 12;
	while (pitch > 2.4 && Math.floor(width / pitch) * Math.floor(height / pitch) < count) pitch -= 0.2;
	return { columns: Math.floor(width / pitch), pitch };
}

const Axis = memo(function Axis({ plan }: { plan: Plan }) {
	const { x } = scale(plan);
	const { rows, ticks } = plan.axis;
	const marks = plan.isWordy ? [90, 92, 94, 96, 98, 100] : [90, 95, 100];
	return (
		<>
			<path
				d={marks.map((mark) => `M${x(mark / 100)} ${rows[0] - 12}V${ticks - 14}`).join("")}
				className="stroke-rule"
			/>
			{marks.map((mark) => (
				<text key={mark} x={x(mark / 100)} y={ticks} textAnchor="middle" className="fill-muted tabular-nums">
					{`${mark}%`}
				</text>
			))}
		</>
	);
});

function Range({
	name,
	tally: { right, interval },
	done,
	plan,
	search,
}: {
	name: string;
	tally: Tally;
	done: number;
	plan: Plan;
	search: number;
}) {
	const { x } = scale(plan);
	const y = plan.axis.rows[search] ?? 0;
	const [low, high] = [x(interval.low), x(interval.high)];
	return (
		<>
			<text x={0} y={y + 4.5} className="fill-ink font-semibold">
				{plan.isWordy ? `Search ${name}` : name}
			</text>
			<rect
				x={low}
				y={y - 5}
				width={Math.max(0, high - low)}
				height={10}
				rx={2}
				className="fill-tier-6 opacity-40"
			/>
			<rect x={x(right / done) - 2} y={y - 8} width={4} height={16} className="fill-tier-6" />
		</>
	);
}

/** Renders the true shares of both searches as sliders. */
export function TrueShares({
	state: { parameters: values },
	plan,
	onTurn,
}: {
	state: State;
	plan: Plan;
	onTurn: (key: Key, value: number) => void;
}) {
	const { x, percentAt } = scale(plan);
	return (["better", "worse"] as const).map((key, search) => {
		const dial = parameters.find((each) => each.key === key);
		const y = (plan.axis.rows[search] ?? 0) + 20;
		const at = x(values[key] / 100);
		return (
			dial && (
				<DraggableObject
					key={key}
					dial={dial}
					value={values[key]}
					onTurn={onTurn}
					axis="x"
					at={at}
					valueAt={percentAt}
					hint={`truly ${values[key].toFixed(1)}%`}
					grip={{ x: at, y }}
					box={{ x: at - 22, y: y - 22, width: 44, height: 44 }}
				/>
			)
		);
	});
}
