import { normalQuantile } from "@/lib/simulation/statistics";
import { counts, type Parameters, type Rule, rules, SLO } from "./parameters";
import { type Fault, toErrorRatios } from "./week";

/** For each minute, 1 if an alarm is on. */
export type States = Uint8Array;

/** Returns the threshold of the signals, in standard deviations. */
export const getThreshold = ({ once }: Pick<Parameters, "once">): number => normalQuantile(1 - 1 / once);

/** Returns the number of data points over the threshold, and of how many, that turn a threshold alarm on. */
export const getCount = ({ count }: Pick<Parameters, "count">) => counts[count] ?? counts[0];

/** Returns the states of an alarm that is on while enough of the latest data points are over a threshold. */
export function countOver(
	signal: Float64Array,
	threshold: number,
	{ over, of }: { over: number; of: number },
): States {
	const states = new Uint8Array(signal.length);
	let count = 0;
	for (let point = 0; point < signal.length; point++) {
		if ((signal[point] ?? 0) > threshold) count++;
		if (point >= of && (signal[point - of] ?? 0) > threshold) count--;
		states[point] = count >= over ? 1 : 0;
	}
	return states;
}

/**
 * Returns the states of a burn-rate alarm: on while the mean error ratio of the latest points is at least the burn
 * rate times the error budget. Before the first point there are no errors.
 *
 * @param points length of the window
 */
export function measureBurn(ratios: Float64Array, points: number, burn: number, slo = SLO): States {
	const states = new Uint8Array(ratios.length);
	const limit = burn * (1 - slo) * points;
	let sum = 0;
	for (let point = 0; point < ratios.length; point++) {
		sum += (ratios[point] ?? 0) - (ratios[point - points] ?? 0);
		states[point] = sum >= limit ? 1 : 0;
	}
	return states;
}

/** An alarm over the whole week. Times are minutes. */
export interface Outcome {
	states: States;
	/** Times of the pages that no fault caused. */
	falsePages: number[];
	/** For each fault, when the alarm found it; undefined if it was missed. */
	found: (number | undefined)[];
}

/** Returns every alarm of a week, in the order of `rules`. */
export function evaluateAlarms(
	values: Parameters,
	[errors = new Float64Array(), latency = new Float64Array()]: readonly Float64Array[],
	faults: readonly Fault[],
): Outcome[] {
	const [threshold, count] = [getThreshold(values), getCount(values)];
	const one = countOver(errors, threshold, count);
	const other = countOver(latency, threshold, count);
	const states: Record<Rule, States> = {
		errors: one,
		latency: other,
		both: combine(one, other, 2),
		either: combine(one, other, 1),
		"burn rate": measureBurn(toErrorRatios(errors), values.window, values.burn),
	};
	return rules.map((rule) => judge(states[rule], faults, getLookBack(values, rule)));
}

/** Returns the states of an alarm that is on while at least so many of two alarms are. */
function combine(one: States, other: States, least: number): States {
	const states = new Uint8Array(one.length);
	for (let minute = 0; minute < one.length; minute++)
		states[minute] = (one[minute] ?? 0) + (other[minute] ?? 0) >= least ? 1 : 0;
	return states;
}

/** Returns the number of minutes that an alarm looks at. */
export const getLookBack = (values: Parameters, rule: Rule): number =>
	rule === "burn rate" ? values.window : getCount(values).of;

/** Splits the pages of an alarm into those for a fault and those for none. */
function judge(states: States, faults: readonly Fault[], lookBack: number): Outcome {
	const falsePages: number[] = [];
	const found: (number | undefined)[] = faults.map(() => undefined);
	const fromOf = (fault: number) => faults[fault]?.from ?? Infinity;
	// The fault that pages belong to: the alarm looks at it until this minute, or until the next one begins.
	const untilOf = (fault: number) =>
		Math.min((faults[fault]?.to ?? Infinity) + lookBack - 1, fromOf(fault + 1));
	let [fault, from, until] = [0, fromOf(0), untilOf(0)];
	for (let minute = 0; minute < states.length; minute++) {
		if (minute === until) {
			fault++;
			[from, until] = [fromOf(fault), untilOf(fault)];
		}
		if (states[minute] === 0) continue;
		if (minute >= from) found[fault] ??= minute;
		else if (!states[minute - 1]) falsePages.push(minute);
	}
	return { states, falsePages, found };
}
