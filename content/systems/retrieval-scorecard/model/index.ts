/**
 * A retrieval scorecard: 60 labeled queries to passages of this site, ranked by BM25, one query per second of the
 * model's time. Time only shows the results one after the other. Beside it, a simulated test of two searches.
 */

import { type Evaluated, evaluate, type Score, sumUp } from "./evaluate";
import type { Parameters, Step } from "./parameters";
import { drawTest, type SimulatedTest, tally } from "./simulated";
import { getWorld, type World } from "./world";

export { getPassages, getQueries } from "./corpus";
export { DEPTHS, type Evaluated, metrics, type Score } from "./evaluate";
export {
	assumptions,
	connectors,
	defaults,
	documentTypes,
	type Key,
	type Parameters,
	parameters,
	presets,
	type Step,
	WHOLE,
} from "./parameters";
export { getView, type Unit } from "./units";

/** End of a run, and the time that each of the 60 queries is shown, in ms. */
export const END = 60_000;
export const PER_QUERY = 1000;

/** A run. */
export interface State {
	now: number;
	parameters: Parameters;
	readonly seed: number;
	/** The visitor's labels, as "query,unit", and the number of simulated tests before this one. */
	flipped: Set<string>;
	attempt: number;
	readonly script: readonly Step[];
	world: World;
	queries: readonly Evaluated[];
	simulated: SimulatedTest;
}

/** Starts a run. */
export function start(values: Parameters, seed: number, script: readonly Step[] = []): State {
	const world = getWorld(values, seed);
	const flipped = new Set<string>();
	return {
		now: 0,
		parameters: { ...values },
		seed,
		flipped,
		attempt: 0,
		script,
		world,
		queries: evaluate(world, flipped, values.citations),
		simulated: drawTest(values, seed, 0),
	};
}

export function advance(run: State, until: number): void {
	run.now = Math.max(run.now, Math.min(until, END));
}

/** Sets the dials of a run. */
export function change(run: State, values: Parameters): void {
	run.parameters = { ...values };
	run.world = getWorld(values, run.seed);
	refresh(run);
}

/** Changes the label of a result, given as "query,unit". Ignores what is neither. */
export function judge(run: State, argument: string): void {
	const [query = -1, unit = -1] = argument.split(",").map(Number);
	if (!run.queries[query] || !run.world.units[unit]) return;
	const key = `${query},${unit}`;
	if (!run.flipped.delete(key)) run.flipped.add(key);
	refresh(run);
}

/** Runs the simulated test again, with other queries. */
export function testAgain(run: State): void {
	run.attempt++;
	refresh(run);
}

function refresh(run: State): void {
	run.queries = evaluate(run.world, run.flipped, run.parameters.citations);
	run.simulated = drawTest(run.parameters, run.seed, run.attempt);
}

/** The query on view, and how many have been counted with it. */
export function getPosition({ now, queries }: State): { index: number; counted: number } {
	const index = Math.min(queries.length - 1, Math.floor(now / PER_QUERY));
	return { index, counted: index + 1 };
}

/** Returns the scorecard of the queries so far. */
export function getScores(run: State): Score[] {
	return sumUp(run.queries.slice(0, getPosition(run).counted));
}

/** Returns the scorecard of all queries. */
export const getAllScores = (run: State): Score[] => sumUp(run.queries);

/** Returns by how much the visitor's labels change the scores of all queries. */
export function getLabelEffects(run: State): Pick<Score, "name" | "value">[] {
	const isLabeled = run.flipped.size > 0;
	const without = isLabeled ? sumUp(evaluate(run.world, new Set(), run.parameters.citations)) : [];
	return getAllScores(run).map(({ name, value }, index) => ({
		name,
		value: isLabeled ? value - (without[index]?.value ?? value) : 0,
	}));
}

/** Returns the number of simulated queries so far, and what they say about each search. */
export function getTallies({ now, parameters: { queries }, simulated: { outcomes } }: State) {
	const done = Math.max(1, Math.floor((queries * now) / END));
	return { done, first: tally(outcomes[0], done), second: tally(outcomes[1], done) };
}
