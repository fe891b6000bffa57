import { mean } from "@/lib/simulation/statistics";
import { getQueries, type Query } from "./corpus";
import { computeMeanInterval, type Interval } from "./intervals";
import {
	computeNdcg,
	computePrecision,
	computeRecall,
	computeReciprocalRank,
	getCitationCeilings,
	getPrecisionCeiling,
	getRecallCeiling,
	scoreCitations,
} from "./metrics";
import type { World } from "./world";

/** Depths at which recall and precision are measured. */
export const DEPTHS = [1, 5, 10] as const;

/** Names of the metrics, in display order. */
export const metrics = [
	...DEPTHS.map((k) => `recall@${k}`),
	...DEPTHS.map((k) => `precision@${k}`),
	"MRR",
	"nDCG@10",
	"citation recall",
	"citation precision",
] as const;

/** A query with its first results and its scores. */
export interface Evaluated {
	query: Query;
	/** Units of the first ten results, and their grades: 0 not relevant, 1 part of the answer, 2 the whole. */
	results: readonly { unit: number; grade: number }[];
	/** Number of labels, found or not. */
	relevant: number;
	/** The metrics, in the order of `metrics`. Undefined without a label: trec_eval leaves such queries out. */
	values: readonly number[] | undefined;
	/** The best that any ranking reaches. */
	ceilings: readonly number[];
}

/** A metric over several queries. */
export interface Score {
	name: string;
	value: number;
	ceiling: number;
	interval: Interval;
}

const toGrade = (parts: number, all: number) => (parts === 0 ? 0 : parts === all ? 2 : 1);

/**
 * Evaluates every query.
 *
 * @param flipped results whose label the visitor changed, as "query,unit"
 * @param citations number of results that an answer cites
 */
export function evaluate(world: World, flipped: ReadonlySet<string>, citations: number): Evaluated[] {
	return getQueries().map((query, number) => {
		const ranking = world.rankings[number] ?? [];
		const { parts, lost } = readLabels(world, number, query, flipped);
		const grades = ranking.map((unit) => toGrade(parts.get(unit) ?? 0, query.parts));
		const masks = [...parts.values(), ...lost];
		const relevant = masks.map((mask) => toGrade(mask, query.parts));
		const R = relevant.length;
		const cited = ranking.slice(0, citations).map((unit) => parts.get(unit) ?? 0);
		const judged = { grades, relevant };
		const { recall, precision } = scoreCitations(cited, query.parts);
		const best = getCitationCeilings(masks, query.parts, cited.length);
		return {
			query,
			results: ranking.slice(0, 10).map((unit, rank) => ({ unit, grade: grades[rank] ?? 0 })),
			relevant: R,
			values:
				R === 0
					? undefined
					: [
							...DEPTHS.map((k) => computeRecall(judged, k)),
							...DEPTHS.map((k) => computePrecision(judged, k)),
							computeReciprocalRank(judged),
							computeNdcg(judged, 10),
							recall,
							precision,
						],
			ceilings: [
				...DEPTHS.map((k) => getRecallCeiling(R, k)),
				...DEPTHS.map((k) => getPrecisionCeiling(R, k)),
				...[1, 1],
				best.recall,
				best.precision,
			],
		};
	});
}

/** Returns the parts that each relevant unit contains, and those of the labels that no unit contains. */
function readLabels(world: World, number: number, query: Query, flipped: ReadonlySet<string>) {
	const parts = new Map<number, number>();
	const lost: number[] = [];
	for (const target of world.targets[number] ?? [])
		if (target.unit < 0) lost.push(target.parts);
		else parts.set(target.unit, (parts.get(target.unit) ?? 0) | target.parts);
	for (const { unit } of findFlipped(flipped, number)) if (!parts.delete(unit)) parts.set(unit, query.parts);
	return { parts, lost };
}

function findFlipped(flipped: ReadonlySet<string>, number: number) {
	return [...flipped]
		.map((key) => key.split(",").map(Number))
		.flatMap(([query, unit]) => (query === number && unit !== undefined ? [{ unit }] : []));
}

/** Returns every metric over some queries. Returns none if no query has a label. */
export function sumUp(queries: readonly Evaluated[]): Score[] {
	const labeled = queries.flatMap(({ values, ceilings }) => (values ? [{ values, ceilings }] : []));
	if (labeled.length === 0) return [];
	return metrics.map((name, index) => {
		const values = labeled.map((query) => query.values[index] ?? 0);
		return {
			name,
			value: mean(values),
			ceiling: mean(labeled.map(({ ceilings }) => ceilings[index] ?? 1)),
			interval: computeMeanInterval(values),
		};
	});
}
