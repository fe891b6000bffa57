/**
 * Capacity pooling: teams with varying demand own separate servers, share a pool with quotas and priorities, or share
 * a pool whose peak traffic is shaped. Reports the servers that each arrangement needs at a chosen risk and
 * utilization limit, and the waits. All three run on the same demand. Time is in whole minutes, work in whole
 * requests.
 */

import { requestsPerServer } from "./demand";
import type { State } from "./simulation";
import type { Needs } from "./sizing";
import { longestWait, priorities, priorityOf, quotaOf, type World, waitingOf } from "./world";

export {
	assumptions,
	defaults,
	type Key,
	type Parameters,
	parameters,
	presets,
} from "./parameters";
export {
	advance,
	change,
	computeNeeds,
	HISTORY_MINUTES,
	type State,
	start,
	step,
} from "./simulation";
export type { Needs } from "./sizing";

/** A team's last minute in one arrangement, in servers' worth of a minute's work. */
export interface TeamReading {
	/** Order of lending, 1 first. */
	priority: number;
	demand: number;
	done: number;
	/** Waiting work: urgent, and deferrable. */
	late: number;
	deferred: number;
}

/** Results of one arrangement. */
export interface WorldReading {
	name: string;
	servers: number;
	/** Equal share of each team, in servers. */
	quota: number;
	teams: TeamReading[];
	/** Requests since the start. Invariant: arrived = served + waiting + shed. */
	totals: { arrived: number; served: number; waiting: number; shed: number };
	/** Fraction of the servers that were busy in the last minute, 0 to 1. */
	busy: number;
	/** Fraction of all pairs of team and minute in which the team was short. */
	short: number;
	/** By priority: fraction of requests that waited for a later minute, and P99 wait in minutes. */
	waits: { waited: number; p99: number }[];
}

/** Data for the drawing and the table. */
export interface Snapshot {
	/** Minutes since the start. */
	minute: number;
	needs: Needs;
	/** Fraction of the separate servers that a pool, or a shaped pool, saves: 0 to 1. */
	saving: { pooled: number; shaped: number; closed: number | undefined };
	worlds: WorldReading[];
	/** Total demand of the latest minutes, in servers, latest last. */
	past: number[];
}

/** Returns the readings of a run. Does not change the run. */
export function snapshot(state: State): Snapshot {
	const { now, needs, worlds, past, demands } = state;
	return {
		minute: now,
		needs,
		saving: {
			pooled: 1 - needs.pooled / needs.apart,
			shaped: 1 - needs.shaped / needs.apart,
			closed: needs.closed && 1 - needs.closed.pooled / needs.closed.apart,
		},
		worlds: worlds.map((world) => readWorld(world, demands)),
		past: past.map((demand) => demand / requestsPerServer),
	};
}

function readWorld(world: World, demands: readonly number[]): WorldReading {
	const teams = world.teams.map((team, index) => {
		const { urgent, all } = waitingOf(team);
		return {
			priority: priorityOf(index) + 1,
			demand: (demands[index] ?? 0) / requestsPerServer,
			done: team.done / requestsPerServer,
			late: urgent / requestsPerServer,
			deferred: (all - urgent) / requestsPerServer,
		};
	});
	const waiting = world.teams.reduce((sum, team) => sum + waitingOf(team).all, 0);
	const done = teams.reduce((sum, team) => sum + team.done, 0);
	return {
		name: world.arrangement,
		servers: world.servers,
		quota: quotaOf(world) / requestsPerServer,
		teams,
		totals: { arrived: world.arrived, served: world.served, waiting, shed: world.shed },
		busy: world.servers > 0 ? done / world.servers : 0,
		short: world.watched > 0 ? world.short / world.watched : 0,
		waits: Array.from({ length: priorities }, (_, priority) => readWaits(world.waits[priority])),
	};
}

function readWaits(waits: Float64Array = new Float64Array()): { waited: number; p99: number } {
	const all = waits.reduce((sum, requests) => sum + requests, 0);
	let [p99, below] = [0, waits[0] ?? 0];
	while (p99 < longestWait && below < 0.99 * all) below += waits[++p99] ?? 0;
	return { waited: all > 0 ? 1 - (waits[0] ?? 0) / all : 0, p99 };
}
