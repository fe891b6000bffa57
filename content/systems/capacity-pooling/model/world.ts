import {
	createTokenBucket,
	getLevel,
	setLimits,
	type TokenBucket,
	take,
} from "@/lib/simulation/token-bucket";
import { deferrablePart, requestsPerServer } from "./demand";
import type { Parameters } from "./parameters";

/** Ways in which the teams hold their servers. */
export const arrangements = ["apart", "pooled", "pooled and shaped"] as const;
export type Arrangement = (typeof arrangements)[number];

/** Number of priorities for lending idle servers. */
export const priorities = 3;
/** Waits of this many minutes or more are counted together. */
export const longestWait = 1440;

/** Requests of one minute that are waiting. */
interface Cohort {
	came: number;
	requests: number;
}

/** A team's work in one arrangement. */
export interface TeamWork {
	urgent: Cohort[];
	patient: Cohort[];
	bucket: TokenBucket;
	/** Requests done and dropped in the last minute. */
	done: number;
	dropped: number;
}

/** Teams and servers in one arrangement. All arrangements get the same demand. */
export interface World {
	arrangement: Arrangement;
	servers: number;
	teams: TeamWork[];
	arrived: number;
	served: number;
	shed: number;
	/** Number of requests by minutes waited, for each priority. */
	waits: Float64Array[];
	/** Pairs of a team and a minute at whose end urgent work was waiting or dropped, and all pairs. */
	short: number;
	watched: number;
	/** Minutes at whose end any team was short. */
	minutesShort: number;
}

export function createWorld(arrangement: Arrangement, servers: number, parameters: Parameters): World {
	const { capacity, rate } = shape(servers, parameters);
	return {
		arrangement,
		servers,
		teams: Array.from({ length: parameters.teams }, () => ({
			urgent: [],
			patient: [],
			bucket: createTokenBucket(capacity, rate, 1),
			done: 0,
			dropped: 0,
		})),
		arrived: 0,
		served: 0,
		shed: 0,
		waits: Array.from({ length: priorities }, () => new Float64Array(longestWait + 1)),
		short: 0,
		watched: 0,
		minutesShort: 0,
	};
}

/** Changes a world's servers or shaping from this minute on. */
export function resize(world: World, servers: number, parameters: Parameters, minute: number): void {
	world.servers = servers;
	const { capacity, rate } = shape(servers, parameters);
	for (const { bucket } of world.teams) setLimits(bucket, minute, capacity, rate);
}

/** Returns a team's equal share of the servers, in requests per minute. */
export function quotaOf({ servers, teams }: World): number {
	return Math.floor(capacityOf({ servers }) / teams.length);
}

/** Returns the whole requests that the servers handle per minute. */
function capacityOf({ servers }: { servers: number }): number {
	return Math.round(servers * requestsPerServer);
}

/** Returns a team's waiting requests: urgent, and all. */
export function waitingOf({ urgent, patient }: TeamWork): { urgent: number; all: number } {
	const late = count(urgent);
	return { urgent: late, all: late + count(patient) };
}

/** Simulates one minute: admits the demand, and serves as much as the servers can. */
export function simulateMinute(
	world: World,
	demands: readonly number[],
	minute: number,
	parameters: Parameters,
): void {
	const shaped = world.arrangement === "pooled and shaped";
	const excess = world.teams.map((team, index) => {
		const demand = demands[index] ?? 0;
		world.arrived += demand;
		team.done = 0;
		team.dropped = 0;
		return shaped ? admit(team, demand, minute, parameters) : join(team.urgent, minute, demand);
	});
	const quota = quotaOf(world);
	const own = world.teams.map((team) => serve(world, team, team.urgent, quota, minute));
	if (world.arrangement !== "apart") {
		let room = capacityOf(world) - own.reduce((all, done) => all + done, 0);
		room = lend(world, room, minute, ({ urgent }) => urgent);
		const extra = excess.map((requests) => [{ came: minute, requests }]);
		room = lend(world, room, minute, (_, index) => extra[index] ?? []);
		for (const [index, left] of extra.entries()) drop(world, index, count(left));
		lend(world, room, minute, ({ patient }) => patient);
	}
	const short = world.teams.filter((team) => team.dropped > 0 || team.urgent.length > 0).length;
	world.watched += world.teams.length;
	world.short += short;
	if (short > 0) world.minutesShort++;
}

