import { levels } from "./catalog";
import { regions } from "./fleet";

/** What the model writes down each minute, from the end of its warm-up day: plain data, to be posted and drawn. */
export interface Series {
	/** Minutes that there is room for, and minutes written so far. */
	minutes: number;
	written: number;
	/** Calls in the minute: received, executed (with every repeat), refused by a submitter, missing their deadline. */
	received: Float64Array;
	executed: Float64Array;
	refused: Float64Array;
	missed: Float64Array;
	/** Refused calls whose clients sent no more than usual. */
	crowdedOut: Float64Array;
	/** Reserved calls that waited beyond their bound although their limit wasn't used up. */
	held: Float64Array;
	/** Calls that were executed, failed or unacknowledged, and will be executed again. */
	repeated: Float64Array;
	/** The running calls of the function whose calls take longest for their kind, over its cap; 0 without such. */
	running: Float32Array;
	/** S. */
	factor: Float32Array;
	/** Shares of a region's CPU in use, and asked for in vain, of its usual capacity: minute × regions. */
	utilization: Float32Array;
	unserved: Float32Array;
	/** CPU used and CPU wasted on calls run twice, and what opportunistic calls used: shares of the fleet's. */
	cpu: Float32Array;
	wasted: Float32Array;
	opportunistic: Float32Array;
	/** Calls waiting, and minutes that the oldest has waited: minute × levels of criticality. */
	waiting: Float64Array;
	oldest: Int32Array;
	/** Calls a minute to each downstream service, and exceptions among them: minute × services. */
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
