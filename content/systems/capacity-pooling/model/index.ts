/**
 * Capacity pooling: teams whose demand goes up and down own servers apart, or share a pool with quotas and
 * priorities, or share one whose traffic is shaped at its peak. Reports how many servers each takes at a chosen risk and
 * utilization limit, and who waits. All three run on the same demand. Time is whole minutes, work whole requests.
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
export { advance, change, historyLength as kept, needsOf, type State, start, step } from "./simulation";
export type { Needs } from "./sizing";

/** A team in one arrangement, its last minute. In servers' worth of a minute's work. */
export interface TeamReading {
	/** 1 is lent to first. */
	priority: number;
	demand: number;
	done: number;
	/** Of what waits: work that is urgent, and work that may still wait. */
	late: number;
	deferred: number;
}

/** What one arrangement has come to. */
export interface WorldReading {
	name: string;
	servers: number;
	/** Its teams' equal part, in servers. */
	quota: number;
	teams: TeamReading[];
	/** Requests since the start: arrived = served + waiting + shed, always. */
	totals: { arrived: number; served: number; waiting: number; shed: number };
	/** Of the servers, the part that worked in the last minute: 0 to 1. */
	busy: number;
	/** Of all pairs of team and minute, the part in which the team was short. */
	short: number;
	/** By priority: the part of requests done in a later minute than they came, and the P99 wait in minutes. */
	waits: { waited: number; p99: number }[];
}

/** Everything that a drawing and a table need. */
export interface Snapshot {
	/** Minutes since the start. */
	minute: number;
	needs: Needs;
	/** Of the servers apart, the part that a pool, or a shaped pool, saves: 0 to 1. */
	saving: { pooled: number; shaped: number; closed: number | undefined };
	worlds: WorldReading[];
	/** The sum of demand in the latest minutes, in servers; the latest last. */
	past: number[];
}

/** Reads a run off. It changes nothing. */
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
