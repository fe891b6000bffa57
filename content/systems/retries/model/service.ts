import { integrate } from "./record";
import { type Attempt, countRequests, remedyOf, type State } from "./state";

/** Puts a request into the queue, and returns whether there was room. */
export function receive(state: State, attempt: Attempt): boolean {
	const { queue, shedAt } = state.parameters;
	const requests = countRequests(state);
	if (requests >= (remedyOf(state) === "load shedding" ? Math.min(queue, shedAt) : queue)) return false;
	integrate(state.record, state.now, requests);
	state.queue.push(attempt);
	if (!state.serving) serveNext(state);
	return true;
}

/** Completes the request in progress and starts the next one. Returns the completed request and the dropped ones. */
export function complete(state: State): { completed: Attempt | undefined; dropped: Attempt[] } {
	const completed = state.serving;
	integrate(state.record, state.now, countRequests(state));
	if (completed) leave(state, completed);
	return { completed, dropped: serveNext(state) };
}

/** Starts the next request, if there is one. With deadlines, first drops those that would be answered too late. */
function serveNext(state: State): Attempt[] {
	const { queue, parameters, random, now } = state;
	const remedy = remedyOf(state);
	const takeNext = () => (remedy === "newest first" ? queue.pop() : queue.shift());
	const dropped: Attempt[] = [];
	let next = takeNext();
	while (next && remedy === "deadlines" && next.deadline - now < parameters.margin) {
		leave(state, next);
		dropped.push(next);
		next = takeNext();
	}
	state.serving = next;
	state.work = next ? random.work.exponential(1) : 0;
	state.workedUntil = now;
	planCompletion(state);
	return dropped;
}

function leave({ record, now }: State, { sent }: Attempt): void {
	record.spent += now - sent;
	record.departed++;
}

/** Returns the requests per ms that the service completes at present. */
const rateOf = ({ parameters: { capacity, blipCapacity }, blips }: State) =>
	(capacity / 1000) * (blips > 0 ? blipCapacity / 100 : 1);

/** Performs a change of the service's speed, with the request in progress keeping the work that it has had. */
export function changeSpeed(state: State, change: () => void): void {
	state.work = Math.max(0, state.work - (state.now - state.workedUntil) * rateOf(state));
	state.workedUntil = state.now;
	change();
	planCompletion(state);
}

/** Computes when the request in progress will be complete. */
function planCompletion(state: State): void {
	const rate = rateOf(state);
	state.nextDone = state.serving && rate > 0 ? state.now + state.work / rate : Infinity;
}
