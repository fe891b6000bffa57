import { createRandom, type Random } from "@/lib/simulation/random";
import type { Parameters } from "./parameters";

/** Requests that one server handles per minute. */
export const requestsPerServer = 100;
const minutesPerDay = 1440;

/** State of the demand generator: the memory of past minutes, for all teams and for each. */
export interface Source {
	random: Random;
	minute: number;
	/** Standard normal autoregressive states: the part common to all teams, and each team's own. */
	common: number;
	own: number[];
	/** Remaining minutes of each team's burst. */
	bursting: number[];
}

/** Creates a source at its first minute. The same seed and parameters give the same demand. */
export function createSource({ teams }: Parameters, seed: number): Source {
	const random = createRandom(seed);
	return {
		random,
		minute: 0,
		common: random.normal(0, 1),
		own: Array.from({ length: teams }, () => random.normal(0, 1)),
		bursting: Array.from({ length: teams }, () => 0),
	};
}

/** Advances by a minute and returns each team's demand in it, in requests. */
export function advanceDemand(source: Source, parameters: Parameters): number[] {
	const { random } = source;
	const { teams, mean, deviation, correlation, memory, swing, spread, bursts } = parameters;
	// A first-order autoregressive process keeps variance 1 if the new part has variance 1 − φ².
	const keep = memory > 0 ? Math.exp(-1 / memory) : 0;
	const fresh = Math.sqrt(1 - keep * keep);
	const together = Math.sqrt(correlation / 100);
	const apart = Math.sqrt(1 - correlation / 100);
	source.minute++;
	source.common = keep * source.common + random.normal(0, fresh);
	const demands: number[] = [];
	for (let team = 0; team < teams; team++) {
		const own = keep * (source.own[team] ?? 0) + random.normal(0, fresh);
		source.own[team] = own;
		if (bursts > 0 && random.next() * minutesPerDay < bursts) source.bursting[team] = parameters.burstLength;
		const left = source.bursting[team] ?? 0;
		if (left > 0) source.bursting[team] = left - 1;
		const day = source.minute / minutesPerDay - (team / teams) * (spread / 24);
		const daily = swing > 0 ? (swing / 100) * Math.cos(2 * Math.PI * day) : 0;
		const level = mean * (1 + daily + (left > 0 ? parameters.burstSize : 0));
		const noise = deviation * (together * source.common + apart * own);
		demands.push(Math.max(0, Math.round((level + noise) * requestsPerServer)));
	}
	return demands;
}

/** Returns the deferrable part of a team's demand in a minute, in requests. */
export function deferrablePart(demand: number, { deferrable }: Parameters): number {
	return Math.round((demand * deferrable) / 100);
}
