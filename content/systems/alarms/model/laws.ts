import { normalTail } from "@/lib/simulation/statistics";
import { getCount, getThreshold } from "./alarms";
import { type Parameters, rules, SLO } from "./parameters";
import { getShift } from "./week";

/** Returns the chance that at least m of n independent data points are over the threshold, each with chance p. */
export function computeTail(m: number, n: number, p: number): number {
	let chance = 0;
	let choose = 1;
	for (let k = 0; k <= n; k++) {
		if (k >= m) chance += choose * p ** k * (1 - p) ** (n - k);
		choose = (choose * (n - k)) / (k + 1);
	}
	return chance;
}

/** Returns the chance that two alarms are both on, each with chance p, with correlation r: p² + r·p(1 − p). */
export const computeBoth = (p: number, r: number): number => p ** 2 + r * p * (1 - p);

/**
 * Returns the positive predictive value: the share of alarms that are true.
 *
 * @param sensitivity chance of an alarm with a fault
 * @param falseRate chance of an alarm without one
 * @param prevalence share of the time with a fault
 */
export function computePredictiveValue(sensitivity: number, falseRate: number, prevalence: number): number {
	const isTrue = sensitivity * prevalence;
	return isTrue / (isTrue + falseRate * (1 - prevalence));
}

/**
 * Returns the time from the start of a fault until a burn-rate alarm goes on, in the unit of the window:
 * (1 − SLO) / error ratio × window × burn rate. From "Alerting on SLOs" in Google's SRE workbook.
 */
export const computeTimeToBurn = (ratio: number, window: number, burn: number, slo = SLO): number =>
	((1 - slo) / ratio) * window * burn;

/** Returns the chance that a data point during a fault is over the threshold. */
export const computeSensitivity = (values: Parameters): number =>
	normalTail(getThreshold(values) - getShift(values));

/** Shares of the time without a fault in which each threshold alarm is on. */
export interface FalseShares {
	/** Each alarm alone. */
	one: number;
	both: number;
	either: number;
}

/** The parts of the noise that can each be over the threshold: the common cause, errors' own, latency's own. */
const [COMMON, OWN, OTHER, SHARED] = [1, 2, 4, 8];
const STATES = 16;

/**
 * Returns how often the alarms are on without a fault. A minute is in one of 16 states: the parts of the noise that
 * are over the threshold, and whether the common one counts. The states of consecutive minutes are a Markov chain, so
 * the numbers of data points over the threshold, of n, follow by adding up one minute after the other.
 */
export function computeFalseShares(values: Parameters): FalseShares {
	const p = 1 / values.once;
	const kept = 1 - 1 / values.lasting;
	const { over, of } = getCount(values);
	const chanceOf = (state: number, bit: number, chance: number) => (state & bit ? chance : 1 - chance);
	const first = Float64Array.from(
		{ length: STATES },
		(_, state) =>
			chanceOf(state, COMMON, p) *
			chanceOf(state, OWN, p) *
			chanceOf(state, OTHER, p) *
			chanceOf(state, SHARED, values.shared / 100),
	);
	/** Chance to get from one state to another: each part changes independently, the common one with `SHARED`. */
	const step = (from: number, to: number) => {
		const stay = (bits: number) => ((from & bits) === (to & bits) ? kept : 0);
		const change = (bit: number, chance: number) => (1 - kept) * chanceOf(to, bit, chance);
		return (
			(stay(COMMON | SHARED) + change(COMMON, p) * chanceOf(to, SHARED, values.shared / 100)) *
			(stay(OWN) + change(OWN, p)) *
			(stay(OTHER) + change(OTHER, p))
		);
	};
	const steps = Float64Array.from({ length: STATES ** 2 }, (_, index) =>
		step(Math.floor(index / STATES), index % STATES),
	);
	const isOver = (state: number, own: number) => ((state & SHARED ? state & COMMON : state & own) ? 1 : 0);
	// Chances by number of errors' points over the threshold, of latency's, and by state.
	const width = of + 1;
	let chances = new Float64Array(width * width * STATES);
	chances.set(first);
	for (let minute = 0; minute < of; minute++) {
		const next = new Float64Array(chances.length);
		for (let index = 0; index < chances.length; index++) {
			const chance = chances[index] ?? 0;
			if (chance === 0) continue;
			const state = index % STATES;
			for (let to = 0; to < STATES; to++) {
				// The first minute is in its first state.
				const move = minute === 0 ? Number(state === to) : (steps[state * STATES + to] ?? 0);
				const place = index - state + to + STATES * (isOver(to, OWN) * width + isOver(to, OTHER));
				next[place] = (next[place] ?? 0) + chance * move;
			}
		}
		chances = next;
	}
	const shares = { one: 0, both: 0, either: 0 };
	for (const [index, chance] of chances.entries()) {
		const pair = Math.floor(index / STATES);
		const [isOn, isOtherOn] = [Math.floor(pair / width) >= over, pair % width >= over];
		if (isOn) shares.one += chance;
		if (isOn && isOtherOn) shares.both += chance;
		if (isOn || isOtherOn) shares.either += chance;
	}
	return shares;
}

/** Returns how often the chosen alarm is on without a fault; undefined for the burn rate, which has no such formula. */
export function computeFalseShare(values: Parameters): number | undefined {
	const rule = rules[values.rule];
	if (rule === undefined || rule === "burn rate") return undefined;
	const shares = computeFalseShares(values);
	return rule === "both" || rule === "either" ? shares[rule] : shares.one;
}
