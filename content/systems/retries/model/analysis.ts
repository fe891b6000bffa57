import type { Parameters } from "./parameters";

/** Returns the probabilities of 0 to K requests in an M/M/1/K queue at load ρ. A random arrival finds the same. */
function getOccupancy(rho: number, room: number): Float64Array {
	const occupancy = new Float64Array(room + 1);
	// Starts at the likely end, so that no power overflows.
	const ratio = rho <= 1 ? rho : 1 / rho;
	let power = 1;
	let total = 0;
	for (let step = 0; step <= room; step++) {
		occupancy[rho <= 1 ? step : room - step] = power;
		total += power;
		power *= ratio;
	}
	return occupancy.map((chance) => chance / total);
}

/** Returns the share of arrivals that an M/M/1/K queue rejects: (1 − ρ)ρᴷ / (1 − ρᴷ⁺¹). */
export const lossOf = (rho: number, room: number): number => getOccupancy(rho, room)[room] ?? 0;

/** Returns the attempts per call if each fails with probability p and is retried up to r times: (1 − pʳ⁺¹)/(1 − p). */
export function attemptsPerCall(p: number, retries: number): number {
	let attempts = 0;
	for (let retry = 0; retry <= retries; retry++) attempts += p ** retry;
	return attempts;
}

/** Returns the attempts at the last of several layers for one call, if every layer makes all its attempts. */
export const attemptsOverLayers = (attempts: number, layers: number): number => attempts ** layers;

type Setting = Pick<Parameters, "load" | "retries" | "timeout" | "lost" | "capacity" | "queue">;

/**
 * Returns the share of attempts that fail as a function of the attempts per second, which arrive at random at a
 * service that works in order. An attempt fails if it is lost on the way, finds the queue full, or takes longer than
 * the timeout. With n requests ahead, the time in the service has an Erlang distribution of n + 1 stages.
 */
export function createFailureCurve({
	timeout,
	lost,
	capacity,
	queue,
}: Setting): (attempts: number) => number {
	const completions = (capacity * timeout) / 1000;
	// The chance of exactly n completions before the timeout, and by position in the queue that of at most n.
	let exactly = Math.exp(-completions);
	let atMost = exactly;
	const late = Array.from({ length: queue }, (_, ahead) => {
		const chance = Math.min(1, atMost);
		exactly *= completions / (ahead + 1);
		atMost += exactly;
		return chance;
	});
	// A request that finds the queue full fails, too.
	late.push(1);
	const delivered = 1 - lost / 100;
	return (attempts) => {
		const occupancy = getOccupancy((attempts * delivered) / capacity, queue);
		let failing = 0;
		for (let ahead = 0; ahead <= queue; ahead++) failing += (occupancy[ahead] ?? 0) * (late[ahead] ?? 1);
		return lost / 100 + delivered * failing;
	};
}

/** A state that sustains itself: the share of attempts that fail makes the load at which just that share fails. */
export interface FixedPoint {
	failure: number;
	/** Whether the service returns to it after a small change. */
	isStable: boolean;
}

/** Number of intervals in which fixed points are searched. */
const intervals = 200;

/** Returns the fixed points without a remedy, the healthiest first: p = failure(load × attempts per call(p)). */
export function findFixedPoints(setting: Setting): FixedPoint[] {
	const failureAt = createFailureCurve(setting);
	const excess = (p: number) => failureAt(setting.load * attemptsPerCall(p, setting.retries)) - p;
	const found: FixedPoint[] = [];
	// Some attempt fails at any load, and some succeeds, although rounding may hide it at either end.
	const isAbove = (interval: number) =>
		interval === 0 || (interval < intervals && excess(interval / intervals) > 0);
	let before = true;
	for (let interval = 1; interval <= intervals; interval++) {
		const after = isAbove(interval);
		if (before !== after) {
			const failure = bisect(excess, before, (interval - 1) / intervals, interval / intervals);
			found.push({ failure, isStable: before });
		}
		before = after;
	}
	return found;
}

/** Returns where a function changes its sign, which is positive at the left end or at the right one. */
function bisect(f: (x: number) => number, isFalling: boolean, left: number, right: number): number {
	let [low, high] = [left, right];
	for (let step = 0; step < 40; step++) {
		const middle = (low + high) / 2;
		if (f(middle) > 0 === isFalling) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/**
 * The regions of load, after Bronson et al.: a stable service recovers from any trigger, a vulnerable one works but
 * stays down after a large enough trigger, and an overloaded one goes down without any.
 */
export type Region = "stable" | "vulnerable" | "overloaded";

/** The share of failing attempts from which on a service counts as down. Its stable states are close to 0 or 1. */
const up = 0.5;

/** Returns the region of a setting without a remedy. */
export function regionOf(setting: Setting): Region {
	const states = findFixedPoints(setting).filter(({ isStable }) => isStable);
	const isUp = states.some(({ failure }) => failure < up);
	const isDown = states.some(({ failure }) => failure >= up);
	if (isUp) return isDown ? "vulnerable" : "stable";
	return "overloaded";
}

/** Returns the least and the most calls per second, as whole numbers, at which a setting is vulnerable. */
export function vulnerableLoads(setting: Setting): { from: number; to: number } | undefined {
	const loads = Array.from({ length: setting.capacity }, (_, index) => index + 1).filter(
		(load) => regionOf({ ...setting, load }) === "vulnerable",
	);
	const [from, to] = [loads[0], loads.at(-1)];
	return from === undefined || to === undefined ? undefined : { from, to };
}
