import { aimd } from "./aimd";
import { plan } from "./conductor";
import { regions } from "./fleet";
import type { State } from "./state";

/** S never exceeds this: opportunistic functions run at most so many times their mean. */
export const mostFactor = 6;

/** How fast the conductor's picture of demand follows the minute's. */
const smoothing = 0.2;

/** The central controllers set what holds from the next minute on, if they are there. */
export function control(state: State): void {
	slowCallers(state);
	followDemand(state);
	if (!state.conditions.controllersUp) return;
	steerFactor(state);
	const { settings, clock } = state;
	if (settings.conductor === 1 && clock % settings.conductorPeriod === 0)
		state.traffic = plan(state.demand, state.capacity, settings.overload);
}

/** Utilization Controller: S follows how far the workers' CPU is from its target (§4.6.2; the law is an assumption). */
function steerFactor(state: State): void {
	const { settings, used, capacity } = state;
	if (settings.utilizationControl === 0) {
		state.factor = 1;
		return;
	}
	let busy = 0;
	let all = 0;
	for (let i = 0; i < regions; i++) {
		busy += used[i] ?? 0;
		all += capacity[i] ?? 0;
	}
	const short = settings.targetUtilization - (all > 0 ? busy / all : 1);
	state.factor = Math.min(mostFactor, Math.max(0, state.factor + 100 * settings.steering * short));
}

/** Back-pressure (§4.6.3): the callers of a service with too many exceptions are slowed, the others let go on. */
function slowCallers({ services, settings, functions, allowed, started }: State): void {
	if (settings.backPressure === 0) return;
	for (const [service, callers] of services.callers.entries()) {
		const exceeded = (services.exceptions[service] ?? 0) > settings.exceptionThreshold;
		for (const f of callers) {
			const rate = allowed[f] ?? Infinity;
			if (!exceeded && rate === Infinity) continue;
			// The first decrease starts from what the function really ran; once the cap is reached nothing is held.
			const now = exceeded && rate === Infinity ? (started[f] ?? 0) : rate;
			const quota = functions.quota[f] ?? 0;
			const next = Math.max(1, aimd(now, exceeded, settings.decrease, settings.increase * quota));
			allowed[f] = !exceeded && next >= settings.concurrencyHeadroom * quota ? Infinity : next;
		}
	}
}

function followDemand({ asked, demand }: State): void {
	for (let j = 0; j < regions; j++) {
		let cpu = 0;
		for (let c = j; c < asked.length; c += regions) cpu += asked[c] ?? 0;
		demand[j] = (demand[j] ?? 0) + smoothing * (cpu - (demand[j] ?? 0));
	}
}
