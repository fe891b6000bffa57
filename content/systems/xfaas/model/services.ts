import { burstFunction, busiest, type Catalog, dataStream } from "./catalog";

/** Downstream services that functions call, once a call. All are assumptions but the threshold of exceptions. */
export interface Services {
	count: number;
	/** The functions that call each. */
	callers: Int32Array[];
	/** Calls a minute that each serves when all is well. */
	capacity: Float64Array;
	/** The load that each has grown used to: caches filled, connections open. Calls a minute. */
	warm: Float64Array;
	/** The last minute: calls that came in, and how many of them ended in an exception. */
	load: Float64Array;
	exceptions: Float64Array;
}

/** A service that many prompt functions share. The one after it is what the function of Fig. 4's burst calls. */
export const shared = 0;

/** What a service can serve, over its callers' busiest minute. */
const headroom = 1.25;
/** Work that each call too many costs a service: it is done half, and thrown away. */
const wasted = 1.5;
/** What an overloaded service still serves, of its capacity. */
const least = 0.05;
/** A service takes this many times the load it is used to; it forgets 3% a minute. */
const suddenly = 1.5;
const memory = 0.97;
/** The share of its capacity that a service can always serve. */
const alwaysWarm = 0.1;

export function drawServices(functions: Catalog, running: Float64Array): Services {
	const prompt = Int32Array.from(
		functions.kind.flatMap((kind, f) =>
			kind === "prompt" && functions.trigger[f] !== "timer" && f !== dataStream && f % 5 === 0 ? [f] : [],
		),
	);
	const asked = prompt.reduce((calls, f) => calls + (functions.rate[f] ?? 0) * busiest, 0);
	const callers = [prompt, Int32Array.of(burstFunction)];
	const services = callers.length;
	return {
		count: services,
		callers,
		capacity: Float64Array.of(headroom * asked, 3 * (functions.quota[burstFunction] ?? 0)),
		warm: Float64Array.from(callers, (of) => of.reduce((calls, f) => calls + (running[f] ?? 0), 0)),
		load: new Float64Array(services),
		exceptions: new Float64Array(services),
	};
}

/**
 * Sends a minute's calls to a service and says which share of them ends in an exception. Below its limit none does;
 * above, what it serves falls with every call too many, so that retries can keep it down.
 *
 * @param load calls in the minute
 * @param available share of its capacity that the service has
 */
export function callService(services: Services, service: number, load: number, available: number): number {
	const capacity = available * (services.capacity[service] ?? 0);
	const warm = services.warm[service] ?? 0;
	const limit = Math.min(capacity, Math.max(alwaysWarm * capacity, warm * suddenly));
	const served = load <= limit ? load : Math.max(least * limit, limit - wasted * (load - limit));
	services.warm[service] = Math.max(served, warm * memory);
	services.load[service] = load;
	services.exceptions[service] = load - served;
	return load > 0 ? (load - served) / load : 0;
}
