import { burstFunction, busiest, type Catalog, dataStream } from "./catalog";

/**
 * Downstream services that functions call, once per call. All values are assumptions except the exception threshold.
 */
export interface Services {
	count: number;
	/** The functions that call each service. */
	callers: Int32Array[];
	/** Usual capacity of each service, in calls per minute. */
	capacity: Float64Array;
	/** Load for which each service is warmed up (caches filled, connections open), in calls per minute. */
	warm: Float64Array;
	/** The last minute: calls, and how many of them ended in an exception. */
	load: Float64Array;
	exceptions: Float64Array;
}

/** The service that many prompt functions share. The next one serves the burst of Fig. 4's function. */
export const shared = 0;

/** Capacity of a service, relative to its callers' busiest minute. */
const headroom = 1.25;
/** Work that each excess call costs a service, because it is started and then abandoned. */
const wasted = 1.5;
/** Minimum throughput of an overloaded service, as a share of its capacity. */
const least = 0.05;
/** A service handles this multiple of its warm load, which decays by 3% per minute. */
const suddenly = 1.5;
const memory = 0.97;
/** Share of its capacity that a service can always serve. */
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
 * Sends a minute's calls to a service and returns the share that ends in an exception. Below its limit, none does.
 * Above it, throughput falls with every excess call, so retries can keep the service down.
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
