import { type Agenda, createAgenda } from "@/lib/simulation/heap";
import { createRandom, type Random } from "@/lib/simulation/random";
import { clientCount, type Key, type Parameters, type Remedy, remedies, savedRetries } from "./parameters";
import { createRecord, type RunRecord } from "./record";

/** A step of a script: starts a blip, sets dials, or both. Times are in ms. */
export interface Step {
	at: number;
	label: string;
	blip?: true;
	set?: Partial<Record<Key, number>>;
}

/** A user's call, across all its attempts. */
export interface Call {
	client: Client;
	attempts: number;
}

/** One request to the service. */
export interface Attempt {
	call: Call;
	/** The time at which the client sent it. */
	sent: number;
	/** The time at which the client gives up. */
	deadline: number;
	/** "stale" means that the client has given up, but the service still has the request. */
	status: "waiting" | "answered" | "rejected" | "stale";
}

export interface Client {
	/** Whether the client's latest call failed. */
	hasFailed: boolean;
	/** Tokens of the retry budget. */
	tokens: number;
	/** Attempts and acceptances, each decaying with the time constant `memory`, as of `updated`. */
	attempts: number;
	accepted: number;
	updated: number;
}

export type Event = { do: "time out"; attempt: Attempt } | { do: "retry"; call: Call } | { do: "end blip" };

/** A run. Times are in ms: `now` is whole, event times in between are not. */
export interface State {
	now: number;
	parameters: Parameters;
	clients: Client[];
	/** Waiting requests, oldest first. */
	queue: Attempt[];
	/** The request in progress, and its remaining work in units of the mean, as of `workedUntil`. */
	serving: Attempt | undefined;
	work: number;
	workedUntil: number;
	/** Time of the next completion and of the next call; Infinity if there is none. */
	nextDone: number;
	nextCall: number;
	/** Number of blips in progress. */
	blips: number;
	future: Agenda<Event>;
	script: readonly Step[];
	record: RunRecord;
	/** Separate streams, so that a remedy does not change the arrivals or the work. */
	random: { arrivals: Random; work: Random; clients: Random };
}

/** Returns a run at time 0. */
export function start(values: Parameters, seed: number, script: readonly Step[] = []): State {
	const [arrivals, work, clients] = [
		createRandom(seed),
		createRandom(seed + 7919),
		createRandom(seed - 7919),
	];
	return {
		now: 0,
		parameters: values,
		clients: Array.from({ length: clientCount }, () => ({
			hasFailed: false,
			tokens: savedRetries,
			attempts: 0,
			accepted: 0,
			updated: 0,
		})),
		queue: [],
		serving: undefined,
		work: 0,
		workedUntil: 0,
		nextDone: Infinity,
		nextCall: arrivals.exponential(1000 / values.load),
		blips: 0,
		future: createAgenda(),
		script,
		record: createRecord(),
		random: { arrivals, work, clients },
	};
}

export const remedyOf = ({ parameters: { remedy } }: Pick<State, "parameters">): Remedy =>
	remedies[remedy] ?? "none";

/** Returns the number of requests in the service, including the one in progress. */
export const countRequests = ({ queue, serving }: Pick<State, "queue" | "serving">): number =>
	queue.length + (serving ? 1 : 0);
