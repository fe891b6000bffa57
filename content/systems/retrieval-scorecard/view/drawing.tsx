import { toBoxPath } from "@/components/system/drawing/box";
import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import { getPosition, getScores, type Key, type Score, type State } from "../model";
import { narrow, type Plan, wide } from "./plan";
import { ResultButtons, Results } from "./results";
import { getDrawn, percent, Scorecard } from "./scorecard";
import { describeOutcome, TrueShares, TwoSearches } from "./two-searches";

type Handle = Pick<RunControls<State, Key>, "perform" | "seek" | "turn">;

/** Draws a query with its results and the scorecard, or the test of two searches. */
export function Drawing({
	state,
	handle: { perform, seek, turn },
	before,
}: {
	state: State;
	handle: Handle;
	before: State | undefined;
}) {
	const { index } = getPosition(state);
	const evaluated = state.queries[index];
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: <Sheet state={state} before={before} plan={plan} />,
		objects: isSimulated(state) ? (
			<TrueShares state={state} plan={plan} onTurn={turn} />
		) : (
			evaluated && <ResultButtons {...{ evaluated, index, state, plan, perform, seek }} />
		),
	});
	return <Sheets label={labelOf(state)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws the same for prose. */
export function NarrowDrawing({ state }: { state: State }) {
	return (
		<NarrowSheet
			label={labelOf(state)}
			narrow={{
				width: narrow.width,
				height: narrow.height,
				drawing: <Sheet state={state} before={undefined} plan={narrow} />,
			}}
		/>
	);
}

export const isSimulated = ({ parameters }: State): boolean => parameters.test === 1;

function Sheet({ state, before, plan }: { state: State; before: State | undefined; plan: Plan }) {
	if (isSimulated(state)) return <TwoSearches state={state} plan={plan} />;
	const { index, counted } = getPosition(state);
	const evaluated = state.queries[index];
	const precision = getShown(state).find(({ name }) => name === "precision@10");
	return (
		<>
			{precision && (
				<Headline>{`${percent(precision.value)} of the top 10 are right${plan.isWordy ? ", on average" : ""}`}</Headline>
			)}
			{evaluated && <Results evaluated={evaluated} index={index} units={state.world.units} plan={plan} />}
			<Scorecard
				scores={getShown(state)}
				before={before && !isSimulated(before) ? getShown(before) : undefined}
				counted={counted}
				several={
					state.queries.slice(0, counted).filter(({ values, relevant }) => values && relevant > 1).length
				}
				plan={plan}
			/>
		</>
	);
}

const shown = new WeakMap<State["queries"], Map<number, Score[]>>();

/** Returns the scorecard so far. Memoizes it, so that frames within a query draw nothing again. */
function getShown(state: State): Score[] {
	const { counted } = getPosition(state);
	const byCount = shown.get(state.queries) ?? new Map<number, Score[]>();
	shown.set(state.queries, byCount);
	const scores = byCount.get(counted) ?? getScores(state);
	byCount.set(counted, scores);
	return scores;
}

/** Draws the wordless thumbnail: the scorecard's bars with their ceilings. */
export function Glyph({ state }: { state: State }) {
	const scores = getShown(state).slice(0, 6);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path
				d={scores.map((_, row) => toBoxPath(4, 4 + row * 18, 292, 12, 2)).join("")}
				className="fill-rule"
			/>
			<path
				d={scores
					.map(({ value }, row) => toBoxPath(4, 4 + row * 18, Math.max(5, 292 * value), 12, 2))
					.join("")}
				className="fill-tier-6"
			/>
			<path
				d={scores.map(({ ceiling }, row) => `M${Math.round(4 + 290 * ceiling)} ${2 + row * 18}v16`).join("")}
				className="stroke-ink stroke-3"
			/>
		</svg>
	);
}

function labelOf(state: State): string {
	if (isSimulated(state))
		return `A test of two simulated searches. ${describeOutcome(state).slice(0, 2).join(" ")}`;
	const { index, counted } = getPosition(state);
	const query = state.queries[index];
	const scores = getDrawn(getShown(state))
		.map(({ name, value }) => `${name} ${percent(value)}`)
		.join(", ");
	const answers = query?.results.flatMap(({ grade }, rank) => (grade > 0 ? [rank + 1] : [])) ?? [];
	return `Query ${counted}, “${query?.query.text}”: answers at ${answers.length > 0 ? `ranks ${answers.join(", ")}` : "no rank"}. So far ${scores}.`;
}
