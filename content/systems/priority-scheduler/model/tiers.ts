/** The seven tiers, best first. A tier's index in this list is its number everywhere in the model. */
export const tiers = [
	{ name: "P100", number: 100, weight: 20, qos: 0 },
	{ name: "P80", number: 80, weight: 16, qos: 0 },
	{ name: "P60", number: 60, weight: 12, qos: 1 },
	{ name: "P40", number: 40, weight: 8, qos: 1 },
	{ name: "P20", number: 20, weight: 4, qos: 10 },
	{ name: "P10", number: 10, weight: 2, qos: 10 },
	{ name: "P5", number: 5, weight: 1, qos: 10 },
] as const;

/** Number of tiers. */
export const tierCount = tiers.length;

/** Lane of waiting provisioned requests, ahead of the seven tiers' lanes. */
export const provisionedLane = tierCount;

/** Seven tiers and the provisioned lane. */
export const laneCount = tierCount + 1;

/** Class whose work may be stopped to return capacity to a reservation. */
const preemptableClass = 10;

/** Returns whether a tier's work may be stopped on a model that supports quality-of-service classes. */
export function isPreemptable(tier: number): boolean {
	return tiers[tier]?.qos === preemptableClass;
}
