import { createDialHelpers, type Preset } from "@/lib/simulation/parameters";
import { createRandom, type Random } from "@/lib/simulation/random";

/**
 * Models one queue and one server. Requests arrive at random and are served in order. Replace it with your own model.
 * A model is pure: the same values, seed, and script give the same run. Time is in whole ms.
 */
export interface State {
	now: number;
	parameters: Parameters;
	/** Arrival times of waiting requests, oldest first. The first request is being served. */
	queue: number[];
	/** Times of the next arrival and of the next completion. */
	nextArrival: number;
	done: number;
	served: number;
	/** Total time that served requests spent in the system, ms. */
	spent: number;
	script: Preset<Key>["script"];
	random: Random;
}

export const defaults = { load: 8, service: 100 };
export type Key = keyof typeof defaults;
export type Parameters = Record<Key, number>;

const { dial } = createDialHelpers<Key>(defaults);

export const dials = [
	dial("Load", "load", "Requests", "/s", [1, 20]),
	dial("Server", "service", "Service time", "ms", [10, 500, 10]),
];

/** The script changes dials at given times of the run. */
export const scenarios: readonly Preset<Key>[] = [
	{
		name: "Below capacity",
		watch: "The server is busy four fifths of the time, and yet a queue forms now and then.",
		parameters: {},
		script: [],
	},
	{
		name: "A burst",
		watch: "For three seconds twice as much arrives as can be served. The queue outlasts the burst.",
		parameters: {},
		script: [
			{ at: 5000, label: "The burst begins", set: { load: 20 } },
			{ at: 8000, label: "The burst ends", set: { load: 8 } },
		],
	},
];

/** Assumptions that no source supports, one sentence each. */
export const assumptions = ["Every request takes the same time to serve.", "Arrivals have no memory."];

/** Returns a run at time 0. */
export function start(values: Parameters, seed: number, script: Preset<Key>["script"] = []): State {
	const random = createRandom(seed);
	return {
		now: 0,
		parameters: values,
		queue: [],
		nextArrival: untilNext(random, values),
		done: Infinity,
		served: 0,
		spent: 0,
		script,
		random,
	};
}

/** Advances a run through all events up to and including a time in ms. */
export function advance(run: State, until: number): void {
	for (let at = nextEvent(run); at <= until; at = nextEvent(run)) {
		run.now = at;
		const scripted = run.script[0];
		if (scripted?.at === at) {
			run.script = run.script.slice(1);
			change(run, { ...run.parameters, ...scripted.set });
		} else if (run.done === at) finish(run);
		else arrive(run);
	}
	run.now = Math.max(run.now, until);
}

/** Sets the dials of a run. */
export function change(run: State, values: Parameters): void {
	run.parameters = values;
	run.nextArrival = run.now + untilNext(run.random, values);
}

const nextEvent = ({ script, done, nextArrival }: State) =>
	Math.min(script[0]?.at ?? Infinity, done, nextArrival);

const untilNext = (random: Random, { load }: Parameters) =>
	Math.max(1, Math.round(random.exponential(1000 / load)));

function arrive(run: State): void {
	run.queue.push(run.now);
	if (run.queue.length === 1) run.done = run.now + run.parameters.service;
	run.nextArrival = run.now + untilNext(run.random, run.parameters);
}

function finish(run: State): void {
	run.spent += run.now - (run.queue.shift() ?? run.now);
	run.served++;
	run.done = run.queue.length > 0 ? run.now + run.parameters.service : Infinity;
}
