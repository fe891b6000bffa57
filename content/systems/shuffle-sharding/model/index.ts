/**
 * Shuffle sharding: workers serve tenants, and one tenant turns bad. Compares the harm without shards, with plain
 * shards, with shuffle shards, and with shuffle shards of bounded overlap. All four run on the same requests. Time is
 * in whole µs.
 */

import { type Shard, schemes } from "./assign";
import { overlapChance } from "./counts";
import { type Fleet, inProgress, type Tally } from "./fleet";
import { type Bin, binLength, type State } from "./simulation";

export { type Shard, schemes } from "./assign";
export { choose, overlapChance, overlapCount, plainShardCount } from "./counts";
export {
	assumptions,
	defaults,
	type Key,
	type Parameters,
	parameters,
	presets,
} from "./parameters";
export { advance, binsKept, change, type State, start, step } from "./simulation";

/** A tenant under the displayed scheme. */
export interface TenantReading {
	tenant: number;
	/** Whether the tenant is bad, or turns bad next. */
	bad: boolean;
	/** Undefined if the bound left it without a shard. */
	shard: Shard | undefined;
	/** Number of workers shared with tenants that are bad, or that turn bad next. */
	overlap: number;
	/** Fraction of its last 32 requests that was served, 0 to 1; undefined before the first. */
	success: number | undefined;
	tally: Readonly<Tally>;
}

/** Results of a scheme. */
export interface SchemeReading {
	name: string;
	/** Good tenants with a shard, those without one, and those that share workers with a bad tenant. */
	good: number;
	unplaced: number;
	sharing: number;
	/** Good tenants with a failure among the last 32 requests, and those with four in five or more. */
	hurt: number;
	cutOff: number;
	/** Fraction of good tenants' requests that failed in each bin, latest last. */
	failing: (number | undefined)[];
	/** The same over the last two seconds. */
	failingNow: number;
}

/** Data for the drawing and the table. */
export interface Snapshot {
	/** s since the start. */
	seconds: number;
	scheme: string;
	/** Time in s at which the scenario turns tenants bad, if none is bad yet. */
	turnsBadAt: number | undefined;
	/** The workers of the displayed scheme. `bad` if a bad tenant may use it. */
	workers: { bad: boolean; down: boolean; waiting: number }[];
	/** Bad tenants first, then by overlap, most first; those without a shard last. */
	tenants: TenantReading[];
	schemes: SchemeReading[];
	/** Good tenants that share 0, 1, 2 … workers with bad ones, and the number expected by chance, if chance applies. */
	overlaps: { overlap: number; tenants: number; expected: number | undefined }[];
	/** Of the displayed scheme. Invariant: sent = served + failed + in progress. */
	totals: { sent: number; served: number; failed: number; inProgress: number };
}

/** Returns the readings of a run. Does not change the run. */
export function snapshot(state: State): Snapshot {
	const { parameters, fleets, now } = state;
	const fleet = fleets[parameters.scheme] ?? fleets[0];
	if (!fleet) throw new RangeError("A run has a fleet for each scheme.");
	const turning = parameters.bad > 0 ? undefined : state.script.find(({ set }) => (set.bad ?? 0) > 0);
	const bad = turning?.set.bad ?? parameters.bad;
	const spoiled = badWorkers(fleet, parameters.bad);
	// Rows keep their positions when a tenant turns bad.
	const tenants = worstFirst(readTenants(fleet, bad, badWorkers(fleet, bad)));
	return {
		seconds: now / 1_000_000,
		scheme: fleet.scheme,
		turnsBadAt: turning && turning.at / 1_000_000,
		workers: fleet.workers.map(({ back, queue }, worker) => ({
			bad: spoiled.has(worker),
			down: back > now,
			waiting: queue.length,
		})),
		tenants,
		schemes: fleets.map((one, index) => readScheme(one, index, bad, state.bins)),
		overlaps: readOverlaps(state, fleet, tenants, spoiled.size),
		totals: {
			sent: total(fleet, "sent"),
			served: total(fleet, "served"),
			failed: total(fleet, "failed"),
			inProgress: inProgress(fleet),
		},
	};
}

function total({ tallies }: Fleet, key: "sent" | "served" | "failed"): number {
	return tallies.reduce((sum, tally) => sum + tally[key], 0);
}

function badWorkers({ shards }: Fleet, bad: number): Set<number> {
	return new Set(shards.slice(0, bad).flatMap((shard) => shard ?? []));
}

function readTenants({ shards, tallies }: Fleet, bad: number, spoiled: Set<number>): TenantReading[] {
	return tallies.map((tally, tenant) => {
		const shard = shards[tenant];
		let overlap = 0;
		for (const worker of shard ?? []) if (spoiled.has(worker)) overlap++;
		return { tenant, bad: tenant < bad, shard, overlap, success: successOf(tally), tally };
	});
}

function worstFirst(readings: TenantReading[]): TenantReading[] {
	const rank = ({ bad, shard, overlap }: TenantReading) => (bad ? Infinity : shard ? overlap : -1);
	return readings.sort((a, b) => (rank(a) === rank(b) ? a.tenant - b.tenant : rank(b) - rank(a)));
}

function successOf({ recent, known }: Tally): number | undefined {
	if (known === 0) return undefined;
	// Only the latest `known` bits are valid. Each step clears the lowest set bit, which counts the failures.
	let failed = known === 32 ? recent : recent & (2 ** known - 1);
	let failures = 0;
	for (; failed !== 0; failed &= failed - 1) failures++;
	return 1 - failures / known;
}

function readScheme(fleet: Fleet, index: number, bad: number, bins: readonly Bin[]): SchemeReading {
	const others = readTenants(fleet, bad, badWorkers(fleet, bad)).filter(({ bad }) => !bad);
	const good = others.filter(({ shard }) => shard);
	const count = (has: (tenant: TenantReading) => boolean) =>
		good.reduce((all, tenant) => (has(tenant) ? all + 1 : all), 0);
	/** Returns the fraction of requests that failed in a range of bins. */
	const part = (from: number, to: number) => {
		let [failed, served] = [0, 0];
		for (let bin = Math.max(0, from); bin < to; bin++) {
			failed += bins[bin]?.failed[index] ?? 0;
			served += bins[bin]?.served[index] ?? 0;
		}
		return failed + served === 0 ? undefined : failed / (failed + served);
	};
	return {
		name: fleet.scheme,
		good: good.length,
		unplaced: others.length - good.length,
		sharing: count(({ overlap }) => overlap > 0),
		hurt: count(({ success }) => success !== undefined && success < 1),
		cutOff: count(({ success }) => success !== undefined && success <= 0.2),
		failing: bins.map((_, bin) => part(bin, bin + 1)),
		failingNow: part(bins.length - 2_000_000 / binLength, bins.length) ?? 0,
	};
}

function readOverlaps(
	{ parameters: { workers, size, bad } }: State,
	fleet: Fleet,
	tenants: readonly TenantReading[],
	spoiled: number,
): Snapshot["overlaps"] {
	const good = tenants.filter(({ bad, shard }) => !bad && shard);
	const largest = Math.max(0, ...good.map(({ shard }) => shard?.length ?? 0));
	return Array.from({ length: largest + 1 }, (_, overlap) => ({
		overlap,
		tenants: good.filter((tenant) => tenant.overlap === overlap).length,
		expected:
			bad > 0 && fleet.scheme === schemes[2]
				? good.length * overlapChance(workers, size, spoiled, overlap)
				: undefined,
	}));
}
