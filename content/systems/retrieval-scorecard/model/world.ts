import { createRandom } from "@/lib/simulation/random";
import { createIndex } from "./bm25";
import { getPassages, getQueries, type Query } from "./corpus";
import type { Parameters } from "./parameters";
import { createUnits, findUnit, type Unit } from "./units";

/** A label as the scorecard uses it: a unit of the index, or −1 if no unit contains the whole answer. */
interface Target {
	unit: number;
	/** The parts of the answer that it contains, as bits. */
	parts: number;
}

/** What a setting fixes: the index, and for each query its ranking and its labels. */
export interface World {
	units: readonly Unit[];
	/** The units of each query, best first. */
	rankings: readonly (readonly number[])[];
	targets: readonly (readonly Target[])[];
}

const known: { key: string; world: World }[] = [];
/** Number of worlds in memory: the run, and the one that it is compared with. */
const KNOWN = 3;

/** Returns the world of a setting. Memoizes the latest, because replays and citations ask for the same. */
export function getWorld(values: Parameters, seed: number): World {
	const { copies, words, cut, tables, wrong, ranker, k1, b } = values;
	const key = [copies, words, cut, tables, wrong, ranker, k1, b, seed].join();
	const found = known.find((each) => each.key === key);
	if (found) return found.world;
	const world = createWorld(values, seed);
	known.unshift({ key, world });
	known.length = Math.min(known.length, KNOWN);
	return world;
}

function createWorld(values: Parameters, seed: number): World {
	const units = createUnits(values, seed);
	const search = createIndex(units.map(({ terms }) => terms));
	const random = createRandom(seed + 1);
	const answers = getQueries().map((query) => findTargets(units, query));
	return {
		units,
		rankings: getQueries().map(({ terms }, query) => {
			const found = search(terms, values.k1, values.b).map(({ unit }) => unit);
			return values.ranker === 1 ? putFirst(answers[query] ?? [], found) : found;
		}),
		targets: answers.map((targets) => {
			const right = new Set(targets.map(({ unit }) => units[unit]?.passage));
			// Every label draws twice, so that more wrong labels are the same ones and others.
			return targets.map((target) => {
				const isWrong = random.next() < values.wrong / 100;
				const passage = drawOther(right, random.below);
				return isWrong ? { ...target, unit: units.findIndex((unit) => unit.passage === passage) } : target;
			});
		}),
	};
}

const findTargets = (units: readonly Unit[], { labels }: Query): Target[] =>
	labels.map((label) => ({ unit: findUnit(units, label), parts: label.parts }));

/** Draws a passage that has no label. */
function drawOther(right: ReadonlySet<number | undefined>, below: (bound: number) => number): number {
	let passage = below(getPassages().length);
	while (right.has(passage)) passage = (passage + 1) % getPassages().length;
	return passage;
}

/** Puts the answers before all else, whole answers before parts. */
function putFirst(targets: readonly Target[], found: readonly number[]): number[] {
	const answers = targets
		.filter(({ unit }) => unit >= 0)
		.sort((one, other) => other.parts - one.parts)
		.map(({ unit }) => unit);
	return [...new Set([...answers, ...found])];
}
