import { callService } from "./services";
import { rows, type State } from "./state";

/** Minutes after the minute of its receipt in which a reserved call must start while its limit is not used up. */
export const reservedBound = 1;

/** Calls the downstream services for the started calls, and records the share of each function's calls that fail. */
export function callDownstream(state: State): void {
	const { services, started, failedDownstream, conditions } = state;
	for (const [service, callers] of services.callers.entries()) {
		let load = 0;
		for (const f of callers) load += started[f] ?? 0;
		const failed = callService(services, service, load, conditions.services[service] ?? 0);
		for (const f of callers) failedDownstream[f] = failed;
	}
}

/**
 * Ends the minute for every started call. It is acknowledged and deleted, it fails and is offered again next minute,
 * or its acknowledgment is lost and it is offered again when its lease ends.
 */
export function settle(state: State): void {
	const { functions, settings, started, acknowledged, returning, failedDownstream, failing, losing } = state;
	const { acksLost } = state;
	const clock = state.clock;
	const leaseRow = (clock + settings.lease) % state.leaseRows;
	let executed = 0;
	let acked = 0;
	let opportunistic = 0;
	for (let f = 0; f < functions.count; f++) {
		const run = started[f] ?? 0;
		if (run === 0) continue;
		executed += run;
		if (functions.reserved[f] === 0) opportunistic += run * (functions.cost[f] ?? 0);
		const likely = 1 - (1 - settings.failures) * (1 - (failedDownstream[f] ?? 0));
		const due = (failing[f] ?? 0) + run * likely;
		const failed = Math.min(run, Math.floor(due));
		failing[f] = due - failed;
		returning[f] = failed;
		let lost = 0;
		if (acksLost > 0) {
			const lostDue = (losing[f] ?? 0) + (run - failed) * acksLost;
			lost = Math.min(run - failed, Math.floor(lostDue));
			losing[f] = lostDue - lost;
			const c = leaseRow * functions.count + f;
			state.unacknowledged[c] = (state.unacknowledged[c] ?? 0) + lost;
		}
		acknowledged[f] = (acknowledged[f] ?? 0) + run - failed - lost;
		acked += run - failed - lost;
	}
	if (acksLost > 0) state.leaseRowUsed[leaseRow] = 1;
	state.totals.executed = executed;
	state.totals.repeated = executed - acked;
	state.totals.opportunistic = opportunistic;
}

/** Finds each function's oldest waiting call and counts the deadlines missed in this minute. */
export function recordWaits(state: State): void {
	const { functions, received, acknowledged, history, head, due, clock, totals, ages } = state;
	const { count, deadline, level, reserved } = functions;
	const { started, limit, returning } = state;
	ages.waiting.fill(0);
	ages.oldest.fill(0);
	totals.missed = 0;
	totals.held = 0;
	const oldestKept = Math.max(0, clock - rows + 2);
	for (let f = 0; f < count; f++) {
		const done = acknowledged[f] ?? 0;
		const waiting = (received[f] ?? 0) - done;
		if (waiting === 0) {
			head[f] = clock + 1;
			continue;
		}
		const wait = deadline[f] ?? 0;
		// If only calls that just failed are waiting, none of them is due.
		if (waiting === returning[f] && wait > 0) head[f] = clock;
		else {
			const dueNow = clock < wait ? 0 : (history[((clock - wait) % rows) * count + f] ?? 0);
			if (dueNow > done) totals.missed += dueNow - Math.max(done, due[f] ?? 0);
			due[f] = dueNow;
			let first = Math.max(head[f] ?? 0, oldestKept);
			while (first < clock && (history[(first % rows) * count + f] ?? 0) <= done) first++;
			head[f] = first;
		}
		const first = head[f] ?? 0;
		if (reserved[f] === 1 && clock - first > reservedBound && (started[f] ?? 0) < (limit[f] ?? 0))
			totals.held += (history[((clock - reservedBound - 1) % rows) * count + f] ?? 0) - done;
		const row = level[f] ?? 0;
		ages.waiting[row] = (ages.waiting[row] ?? 0) + waiting;
		ages.oldest[row] = Math.max(ages.oldest[row] ?? 0, clock - first);
	}
}
