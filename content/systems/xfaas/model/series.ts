import { levels } from "./catalog";
import { regions } from "./fleet";

/** The model's output per minute, from the end of its warm-up day, as plain data for posting and drawing. */
export interface Series {
	/** Allocated minutes, and recorded minutes. */
	minutes: number;
	written: number;
	/** Calls in the minute: received, executed (with repeats), refused by a submitter, and past their deadline. */
	received: Float64Array;
	executed: Float64Array;
	refused: Float64Array;
	missed: Float64Array;
	/** Refused calls of clients that sent no more than usual. */
	crowdedOut: Float64Array;
	/** Reserved calls that waited beyond their bound although their limit was not used up. */
	held: Float64Array;
	/** Executed calls that failed or were not acknowledged, and will be executed again. */
	repeated: Float64Array;
	/** Running calls of the function with the largest slowdown, relative to its cap; 0 if there is none. */
	running: Float32Array;
	/** S. */
	factor: Float32Array;
	/** CPU in use and unmet demand, as shares of a region's usual capacity: minute × regions. */
	utilization: Float32Array;
	unserved: Float32Array;
	/** CPU used, CPU wasted on calls that ran twice, and CPU of opportunistic calls, as shares of the fleet's. */
	cpu: Float32Array;
	wasted: Float32Array;
	opportunistic: Float32Array;
	/** Calls waiting, and minutes that the oldest has waited: minute × criticality levels. */
	waiting: Float64Array;
	oldest: Int32Array;
	/** Calls per minute to each downstream service, and exceptions among them: minute × services. */
	load: Float64Array;
	exceptions: Float64Array;
	/** The function of Fig. 4: calls received, executed and waiting. */
	burstReceived: Float64Array;
	burstExecuted: Float64Array;
	burstWaiting: Float64Array;
}

export function emptySeries(minutes: number, services: number): Series {
	const calls = () => new Float64Array(minutes);
	const shares = () => new Float32Array(minutes);
	return {
		minutes,
		written: 0,
		received: calls(),
		executed: calls(),
		refused: calls(),
		missed: calls(),
		crowdedOut: calls(),
		running: shares(),
		held: calls(),
		repeated: calls(),
		factor: shares(),
		utilization: new Float32Array(minutes * regions),
		unserved: new Float32Array(minutes * regions),
		cpu: shares(),
		wasted: shares(),
		opportunistic: shares(),
		waiting: new Float64Array(minutes * levels),
		oldest: new Int32Array(minutes * levels),
		load: new Float64Array(minutes * services),
		exceptions: new Float64Array(minutes * services),
		burstReceived: calls(),
		burstExecuted: calls(),
		burstWaiting: calls(),
	};
}
