import type { State } from "./state";

/**
 * Describes every violation of an invariant so far. There is none as long as writes are fenced and come before
 * acknowledgments. Evidence is what was written and what callers were told, not what nodes believe.
 */
export function broken(state: State): string[] {
	return [...findLateWrites(state), ...findLostRequests(state), ...findExcessWork(state)];
}

/** Once a later leader has the lock, no write of an earlier one is accepted; and a term is one node's. */
function findLateWrites({ table }: State): string[] {
	const owners = new Map<number, number>();
	const faults: string[] = [];
	let term = 0;
	for (const write of table.written) {
		if (write.term < term)
			faults.push(
				`At ${write.at} ms a write of term ${write.term} was accepted after term ${term} had begun.`,
			);
		if ((owners.get(write.term) ?? write.node) !== write.node)
			faults.push(`Two nodes wrote in term ${write.term}.`);
		owners.set(write.term, write.node);
		term = Math.max(term, write.term);
	}
	return faults;
}

/** Every request that a caller was told is accepted is in the table. */
function findLostRequests({ table, record }: State): string[] {
	return [...record.acknowledged]
		.filter((request) => !table.ledger.has(request))
		.map((request) => `Request ${request} was acknowledged and lost.`);
}

/** No more work runs at once than there is capacity. */
function findExcessWork({ record, parameters }: State): string[] {
	const { mostWorking } = record.counts;
	return mostWorking > parameters.capacity
		? [`${mostWorking} requests ran at once; capacity is ${parameters.capacity}.`]
		: [];
}
