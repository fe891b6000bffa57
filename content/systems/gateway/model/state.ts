import { createRandom, type Random } from "@/lib/simulation/random";
import type { Parameters } from "./parameters";
import { createRecord, type RunRecord } from "./record";

/** Length of a step of the simulation, ms. */
export const TICK = 50;

/** Failed attempts that are told apart. Beyond, any wait has reached the longest one. */
export const LEVELS = 12;

/** Steps for which clients can be scheduled ahead: more than the longest wait. */
const AHEAD = 2500;

/** A step of a script. Times are in ms. */
export interface Step {
	at: number;
	label: string;
	/** Hosts that are lost. */
	lose?: readonly number[];
	deploy?: true;
	/** Whether the scenario opens just before this step. */
	opens?: true;
}

/** Clients whose handshakes follow each other in a host's queue. */
interface Batch {
	/** Attempts of these clients that failed before. */
	failed: number;
	count: number;
}

export interface Host {
	status: "up" | "draining" | "down";
	connected: number;
	/** Handshakes in the queue, in order, and their number. */
	queue: Batch[];
	waiting: number;
	/** Parts of a handshake, and of a closed connection, that earlier steps left over. */
	worked: number;
	drained: number;
	/** Time at which a failed health check takes it out, ms. */
	failsAt: number;
	/** Time at which it is back, if it is down, ms. */
	upAt: number;
}

/** A run. Times are in ms. */
export interface State {
	now: number;
	/** Number of the latest step. */
	tick: number;
	parameters: Parameters;
	hosts: Host[];
	clients: number;
	/** Clients without a connection: those that wait for their next attempt, and those in a queue. */
	away: number;
	queued: number;
	/** Clients to return by step and failed attempts, as a ring over the next steps. */
	returns: Int32Array;
	/** Hosts whose turn in the deployment is yet to come, and the one whose turn it is. */
	deployment: { next: number[]; current: number | undefined } | undefined;
	script: readonly Step[];
	record: RunRecord;
	random: { waits: Random; hosts: Random };
}

/** Returns a run at time 0: every client is connected, and hosts have equally many. */
export function start(values: Parameters, seed: number, script: readonly Step[] = []): State {
	const clients = Math.round(values.connections * 1000);
	return {
		now: 0,
		tick: 0,
		parameters: values,
		hosts: Array.from({ length: values.hosts }, (_, host) => ({
			status: "up",
			connected: Math.floor((clients + host) / values.hosts),
			queue: [],
			waiting: 0,
			worked: 0,
			drained: 0,
			failsAt: Infinity,
			upAt: 0,
		})),
		clients,
		away: 0,
		queued: 0,
		returns: new Int32Array(AHEAD * LEVELS),
		deployment: undefined,
		script,
		record: createRecord(),
		random: { waits: createRandom(seed), hosts: createRandom(seed + 7919) },
	};
}

/** Returns the position in `returns` of a step. */
export const slotOf = (tick: number): number => (tick % AHEAD) * LEVELS;

/** Returns the number of clients without a connection. */
export const countOffline = ({ away, queued }: Pick<State, "away" | "queued">): number => away + queued;
