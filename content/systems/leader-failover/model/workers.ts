import { runWhenAwake, schedule, send } from "./cluster";
import type { State } from "./state";
import { finish } from "./table";

/** ms until workers repeat a message that the table did not receive. */
const tellAgainEvery = 500;

/** Starts a request's work. Workers ignore a request that they have already started. */
export function startWork(state: State, from: number, request: number): void {
	send(state, from, "workers", () => {
		if (state.started.has(request)) return;
		state.started.add(request);
		state.working.add(request);
		state.record.counts.mostWorking = Math.max(state.record.counts.mostWorking, state.working.size);
		schedule(state, state.parameters.service, () => workDone(state, request));
	});
}

function workDone(state: State, request: number): void {
	state.working.delete(request);
	reportToTable(state, request);
	for (const node of state.nodes) {
		// The message to a node travels like one between nodes, so it can be lost.
		const isLost = state.random.network.next() * 100 < state.parameters.loss;
		if (!isLost)
			send(state, "workers", node.id, () => runWhenAwake(node, () => node.reign?.entries.delete(request)));
	}
}

/** Reports a finished request to the table until it receives the message. */
function reportToTable(state: State, request: number): void {
	send(state, "workers", "table", () => {
		if (state.tableUp) finish(state.table, request);
		else schedule(state, tellAgainEvery, () => reportToTable(state, request));
	});
}
