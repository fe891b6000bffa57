/** An incident from the minute `from` until before the minute `to`. */
export type Incident = { from: number; to: number } & (
	| { kind: "regionLost"; region: number }
	/** A share of one region's workers is lost. */
	| { kind: "workersLost"; region: number; share: number }
	/** A downstream service has only this share of its capacity. */
	| { kind: "downstream"; service: number; capacity: number }
	/** The Utilization Controller and the conductor are down. Their last output stays in effect. */
	| { kind: "controllersDown" }
	/** A share of the acknowledgments never reaches its DurableQ. */
	| { kind: "acksLost"; share: number }
	/** One function's clients submit this many additional calls, evenly over the incident. */
	| { kind: "burst"; function: number; calls: number }
	/** One function's calls take this many times as long. */
	| { kind: "slowFunction"; function: number; times: number }
);

/** The combined effect of incidents in one minute. */
export interface Conditions {
	regionUp: boolean[];
	/** Available workers as a share of all, by region; 0 if the region is lost. */
	workers: Float64Array;
	/** Available capacity as a share of all, by downstream service. */
	services: Float64Array;
	controllersUp: boolean;
	/** Share of acknowledgments that are lost. */
	acksLost: number;
	/** Additional calls per minute from bursts, by function. */
	bursts: Map<number, number>;
	/** Factors of the calls' duration, by function. */
	slow: Map<number, number>;
}

/** Returns the conditions in a minute. Shares of overlapping incidents multiply, and a lost region stays lost. */
export function getConditions(
	minute: number,
	incidents: readonly Incident[],
	regions: number,
	services: number,
): Conditions {
	const now: Conditions = {
		regionUp: Array.from({ length: regions }, () => true),
		workers: new Float64Array(regions).fill(1),
		services: new Float64Array(services).fill(1),
		controllersUp: true,
		acksLost: 0,
		bursts: new Map(),
		slow: new Map(),
	};
	for (const incident of incidents) if (incident.from <= minute && minute < incident.to) add(now, incident);
	return now;
}

function add(now: Conditions, incident: Incident): void {
	switch (incident.kind) {
		case "regionLost":
			now.regionUp[incident.region] = false;
			now.workers[incident.region] = 0;
			break;
		case "workersLost":
			now.workers[incident.region] = (now.workers[incident.region] ?? 0) * (1 - incident.share);
			break;
		case "downstream":
			now.services[incident.service] = (now.services[incident.service] ?? 0) * incident.capacity;
			break;
		case "controllersDown":
			now.controllersUp = false;
			break;
		case "acksLost":
			now.acksLost = 1 - (1 - now.acksLost) * (1 - incident.share);
			break;
		case "burst": {
			const aMinute = incident.calls / (incident.to - incident.from);
			now.bursts.set(incident.function, (now.bursts.get(incident.function) ?? 0) + aMinute);
			break;
		}
		case "slowFunction":
			now.slow.set(incident.function, (now.slow.get(incident.function) ?? 1) * incident.times);
	}
}

/**
 * Validates incidents.
 *
 * @throws RangeError if an incident does not begin before it ends, at whole minutes, or names an unknown function,
 * region, or service
 */
export function validateIncidents(
	incidents: readonly Incident[],
	regions: number,
	services: number,
	functions: number,
): void {
	const shareIsOne = (share: number) => share >= 0 && share <= 1;
	const isOneOf = (count: number, index: number) => Number.isInteger(index) && index >= 0 && index < count;
	for (const incident of incidents) {
		const { from, to, kind } = incident;
		const inTime = Number.isInteger(from) && Number.isInteger(to) && from < to;
		const inPlace =
			(!("region" in incident) || isOneOf(regions, incident.region)) &&
			(!("service" in incident) || isOneOf(services, incident.service)) &&
			(!("function" in incident) || isOneOf(functions, incident.function));
		const inMeasure =
			(!("share" in incident) || shareIsOne(incident.share)) &&
			(!("capacity" in incident) || shareIsOne(incident.capacity)) &&
			(!("calls" in incident) || (incident.calls >= 0 && incident.calls <= 1e13)) &&
			(!("times" in incident) || incident.times >= 1);
		if (!inTime || !inPlace || !inMeasure)
			throw new RangeError(`The incident ${kind} from ${from} to ${to} makes no sense.`);
	}
}
