import { createRandom } from "@/lib/simulation/random";
import { BASE_RATIO, type Parameters, SPREAD } from "./parameters";

/** Number of minutes, and so of data points, in a week. */
export const WEEK = 7 * 24 * 60;
/** Number of signals: errors and latency. */
const SIGNALS = 2;
/** Salts the seed of the faults, so that they do not depend on the noise. */
const FAULTS = 0x5eed;
/** Shortest time between two faults, in min. */
const APART = 30;

/** Random numbers of a week. They do not depend on the settings, so that two settings differ only by their effect. */
interface Draws {
	/** Uniform numbers that decide whether noise has a cause in common. */
	shared: Float64Array;
	/** Normally distributed values, and the uniform numbers that decide whether a minute gets a new one. */
	common: Source;
	own: Source[];
}

interface Source {
	values: Float64Array;
	renewals: Float64Array;
}

function createDraws(seed: number, signals: number): Draws {
	const random = createRandom(seed);
	const uniform = () => fill(() => random.next());
	const source = () => ({ values: fill(() => random.normal(0, 1)), renewals: uniform() });
	return { shared: uniform(), common: source(), own: Array.from({ length: signals }, source) };
}

/** Returns a value for each minute. A loop, because `Float64Array.from` takes several times as long. */
function fill(draw: () => number): Float64Array {
	const values = new Float64Array(WEEK);
	for (let minute = 0; minute < WEEK; minute++) values[minute] = draw();
	return values;
}

let latest: { seed: number; signals: number; draws: Draws } | undefined;

/** Returns the random numbers of a seed. Memoizes the latest, because a visitor turns many dials of one week. */
function getDraws(seed: number, signals: number): Draws {
	if (latest?.seed !== seed || latest.signals !== signals)
		latest = { seed, signals, draws: createDraws(seed, signals) };
	return latest.draws;
}

/**
 * Returns the noise of each signal, one value a minute, in standard deviations. At any minute two signals have the
 * same value with the probability that noise has a cause in common, and otherwise independent ones.
 */
export function createNoise(
	{ shared, lasting }: Pick<Parameters, "shared" | "lasting">,
	seed: number,
	signals = SIGNALS,
): Float64Array[] {
	const draws = getDraws(seed, signals);
	const kept = 1 - 1 / lasting;
	// The latest minute in which the common cause changed.
	const since = new Uint16Array(WEEK);
	const { renewals: changes, values: common } = draws.common;
	for (let minute = 1; minute < WEEK; minute++)
		since[minute] = (changes[minute] ?? 0) >= kept ? minute : (since[minute - 1] ?? 0);
	return draws.own.map(({ values, renewals }) => {
		const noise = new Float64Array(WEEK);
		let own = values[0] ?? 0;
		for (let minute = 0; minute < WEEK; minute++) {
			if ((renewals[minute] ?? 0) >= kept) own = values[minute] ?? 0;
			const changed = since[minute] ?? 0;
			const isShared = (draws.shared[changed] ?? 0) * 100 < shared;
			noise[minute] = isShared ? (common[changed] ?? 0) : own;
		}
		return noise;
	});
}

/** A fault: its first minute, the minute after its last one, and the signals that show it. */
export interface Fault {
	from: number;
	to: number;
	shows: readonly [errors: boolean, latency: boolean];
}

/** Returns the faults of a week, in order and apart. */
export function createFaults({ faults, length, visible }: Parameters, seed: number): Fault[] {
	const random = createRandom(seed ^ FAULTS);
	const slot = WEEK / faults;
	return Array.from({ length: faults }, (_, index) => {
		const from = Math.floor(index * slot + random.next() * (slot - length - APART));
		const [both, first] = [random.next() * 100 < visible, random.next() < 0.5];
		return { from, to: from + length, shows: [both || first, both || !first] };
	});
}

/** Returns by how many standard deviations a fault raises a signal that shows it. */
export const getShift = ({ ratio }: Pick<Parameters, "ratio">): number =>
	Math.log(ratio / 100 / BASE_RATIO) / SPREAD;

/** Returns both signals with their faults, one value a minute, in standard deviations from the mean without a fault. */
export function createSignals(values: Parameters, seed: number, faults: readonly Fault[]): Float64Array[] {
	const shift = getShift(values);
	const signals = createNoise(values, seed);
	for (const { from, to, shows } of faults)
		for (const [index, signal] of signals.entries())
			if (shows[index])
				for (let minute = from; minute < to; minute++) signal[minute] = (signal[minute] ?? 0) + shift;
	return signals;
}

/** Returns the error ratio of each minute. Its mean is the one of the settings, with and without a fault. */
export function toErrorRatios(errors: Float64Array): Float64Array {
	const ratios = new Float64Array(errors.length);
	const median = BASE_RATIO * Math.exp(-(SPREAD ** 2) / 2);
	for (let minute = 0; minute < errors.length; minute++)
		ratios[minute] = Math.min(1, median * Math.exp(SPREAD * (errors[minute] ?? 0)));
	return ratios;
}
