import type { State } from "./state";

/**
 * Describes every violation of an invariant so far. There are none as long as writes are fenced and precede
 * acknowledgments. Uses the table's writes and the answers to callers, not the nodes' beliefs.
 */
export function findViolations(state: State): string[] {
	return [...findLateWrites(state), ...findLostRequests(state), ...findExcessWork(state)];
}

/**
 * Finds violations of the first invariant: the table accepts no write of an earlier leader, and a term belongs to one
 * node.
 */
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

/** Finds violations of the second invariant: every acknowledged request is in the table. */
function findLostRequests({ table, record }: State): string[] {
	return [...record.acknowledged]
		.filter((request) => !table.ledger.has(request))
		.map((request) => `Request ${request} was acknowledged and lost.`);
}

/** Finds violations of the third invariant: work in progress never exceeds capacity. */
function findExcessWork({ record, parameters }: State): string[] {
	const { mostWorking } = record.counts;
	return mostWorking > parameters.capacity
		? [`${mostWorking} requests ran at once; capacity is ${parameters.capacity}.`]
		: [];
}