/**
 * Splits `room` by max–min fairness in whole numbers: the smallest claims are met in full, and the rest get equal
 * shares to within one.
 */
export function splitFairly(claims: readonly number[], room: number): number[] {
	const shares = claims.map(() => 0);
	let left = room;
	const order = claims.map((_, index) => index).sort((a, b) => (claims[a] ?? 0) - (claims[b] ?? 0));
	for (const [done, index] of order.entries()) {
		const share = Math.min(claims[index] ?? 0, Math.floor(left / (order.length - done)));
		shares[index] = share;
		left -= share;
	}
	return shares;
}

/** Returns each team's bucket: its rate in requests per minute, and its size in requests. */
function shape(servers: number, { teams, shapeRate, shapeBurst }: Parameters) {
	const quota = Math.floor(capacityOf({ servers }) / teams);
	const rate = Math.floor((quota * shapeRate) / 100);
	return { rate, capacity: rate + quota * shapeBurst };
}

/** Admits a minute's demand, and returns the urgent requests beyond the bucket. */
function admit(team: TeamWork, demand: number, minute: number, parameters: Parameters): number {
	const patient = deferrablePart(demand, parameters);
	const due = team.patient.findIndex(({ came }) => minute - came < parameters.patience);
	team.urgent.push(...team.patient.splice(0, due === -1 ? team.patient.length : due));
	join(team.patient, minute, patient);
	const covered = Math.min(demand - patient, Math.floor(getLevel(team.bucket, minute)));
	take(team.bucket, minute, covered);
	join(team.urgent, minute, covered);
	return demand - patient - covered;
}

function join(line: Cohort[], came: number, requests: number): number {
	if (requests > 0) line.push({ came, requests });
	return 0;
}

/** Lends idle servers by priority, and returns the remaining idle capacity. */
function lend(
	world: World,
	room: number,
	minute: number,
	lineOf: (team: TeamWork, index: number) => Cohort[],
): number {
	let left = room;
	for (let priority = 0; priority < priorities; priority++) {
		const members = world.teams.flatMap((team, index) =>
			priorityOf(index) === priority ? [{ team, line: lineOf(team, index) }] : [],
		);
		const shares = splitFairly(
			members.map(({ line }) => count(line)),
			left,
		);
		for (const [index, { team, line }] of members.entries())
			left -= serve(world, team, line, shares[index] ?? 0, minute);
	}
	return left;
}

/** Returns a team's priority, 0 for the first. */
export function priorityOf(team: number): number {
	return team % priorities;
}

/** Serves up to `room` requests of a team's line, longest waiting first, and returns their number. */
function serve(world: World, team: TeamWork, line: Cohort[], room: number, minute: number): number {
	const waits = world.waits[priorityOf(world.teams.indexOf(team))];
	let left = room;
	for (let first = line[0]; first && left > 0; first = line[0]) {
		const done = Math.min(left, first.requests);
		first.requests -= done;
		left -= done;
		const waited = Math.min(longestWait, minute - first.came);
		if (waits) waits[waited] = (waits[waited] ?? 0) + done;
		if (first.requests === 0) line.shift();
	}
	team.done += room - left;
	world.served += room - left;
	return room - left;
}

function drop(world: World, index: number, requests: number): void {
	const team = world.teams[index];
	if (team) team.dropped = requests;
	world.shed += requests;
}

function count(line: readonly Cohort[]): number {
	return line.reduce((all, { requests }) => all + requests, 0);
}
