import { dialsOf, type Preset } from "@/lib/simulation/parameters";
import { type Random, seeded } from "@/lib/simulation/random";

/**
 * One queue and one server: requests arrive at random and are served in turn. Replace it by your own model. A model is
 * pure: the same values, seed and script give the same run. Time is whole milliseconds.
 */
export interface State {
	now: number;
	parameters: Parameters;
	/** When each waiting request arrived, the oldest first; the first one is being served. */
	queue: number[];
	/** When the next request arrives, and when the first of the queue is done. */
	nextArrival: number;
	done: number;
	served: number;
	/** The sum of the times that served requests have spent here, ms. */
	spent: number;
	script: Preset<Key>["script"];
	random: Random;
}

export const defaults = { load: 8, service: 100 };
export type Key = keyof typeof defaults;
export type Parameters = Record<Key, number>;

const { dial } = dialsOf<Key>(defaults);

export const dials = [
	dial("Load", "load", "Requests", "/s", [1, 20]),
	dial("Server", "service", "Service time", "ms", [10, 500, 10]),
];

/** Settings worth watching. The script changes dials at times of the run. */
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

/** What no source gives, a sentence each. */
export const assumptions = ["Every request takes the same time to serve.", "Arrivals have no memory."];

/** Returns a run at its first millisecond. */
export function start(values: Parameters, seed: number, script: Preset<Key>["script"] = []): State {
	const random = seeded(seed);
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

/** Lets everything happen up to and including that millisecond. */
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

/** Sets dials from now on. */
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
