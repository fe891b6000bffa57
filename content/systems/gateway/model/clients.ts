import { policies, REJECT_AT } from "./parameters";
import { type Host, LEVELS, type State, slotOf, TICK } from "./state";

/** Returns the wait before the next attempt after some that failed, s. With jitter it is the longest possible one. */
function getWait({ reconnect, wait, cap }: State["parameters"], failed: number): number {
	return policies[reconnect] === "fixed" ? wait : Math.min(cap, wait * 2 ** failed);
}

/** Has clients return after their wait. Each client draws its own if there is jitter. */
export function scheduleReturn(state: State, failed: number, count: number): void {
	const { parameters, returns, tick, random } = state;
	const level = Math.min(failed, LEVELS - 1);
	const ticks = (getWait(parameters, level) * 1000) / TICK;
	state.away += count;
	if (policies[parameters.reconnect] !== "jitter") {
		const slot = slotOf(tick + Math.max(1, Math.round(ticks))) + level;
		returns[slot] = (returns[slot] ?? 0) + count;
		return;
	}
	for (let client = 0; client < count; client++) {
		const slot = slotOf(tick + 1 + Math.floor(random.waits.next() * ticks)) + level;
		returns[slot] = (returns[slot] ?? 0) + 1;
	}
}

/** Sends the clients whose wait is over to the hosts. Returns their number. */
export function receiveReturns(state: State): number {
	const { returns, tick, hosts, record } = state;
	const slot = slotOf(tick);
	const open = hosts.filter(({ status }) => status === "up");
	let attempts = 0;
	for (let failed = 0; failed < LEVELS; failed++) {
		const count = returns[slot + failed] ?? 0;
		if (count === 0) continue;
		returns[slot + failed] = 0;
		attempts += count;
		state.away -= count;
		if (open.length > 0) distribute(state, open, failed, count);
		else {
			record.total.rejected += count;
			scheduleReturn(state, failed + 1, count);
		}
	}
	record.total.attempts += attempts;
	return attempts;
}

/** Spreads new connections over hosts, which queue or reject them. */
function distribute(state: State, open: readonly Host[], failed: number, count: number): void {
	const { parameters, random, record } = state;
	const shares = new Int32Array(open.length);
	for (let client = 0; client < count; client++) {
		const host = parameters.balance === 1 ? findEmptiest(open, shares) : random.hosts.below(open.length);
		shares[host] = (shares[host] ?? 0) + 1;
	}
	const room = parameters.reject === 1 ? REJECT_AT * parameters.rate * parameters.health : Infinity;
	open.forEach((host, index) => {
		const share = shares[index] ?? 0;
		const accepted = Math.min(share, Math.max(0, Math.floor(room) - host.waiting));
		enqueue(host, failed, accepted);
		state.queued += accepted;
		if (accepted === share) return;
		record.total.rejected += share - accepted;
		scheduleReturn(state, failed + 1, share - accepted);
	});
}

/** Returns the position of the host with the fewest connections, counting those that it is about to get. */
function findEmptiest(open: readonly Host[], shares: Int32Array): number {
	let [emptiest, least] = [0, Infinity];
	for (let index = 0; index < open.length; index++) {
		const host = open[index];
		if (!host) continue;
		const load = host.connected + host.waiting + (shares[index] ?? 0);
		if (load < least) [emptiest, least] = [index, load];
	}
	return emptiest;
}

function enqueue(host: Host, failed: number, count: number): void {
	if (count === 0) return;
	const last = host.queue.at(-1);
	if (last?.failed === failed) last.count += count;
	else host.queue.push({ failed, count });
	host.waiting += count;
}
