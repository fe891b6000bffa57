import { aimd } from "./aimd";
import { planTraffic } from "./conductor";
import { regions } from "./fleet";
import type { State } from "./state";

/** Maximum of S: the rate of opportunistic functions, as a multiple of their mean. */
export const mostFactor = 6;

/** Weight of the latest minute in the conductor's estimate of demand. */
const smoothing = 0.2;

/** Runs the central controllers, if they are up. Their output applies from the next minute on. */
export function control(state: State): void {
	slowCallers(state);
	followDemand(state);
	if (!state.conditions.controllersUp) return;
	steerFactor(state);
	const { settings, clock } = state;
	if (settings.conductor === 1 && clock % settings.conductorPeriod === 0)
		state.traffic = planTraffic(state.demand, state.capacity, settings.overload);
}

/**
 * Runs the Utilization Controller: S follows the difference of the workers' CPU from its target (§4.6.2; the control
 * law is an assumption).
 */
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

/**
 * Applies back-pressure (§4.6.3): slows the callers of a service with too many exceptions, and lets the others speed
 * up.
 */
function slowCallers({ services, settings, functions, allowed, started }: State): void {
	if (settings.backPressure === 0) return;
	for (const [service, callers] of services.callers.entries()) {
		const exceeded = (services.exceptions[service] ?? 0) > settings.exceptionThreshold;
		for (const f of callers) {
			const rate = allowed[f] ?? Infinity;
			if (!exceeded && rate === Infinity) continue;
			// The first decrease starts from the function's actual rate. Once the cap is reached, the limit is lifted.
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
