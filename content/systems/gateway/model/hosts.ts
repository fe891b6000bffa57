import { scheduleReturn } from "./clients";
import { report } from "./record";
import { type Host, type State, TICK } from "./state";

/** Loses a host: all its clients return. Has no effect on a host that is down. */
export function lose(state: State, index: number, why = "is lost"): void {
	const host = state.hosts[index];
	if (!host || host.status === "down") return;
	report(state.record, state.now, `Host ${index + 1} ${why}, with ${host.connected} connections`);
	state.record.total.hostsLost++;
	state.record.total.lost += host.connected;
	takeDown(state, host);
}

/** Takes a host down until it has restarted. */
function takeDown(state: State, host: Host): void {
	const { connected, queue, waiting } = host;
	state.queued -= waiting;
	host.status = "down";
	host.connected = 0;
	host.waiting = 0;
	host.queue = [];
	host.failsAt = Infinity;
	host.upAt = state.now + state.parameters.restart * 1000;
	scheduleReturn(state, 0, connected);
	for (const { failed, count } of queue) scheduleReturn(state, failed + 1, count);
}

/** Restarts the hosts whose time has come. */
export function restartHosts({ hosts, now }: State): void {
	for (const host of hosts)
		if (host.status === "down" && host.upAt <= now) {
			host.status = "up";
			host.worked = 0;
			host.drained = 0;
		}
}

/** Completes the handshakes that each host has time for in a step. */
export function completeHandshakes(state: State): void {
	const { hosts, parameters, record } = state;
	for (const host of hosts) {
		if (host.waiting === 0) {
			host.worked = 0;
			continue;
		}
		host.worked += (parameters.rate * TICK) / 1000;
		const done = Math.min(host.waiting, Math.floor(host.worked));
		host.worked -= done;
		host.waiting -= done;
		host.connected += done;
		state.queued -= done;
		record.total.completed += done;
		dequeue(host, done);
	}
}

function dequeue({ queue }: Host, count: number): void {
	let left = count;
	while (left > 0) {
		const first = queue[0];
		if (!first) return;
		const taken = Math.min(left, first.count);
		first.count -= taken;
		left -= taken;
		if (first.count === 0) queue.shift();
	}
}

/** Notes health checks that will fail, and takes out the hosts whose check has failed. */
export function checkHealth(state: State): void {
	const { hosts, parameters, now, record } = state;
	for (const [index, host] of hosts.entries()) {
		if (host.failsAt <= now) {
			record.total.hostsFailed++;
			lose(state, index, "fails its health check");
		} else if (host.failsAt === Infinity && host.waiting > parameters.rate * parameters.health)
			host.failsAt = now + parameters.health * 1000;
	}
}

/** Starts a deployment to all hosts, unless there is one. */
export function deploy(state: State): void {
	if (state.deployment) return;
	report(state.record, state.now, "Deployment: one host after another");
	state.deployment = { next: state.hosts.map((_, host) => host), current: undefined };
}

/** Closes connections of the host whose turn it is, restarts it once it has none, and goes on to the next. */
export function proceedWithDeployment(state: State): void {
	const { deployment, hosts, parameters, record } = state;
	if (!deployment) return;
	const host = deployment.current === undefined ? undefined : hosts[deployment.current];
	if (!host) {
		deployment.current = deployment.next.shift();
		const next = deployment.current === undefined ? undefined : hosts[deployment.current];
		if (!next) state.deployment = undefined;
		else if (next.status === "up") next.status = "draining";
	} else if (host.status === "draining") {
		host.drained += (parameters.drain * TICK) / 1000;
		const closed = Math.min(host.connected, Math.floor(host.drained));
		host.drained -= closed;
		host.connected -= closed;
		record.total.closed += closed;
		if (closed > 0) scheduleReturn(state, 0, closed);
		if (host.connected === 0 && host.waiting === 0) {
			report(record, state.now, `Host ${(deployment.current ?? 0) + 1} is drained, and restarts`);
			takeDown(state, host);
		}
	} else if (host.status === "up") {
		record.total.deployed++;
		deployment.current = undefined;
	}
}
