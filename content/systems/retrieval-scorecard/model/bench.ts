import { type Result, timeInTurn } from "@/lib/bench/tools/table";
import { defaults, getPassages, getQueries, judge, start } from "../model";
import { computeIdf } from "./bm25";

const values = { ...defaults };
const rounds = 2;

/** Compares indexing and searching with a plain loop that does the same work: count terms, score, sort. */
export function measure(): Result[] {
	const run = start(values, 1);
	const times = timeInTurn(
		[
			{ name: "index, search and score 60 queries", run: (count) => repeat(count, startNew) },
			{ name: "plain loop", run: (count) => repeat(count, searchPlainly) },
			{
				name: "change a label",
				run: (count) =>
					repeat(count, () => {
						judge(run, "3,5");
						return run.queries.length;
					}),
			},
		],
		rounds,
	);
	const ms = (name: string) => (times.get(name) ?? Number.NaN) / 1e6;
	const [model, plain] = ["index, search and score 60 queries", "plain loop"].map(ms);
	return [
		...[...times.keys()].map((name) => ({ name, value: ms(name), unit: "ms" })),
		{ name: "model over plain loop", value: (model ?? 0) / (plain ?? Number.NaN), unit: "×", limit: 5 },
	];
}

let turns = 0;

function repeat(count: number, work: (turn: number) => number): number {
	let total = 0;
	// Numbers that did not occur before, so that no result is memoized.
	for (let turn = 0; turn < count; turn++) total += work(++turns);
	return total;
}

const startNew = (turn: number) => start({ ...values, k1: 1 + turn / 1e9 }, 1).queries.length;

function searchPlainly(turn: number): number {
	const units = getPassages().map(({ headingTerms, words }) => [
		...headingTerms,
		...words.flatMap(({ terms }) => terms),
	]);
	const meanLength = units.reduce((sum, { length }) => sum + length, 0) / units.length;
	const frequencies = new Map<string, number>();
	const counts = units.map((terms) => {
		const own = new Map<string, number>();
		for (const term of terms) own.set(term, (own.get(term) ?? 0) + 1);
		for (const term of own.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
		return own;
	});
	let found = 0;
	for (const { terms, labels } of getQueries()) {
		const scores = units.map((unit, index) => {
			let score = 0;
			for (const term of terms) {
				const count = counts[index]?.get(term) ?? 0;
				const norm = (1 + turn / 1e9) * (0.25 + (0.75 * unit.length) / meanLength);
				score += (computeIdf(units.length, frequencies.get(term) ?? 0) * count) / (count + norm);
			}
			return { index, score };
		});
		scores.sort((one, other) => other.score - one.score);
		for (const { index } of scores.slice(0, 10)) if (labels.some(({ passage }) => passage === index)) found++;
	}
	return found;
}
