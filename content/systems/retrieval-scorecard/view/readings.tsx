import { formatThousands } from "@/components/system/drawing/format-thousands";
import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import {
	connectors,
	documentTypes,
	getAllScores,
	getLabelEffects,
	getPosition,
	getScores,
	getTallies,
	getView,
	type State,
} from "../model";
import { computeSampleSize, computeWilson } from "../model/intervals";
import { isSimulated } from "./drawing";
import { nameUnit } from "./results";
import { getDrawn, percent } from "./scorecard";

/** The metrics among the read-outs, by their labels. */
const LABELS: Record<string, string> = {
	"recall@1": "Recall@1",
	"precision@10": "Precision@10",
	MRR: "Mean reciprocal rank (MRR)",
	"nDCG@10": "Discounted gain (nDCG@10)",
	"citation recall": "Citation recall",
	"citation precision": "Citation precision",
};

/** Counts the labels whose answer no result contains: cut apart, or dropped with a table. */
const countLost = ({ world }: State) => world.targets.flat().filter(({ unit }) => unit < 0).length;

/** Returns the results so far. */
export function readOuts(state: State): ReadOut[] {
	if (isSimulated(state)) return readTest(state);
	const { counted } = getPosition(state);
	return [
		{ label: "Queries so far", value: String(counted), unit: `of ${state.queries.length}` },
		...getScores(state)
			.filter(({ name }) => name in LABELS)
			.map(({ name, value, interval: { low, high } }) => ({
				label: LABELS[name] ?? name,
				value: percent(value),
				unit: `95% interval ${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}%`,
			})),
		{ label: "Answers that no result can contain", value: String(countLost(state)) },
	];
}

function readTest(state: State): ReadOut[] {
	const { done, first, second } = getTallies(state);
	const { odds } = state.simulated;
	const { better, worse } = state.parameters;
	return [
		{ label: "Queries so far", value: formatThousands(done), unit: "per search" },
		{ label: "Search A", value: percent(first.right / done) },
		{ label: "Search B", value: percent(second.right / done) },
		{ label: "Tests in which A leads", value: percent(odds.leads) },
		{ label: "Tests in which B leads", value: percent(odds.trails) },
		{ label: "Ties", value: percent(odds.ties) },
		{ label: "Tests in which A leads significantly", value: percent(odds.significant) },
		{
			label: "Queries that tell them apart",
			value:
				better === worse ? "none" : formatThousands(Math.ceil(computeSampleSize(better / 100, worse / 100))),
		},
	];
}

/** Returns the measures of the whole run. */
export function measures(state: State): Measure[] {
	const { odds } = state.simulated;
	if (isSimulated(state))
		return [
			{ what: "tests in which A leads", value: odds.leads, format: percent, better: "more" },
			{
				what: "tests in which A leads significantly",
				value: odds.significant,
				format: percent,
				better: "more",
			},
		];
	return [
		...getDrawn(getAllScores(state)).map(
			({ name, value }): Measure => ({ what: name, value, format: percent, better: "more" }),
		),
		...getDrawn(getLabelEffects(state)).map(
			({ name, value }): Measure => ({
				what: `your labels’ effect on ${name}`,
				value,
				format: formatPoints,
				better: "more",
			}),
		),
		{ what: "answers that no result can contain", value: countLost(state), format: String, better: "less" },
	];
}

/** One label moves a mean over 60 queries by too little to be compared in percent. */
const formatPoints = (share: number) =>
	share === 0 ? "none" : `${share > 0 ? "+" : "−"}${Math.abs(100 * share).toFixed(2)} points`;

/** Renders the scorecard, and the queries so far with their results. */
export function Tables({ state }: { state: State }) {
	if (isSimulated(state)) {
		const { done, first, second } = getTallies(state);
		return (
			<DataTable
				caption={`Two simulated searches after ${done} queries`}
				columns={["Search", "Right", "Share", "95% interval"]}
				rows={[first, second].map(({ right, interval: { low, high } }, search) => [
					search === 0 ? "A" : "B",
					String(right),
					percent(right / done),
					`${percent(low)} to ${percent(high)}`,
				])}
			/>
		);
	}
	const { index, counted } = getPosition(state);
	return (
		<div className="grid gap-6">
			<DataTable
				caption={`Scorecard of ${counted} queries`}
				columns={["Metric", "Value", "Best possible", "95% interval"]}
				rows={getScores(state).map(({ name, value, ceiling, interval: { low, high } }) => [
					name,
					percent(value),
					percent(ceiling),
					`${percent(low)} to ${percent(high)}`,
				])}
			/>
			<DataTable
				caption={`Results of “${state.queries[index]?.query.text}”`}
				columns={["Rank", "Passage", "Label"]}
				rows={(state.queries[index]?.results ?? []).map(({ unit, grade }, rank) => [
					String(rank + 1),
					nameUnit(state.world.units[unit]),
					["none", "part of the answer", "answer"][grade],
				])}
			/>
		</div>
	);
}

/** Renders the first results by document type and connector: what is left of 60 queries in each of 25 cells. */
export function Cells({ state }: { state: State }) {
	const cells = new Map<string, { right: number; all: number }>();
	for (const { query, values } of state.queries) {
		const [label] = query.labels;
		if (!values || !label) continue;
		const { type, connector } = getView(label.passage);
		const cell = cells.get(`${type} ${connector}`) ?? { right: 0, all: 0 };
		cell.all++;
		cell.right += (values[3] ?? 0) > 0 ? 1 : 0;
		cells.set(`${type} ${connector}`, cell);
	}
	const { low } = computeWilson(3, 3);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard
		<section tabIndex={0} aria-label="Queries by connector and document type" className="overflow-x-auto">
			<DataTable
				caption={`How often the first result answers, in all 60 queries by connector and document type. 3 of 3 only says: more than ${(100 * low).toFixed(0)}%.`}
				columns={["Connector", ...documentTypes]}
				rows={connectors.map((name, connector) => [
					name,
					...documentTypes.map((_, type) => {
						const cell = cells.get(`${type} ${connector}`);
						return cell ? `${cell.right} of ${cell.all}` : "–";
					}),
				])}
			/>
		</section>
	);
}
