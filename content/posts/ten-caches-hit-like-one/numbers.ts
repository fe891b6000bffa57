import {
	countBetween,
	countStampede,
	measureHits,
	playScenario,
	seeds,
} from "@/content/systems/aggregator-cache/model/experiments";
import { defaults, type Parameters } from "@/content/systems/aggregator-cache/model/parameters";
import { toLayoutValue } from "@/content/systems/aggregator-cache/model/presets";
import { extent, median } from "@/lib/simulation/statistics";

/** The post's numbers, each over all seeds. */

/** Writes a median with its range in parentheses: without the range if all values round to the same. */
export function writeSpread(values: readonly number[], decimals = 1): string {
	const { least, largest } = extent(values);
	const [middle, low, high] = [median(values), least, largest].map((value) => value.toFixed(decimals));
	return low === high ? String(middle) : `${middle} (${low}–${high})`;
}

/** Returns the results of a layout and a room per host, one for each seed. */
function measureAll(values: Partial<Parameters>) {
	return seeds.map((seed) => {
		const { hitRate, elsewhere, state } = measureHits(values, seed);
		const busiest = state.hosts.map(({ index }) =>
			state.record.bins.slice(20).reduce((sum, { lookups }) => sum + (lookups[index] ?? 0), 0),
		);
		return {
			hits: 100 * hitRate,
			elsewhere: 100 * elsewhere,
			distinct: state.copies.filter((count) => count > 0).length,
			servers: Math.ceil((defaults.rate * (1 - hitRate)) / defaults.perServer),
			busiest: (100 * Math.max(...busiest)) / busiest.reduce((sum, own) => sum + own, 0),
		};
	});
}

const rooms = [100, 500];

/** Results by room per host, with private caches and with a partitioned one. */
export const byRoom = rooms.map((room) => ({
	room,
	apart: measureAll({ capacity: room }),
	together: measureAll({ capacity: room, layout: toLayoutValue("partitioned") }),
}));

/** The rows of the table of layouts. */
export const layoutRows = byRoom.map(({ room, apart, together }) => {
	const cells = [apart, together].flatMap((results) => [
		writeSpread(results.map(({ hits }) => hits)).replace(" ", "% "),
		writeSpread(
			results.map(({ servers }) => servers),
			0,
		),
	]);
	return `| ${room} | ${cells.join(" | ")} |`;
});

/** Results of one host with its tenth of the requests. */
export const alone = measureAll({ hosts: 1, rate: defaults.rate / defaults.hosts });

/** Fetches of the hot key at its expiry, in a scenario. */
export const stampede = (scenario: string): number[] => seeds.map((seed) => countStampede(scenario, seed));

/** What the first refresh of the hot key costs in a scenario, and whether the key expired in 10 s. */
export const refreshes = (scenario: string) =>
	seeds.map((seed) => {
		const state = playScenario(scenario, seed, 10_000);
		return {
			fetches: countBetween(state, 0, 10_000, "topFetches"),
			hasExpired: state.record.marks.length > 0,
		};
	});

/** The share of requests that miss in some seconds of a scenario, in %: for each second, one result per seed. */
export function missesIn(scenario: string, seconds: readonly number[]): number[][] {
	const states = seeds.map((seed) => playScenario(scenario, seed, 1000 * (Math.max(...seconds) + 1)));
	return seconds.map((second) =>
		states.map((state) => {
			const count = (what: "misses" | "requests") =>
				countBetween(state, second * 1000, (second + 1) * 1000, what);
			return (100 * count("misses")) / count("requests");
		}),
	);
}
