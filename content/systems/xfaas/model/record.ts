import { burstFunction, levels } from "./catalog";
import { fleetCapacity, regions } from "./fleet";
import { runningLimit } from "./limits";
import { regionCapacity } from "./paper";
import { rows, type State } from "./state";

/** Records the minute in the series. */
export function record(state: State): void {
	const { series, minute: at, totals, services, functions, used, unserved, ages } = state;
	if (at < 0 || at >= series.minutes) return;
	series.received[at] = totals.received;
	series.executed[at] = totals.executed;
	series.refused[at] = totals.refused;
	series.crowdedOut[at] = totals.crowdedOut;
	series.running[at] = overCap(state);
	series.missed[at] = totals.missed;
	series.held[at] = totals.held;
	series.repeated[at] = totals.repeated;
	series.factor[at] = state.factor;
	series.wasted[at] = totals.wasted / fleetCapacity;
	series.opportunistic[at] = totals.opportunistic / fleetCapacity;
	let cpu = 0;
	for (let i = 0; i < regions; i++) {
		const capacity = regionCapacity[i] ?? 1;
		cpu += used[i] ?? 0;
		series.utilization[at * regions + i] = (used[i] ?? 0) / capacity;
		series.unserved[at * regions + i] = (unserved[i] ?? 0) / capacity;
	}
	series.cpu[at] = cpu / fleetCapacity;
	series.waiting.set(ages.waiting, at * levels);
	series.oldest.set(ages.oldest, at * levels);
	series.load.set(services.load, at * services.count);
	series.exceptions.set(services.exceptions, at * services.count);
	const burst = burstFunction;
	const previous = state.history[((state.clock - 1) % rows) * functions.count + burst] ?? 0;
	series.burstReceived[at] = (state.received[burst] ?? 0) - previous;
	series.burstExecuted[at] = state.started[burst] ?? 0;
	series.burstWaiting[at] = (state.received[burst] ?? 0) - (state.acknowledged[burst] ?? 0);
	series.written = at + 1;
}

/** Returns the running calls of hanging functions, relative to their cap. Running calls are rate × duration. */
function overCap({ conditions, started, functions, settings }: State): number {
	let most = 0;
	for (const [f, times] of conditions.slow) {
		const cap = runningLimit(functions, f, settings.concurrencyHeadroom);
		most = Math.max(most, ((started[f] ?? 0) * times) / cap);
	}
	return most;
}
