import { normalQuantile, sum } from "@/lib/simulation/statistics";
import { advanceDemand, createSource, deferrablePart, requestsPerServer } from "./demand";
import type { Parameters } from "./parameters";

/** Servers needed at the chosen risk, to a hundredth. */
export interface Needs {
	/** Separate teams: all together, and one team. */
	apart: number;
	each: number;
	/** One pool, and one pool that defers work from its peak. */
	pooled: number;
	shaped: number;
	/** Closed form for normal demand. Undefined with bursts or a daily swing, which change the distribution. */
	closed: { apart: number; pooled: number } | undefined;
}

/** Number of demand samples for sizing, and their length in minutes. */
const samples = 10;
const sampleMinutes = 5 * 1440;

/** Requests in consecutive minutes. */
interface Sample {
	teams: Int32Array[];
	/** Demand of all teams, and its deferrable part. */
	total: Int32Array;
	deferrable: Int32Array;
}

/**
 * Sizes the three arrangements: the fewest servers that meet the risk in every sample of demand and the utilization
 * limit on average.
 *
 * @param minutes length of each sample
 */
export function sizeFor(parameters: Parameters, seed: number, minutes = sampleMinutes): Needs {
	const { teams, risk, patience, utilization } = parameters;
	const samplesOfDemand = Array.from({ length: samples }, (_, index) =>
		drawSample(parameters, seed * samples + index, minutes),
	);
	const mean = sum(samplesOfDemand.map(({ total }) => sum(total))) / (samples * minutes);
	const floor = Math.ceil(mean / (utilization / 100));
	const allowed = Math.floor((risk / 100) * minutes);
	const fewest = (least: number, most: number, shortOf: (sample: Sample, room: number) => number) =>
		samplesOfDemand.reduce(
			(room, sample) => findLeastRoom(room, (more) => shortOf(sample, more) <= most),
			least,
		);

	const each = fewest(Math.ceil(floor / teams), allowed * teams, countTeamMinutesShort);
	const pooled = fewest(floor, allowed, ({ total }, room) => countMinutesShort(total, room));
	const shaped = fewest(floor, allowed, (sample, room) => countMinutesShortShaped(sample, room, patience));
	return {
		apart: (each * teams) / requestsPerServer,
		each: each / requestsPerServer,
		pooled: Math.min(each * teams, pooled) / requestsPerServer,
		shaped: Math.min(each * teams, pooled, shaped) / requestsPerServer,
		closed: closedForm(parameters),
	};
}

/** Returns the demand of a run with this seed for a number of minutes. */
export function drawSample(parameters: Parameters, seed: number, minutes: number): Sample {
	const source = createSource(parameters, seed);
	const teams = Array.from({ length: parameters.teams }, () => new Int32Array(minutes));
	const total = new Int32Array(minutes);
	const deferrable = new Int32Array(minutes);
	for (let minute = 0; minute < minutes; minute++) {
		const demands = advanceDemand(source, parameters);
		let [all, patient] = [0, 0];
		for (let index = 0; index < demands.length; index++) {
			const demand = demands[index] ?? 0;
			const team = teams[index];
			if (team) team[minute] = demand;
			all += demand;
			patient += deferrablePart(demand, parameters);
		}
		total[minute] = all;
		deferrable[minute] = patient;
	}
	return { teams, total, deferrable };
}

/** Returns the smallest whole number of at least `from` that is enough. `isEnough` must be monotonic. */
function findLeastRoom(from: number, isEnough: (room: number) => boolean): number {
	if (isEnough(from)) return from;
	let few = from;
	let enough = 2 * from + 1;
	while (!isEnough(enough)) [few, enough] = [enough, 2 * enough];
	while (enough - few > 1) {
		const middle = Math.floor((few + enough) / 2);
		if (isEnough(middle)) enough = middle;
		else few = middle;
	}
	return enough;
}

/**
 * Counts the pairs of a team and a minute in which the team is short with separate servers.
 *
 * @public used by the tests of the sizes
 */
export function countTeamMinutesShort({ teams }: Sample, room: number): number {
	return sum(teams.map((team) => countMinutesShort(team, room)));
}

/**
 * Counts the minutes at whose end work is waiting.
 *
 * @param demand requests in each minute
 * @param room requests that the servers handle per minute
 */
export function countMinutesShort(demand: Int32Array, room: number): number {
	let [short, late] = [0, 0];
	for (let minute = 0; minute < demand.length; minute++) {
		late = Math.max(0, late + (demand[minute] ?? 0) - room);
		if (late > 0) short++;
	}
	return short;
}

/**
 * Counts the minutes at whose end urgent work, or deferrable work at its deadline, is waiting.
 *
 * @param patience minutes that deferrable work can wait
 */
export function countMinutesShortShaped(
	{ total, deferrable }: Sample,
	room: number,
	patience: number,
): number {
	let [short, late, due, came, done] = [0, 0, 0, 0, 0];
	for (let minute = 0; minute < total.length; minute++) {
		const patient = deferrable[minute] ?? 0;
		came += patient;
		if (minute >= patience) due += deferrable[minute - patience] ?? 0;
		const urgent = late + (total[minute] ?? 0) - patient;
		const overdue = Math.max(0, due - done);
		if (urgent + overdue > room) short++;
		late = Math.max(0, urgent - room);
		done += Math.min(came - done, Math.max(0, room - urgent));
	}
	return short;
}

/**
 * Returns n(m + z·s) separate and n·m + z·s·√(n + n(n − 1)ρ) pooled: the quantile of one normal demand, and of the
 * sum of n with correlation ρ, within the utilization limit. In servers, not rounded. It counts a minute as short if
 * its own demand exceeds the servers; the model also counts minutes that work off an earlier queue.
 */
export function closedForm(parameters: Parameters): Needs["closed"] {
	const { teams, mean, deviation, correlation, risk, swing, bursts, utilization } = parameters;
	if (swing > 0 || bursts > 0) return undefined;
	const z = normalQuantile(1 - risk / 100);
	const floor = (teams * mean) / (utilization / 100);
	const together = Math.sqrt(teams + (teams * (teams - 1) * correlation) / 100);
	return {
		apart: Math.max(floor, teams * (mean + z * deviation)),
		pooled: Math.max(floor, teams * mean + z * deviation * together),
	};
}
