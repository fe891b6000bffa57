import { median } from "@/lib/simulation/statistics";
import {
	isDownAfter,
	LENGTH,
	play,
	playScenario,
	recoverWith,
	secondsToRecovery,
	seeds,
} from "../../systems/retries/model/experiments";
import { type Remedy, remedies, remedyLabels } from "../../systems/retries/model/parameters";
import { BLIP_AT, BLIP_OVER, REMEDY_AT } from "../../systems/retries/model/presets";

/** The post's numbers: rows of its tables, and numbers of its sentences, each over all seeds. */

/** Formats "24 of 24: 15.5 s (11.5–23.0)": the runs that recovered, their median and their range. */
function formatRecovery(seconds: readonly (number | undefined)[]): string {
	const recovered = seconds.filter((value) => value !== undefined);
	if (recovered.length === 0) return "never";
	const [least, largest] = [Math.min(...recovered), Math.max(...recovered)].map((value) => value.toFixed(1));
	const middle = median(recovered).toFixed(1);
	const spread = least === largest ? `${middle} s` : `${middle} s (${least}–${largest})`;
	return recovered.length === seconds.length
		? spread
		: `${recovered.length} of ${seconds.length} runs: ${spread}`;
}

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

const rowOf = (remedy: Remedy) =>
	row([
		remedy === "none" ? "No remedy" : remedyLabels[remedy],
		formatRecovery(seeds.map((seed) => recoverWith(remedy, seed, "after"))),
		formatRecovery(seeds.map((seed) => recoverWith(remedy, seed, "before"))),
	]);

/** Recovery with each remedy, turned on after the blip or before it. */
export const getRemedyRows = (): string[] => remedies.map(rowOf);

const loads = [20, 30, 40, 60, 80];
export const lengths = [0.5, 1, 2, 8];

/** Runs, of all seeds, that are down 30 s after a blip, by load and length of the blip. */
export const getTriggerRows = (): string[] =>
	loads.map((load) =>
		row([
			`${load}/s`,
			...lengths.map((length) => String(seeds.filter((seed) => isDownAfter({ load }, length, seed)).length)),
		]),
	);

/** Runs that recover within a minute after a change of the capacity. */
export const countRecoveries = (capacity: number): number =>
	seeds.filter((seed) => {
		const script = [
			{ at: BLIP_AT, label: "blip", blip: true as const },
			{ at: REMEDY_AT, label: "capacity", set: { capacity } },
		];
		return secondsToRecovery(play({}, seed, script), REMEDY_AT) !== undefined;
	}).length;

/** Recovery in a scenario, from the moment of its remedy. */
export const getRecovery = (scenario: string): string =>
	formatRecovery(seeds.map((seed) => secondsToRecovery(playScenario(scenario, seed), REMEDY_AT)));

/** What a service without a remedy does from 10 s after the blip until the end, by seed. */
export function measureDown(): { attemptsPerCall: number; answered: number; busy: number }[] {
	return seeds.map((seed) => {
		const state = playScenario("Still down", seed, LENGTH);
		const bins = state.record.bins.slice((BLIP_OVER + 10_000) / 500, LENGTH / 500);
		const sum = (what: keyof (typeof bins)[number]) => bins.reduce((total, bin) => total + bin[what], 0);
		return {
			attemptsPerCall: sum("attempts") / sum("calls"),
			answered: sum("answered"),
			busy: (sum("answered") + sum("wasted")) / (bins.length / 2),
		};
	});
}
