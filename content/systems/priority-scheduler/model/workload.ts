import { createRandom, type Random } from "@/lib/simulation/random";
import type { Parameters } from "./parameters";
import { allocateRequest, type Requests } from "./requests";
import { tierCount } from "./tiers";

/** Sources of requests: all tenants, one flooding tenant, and customers with a reservation. */
export const sources = ["everyone", "flood", "provisioned"] as const;

export type Source = (typeof sources)[number];

const microsecondsPerSecond = 1_000_000;
const microsecondsPerMillisecond = 1000;

/** Returns a random stream for each source, so that a change of one does not affect the others. */
export function workloadRandom(seed: number): Record<Source, Random> {
	return {
		everyone: createRandom(seed),
		flood: createRandom(seed ^ 0x5f10_0d00),
		provisioned: createRandom(seed ^ 0x7052_0000),
	};
}

/** Returns the µs until a source's next request, at least 1; Infinity if it sends none. */
export function drawInterval(source: Source, random: Random, parameters: Parameters): number {
	const rate = rateOf(source, parameters);
	return rate > 0 ? Math.max(1, Math.round(random.exponential(microsecondsPerSecond / rate))) : Infinity;
}

function rateOf(source: Source, { load, flood, provisioned }: Parameters): number {
	return { everyone: load, flood, provisioned }[source];
}

/** Adds a source's next request to the pool. Its random draws do not depend on scheduling. */
export function drawRequest(
	source: Source,
	random: Random,
	parameters: Parameters,
	requests: Requests,
	now: number,
): number {
	const request = allocateRequest(requests);
	requests.arrived[request] = now;
	requests.deadline[request] = now + parameters.patience * microsecondsPerMillisecond;
	requests.service[request] = drawService(random, parameters);
	requests.variant[request] = random.below(parameters.variants);
	requests.tenant[request] = source === "everyone" ? random.below(parameters.tenants) : 0;
	requests.provisioned[request] = source === "provisioned" ? 1 : 0;
	requests.tier[request] = source === "provisioned" ? 0 : drawTier(random, parameters);
	return request;
}

/** Returns a service time in µs, at least 1. */
function drawService(random: Random, { service, variation }: Parameters): number {
	const mean = service * microsecondsPerMillisecond;
	const size = [mean, mean * (0.5 + random.next()), random.exponential(mean)][variation] ?? mean;
	return Math.max(1, Math.round(size));
}

function drawTier(random: Random, parameters: Parameters): number {
	const shares = sharesOf(parameters);
	const sum = shares.reduce((total, share) => total + share, 0);
	let left = random.next() * sum;
	for (let tier = 0; tier < tierCount - 1; tier++) {
		left -= shares[tier] ?? 0;
		if (left < 0) return tier;
	}
	return tierCount - 1;
}

function sharesOf(p: Parameters): number[] {
	return [p.share100, p.share80, p.share60, p.share40, p.share20, p.share10, p.share5];
}

/** Returns the weights, best tier first. */
export function weightsOf(p: Parameters): Int32Array {
	return Int32Array.of(p.weight100, p.weight80, p.weight60, p.weight40, p.weight20, p.weight10, p.weight5);
}
