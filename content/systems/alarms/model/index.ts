/**
 * Composite alarms: a week on call with two noisy signals and some faults. Compares alarms on one signal, on both, on
 * either, and on the burn rate of an error budget: their pages, what they miss, and how long they take. The whole week
 * follows from the settings and the seed. Time is in minutes.
 */

import { median } from "@/lib/simulation/statistics";
import { evaluateAlarms, getLookBack, type Outcome } from "./alarms";
import { computeFalseShare } from "./laws";
import { type Parameters, type Rule, rules, parameters as table } from "./parameters";
import { createFaults, createSignals, type Fault, WEEK } from "./week";

export { getThreshold } from "./alarms";
export {
	assumptions,
	defaults,
	type Key,
	type Parameters,
	parameters,
	presets,
	type Rule,
	rules,
} from "./parameters";
export { WEEK } from "./week";

/** A week with its alarms. */
export interface Plan {
	/** Errors and latency, in standard deviations, one value a minute. */
	signals: readonly Float64Array[];
	faults: readonly Fault[];
	/** Every alarm, in the order of `rules`. */
	outcomes: readonly Outcome[];
	/** Share of the time without a fault in which the chosen alarm is on, by formula. */
	falseShare: number | undefined;
}

export interface State {
	/** Minutes since Monday, 00:00. */
	now: number;
	parameters: Parameters;
	seed: number;
	plan: Plan;
}

/** Returns a week at its first minute. */
export function start(parameters: Parameters, seed: number): State {
	return { now: 0, parameters, seed, plan: getPlan(parameters, seed) };
}

/** Advances a week to a time, at most to its end. */
export function advance(run: State, until: number): void {
	run.now = Math.min(until, WEEK);
}

/** Sets the dials of a week, as if it had started with them. */
export function change(run: State, parameters: Parameters): void {
	Object.assign(run, { parameters, plan: getPlan(parameters, run.seed) });
}

let recent: { parameters: Parameters; seed: number; plan: Plan }[] = [];

/** Returns a plan. Memoizes the latest two, because a change is compared with the week before it. */
function getPlan(values: Parameters, seed: number): Plan {
	const known = recent.find(
		(each) => each.seed === seed && table.every(({ key }) => each.parameters[key] === values[key]),
	);
	const plan = known?.plan ?? planWeek(values, seed);
	if (!known) recent = [{ parameters: { ...values }, seed, plan }, ...recent.slice(0, 1)];
	return plan;
}

/** Returns the signals, the faults and the alarms of a week. */
export function planWeek(parameters: Parameters, seed: number): Plan {
	const faults = createFaults(parameters, seed);
	const signals = createSignals(parameters, seed, faults);
	return {
		signals,
		faults,
		outcomes: evaluateAlarms(parameters, signals, faults),
		falseShare: computeFalseShare(parameters),
	};
}

/** What an alarm has done so far. */
export interface Tally {
	rule: Rule;
	falsePages: number;
	/** Faults that it found. */
	found: number;
	/** Median time from the start of a fault until it was found, in min; undefined if none was. */
	delay: number | undefined;
}

/** Data for the drawing, the read-outs and the table. */
export interface Snapshot {
	/** Every alarm, in the order of `rules`, and the chosen one. */
	tallies: Tally[];
	chosen: Tally;
	/** Faults that have begun. */
	faults: number;
	/** Faults that are over, for the chosen alarm too, and that it missed. */
	missed: number;
	/** Share of the chosen alarm's pages that are for a fault; undefined without a page. */
	precision: number | undefined;
	/** Share of the time without a fault in which the chosen alarm was on, and the same by formula. */
	falseShare: number | undefined;
	expectedShare: number | undefined;
}

/** Returns the readings of a week at its present minute. Does not change the run. */
export function snapshot({ now, parameters, plan }: State): Snapshot {
	const { faults, outcomes, falseShare: expectedShare } = plan;
	const tallies = outcomes.map((outcome, index) => tallyUp(outcome, rules[index] ?? "both", faults, now));
	const chosen = tallies[parameters.rule];
	const outcome = outcomes[parameters.rule];
	if (!chosen || !outcome) throw new RangeError(`There is no alarm ${parameters.rule}.`);
	const lookBack = getLookBack(parameters, chosen.rule);
	const pages = chosen.falsePages + chosen.found;
	return {
		tallies,
		chosen,
		faults: faults.filter(({ from }) => from <= now).length,
		missed: faults.filter(({ to }, index) => to + lookBack - 1 <= now && outcome.found[index] === undefined)
			.length,
		precision: pages > 0 ? chosen.found / pages : undefined,
		falseShare: measureFalseShare(outcome, faults, lookBack, now),
		expectedShare,
	};
}

function tallyUp({ falsePages, found }: Outcome, rule: Rule, faults: readonly Fault[], now: number): Tally {
	const delays = found.flatMap((at, index) =>
		// A data point is known at the end of its minute.
		at !== undefined && at <= now ? [at + 1 - (faults[index]?.from ?? 0)] : [],
	);
	const later = falsePages.findIndex((at) => at > now);
	return {
		rule,
		falsePages: later < 0 ? falsePages.length : later,
		found: delays.length,
		delay: delays.length > 0 ? median(delays) : undefined,
	};
}

/** Returns the share of the minutes without a fault in which an alarm was on; undefined without such a minute. */
function measureFalseShare(
	{ states }: Outcome,
	faults: readonly Fault[],
	lookBack: number,
	now: number,
): number | undefined {
	let [on, minutes, from] = [0, 0, 0];
	for (const fault of [...faults, { from: WEEK, to: WEEK }]) {
		const to = Math.min(fault.from, now + 1, WEEK);
		for (let minute = from; minute < to; minute++) on += states[minute] ?? 0;
		minutes += Math.max(0, to - from);
		from = fault.to + lookBack - 1;
	}
	return minutes > 0 ? on / minutes : undefined;
}
