import { memory, savedRetries } from "./parameters";
import { count } from "./record";
import { receive } from "./service";
import { type Attempt, type Call, type Client, remedyOf, type State } from "./state";

/** Starts a call at a random client, and schedules the next call. */
export function startCall(state: State): void {
	const { random, clients, parameters, record, now } = state;
	state.nextCall = now + random.arrivals.exponential(1000 / parameters.load);
	const client = clients[random.arrivals.below(clients.length)];
	if (!client) throw new RangeError("A run needs at least one client.");
	client.tokens = Math.min(savedRetries, client.tokens + parameters.budget / 100);
	count(record, now, "calls");
	send(state, { client, attempts: 0 });
}

/** Sends the next attempt of a call, unless the client's throttle rejects it. */
export function send(state: State, call: Call): void {
	const { parameters, random, record, now } = state;
	if (isThrottled(state, call.client)) {
		count(record, now, "throttled");
		fail(state, call);
		return;
	}
	call.attempts++;
	const attempt: Attempt = { call, sent: now, deadline: now + parameters.timeout, status: "waiting" };
	state.future.plan(attempt.deadline, { do: "time out", attempt });
	count(record, now, "attempts");
	if (parameters.lost > 0 && random.clients.next() * 100 < parameters.lost) {
		count(record, now, "lost");
		return;
	}
	if (!receive(state, attempt)) handleRejection(state, attempt);
}

/**
 * Counts an attempt, and returns whether the client rejects it itself: with probability
 * max(0, (attempts − K · accepted) / (attempts + 1)), from the chapter "Handling Overload" of Google's SRE book.
 */
function isThrottled(state: State, client: Client): boolean {
	decay(client, state.now);
	const { attempts, accepted } = client;
	client.attempts++;
	if (remedyOf(state) !== "client throttling") return false;
	const chance = (attempts - state.parameters.multiplier * accepted) / (attempts + 1);
	return chance > 0 && state.random.clients.next() < chance;
}

function decay(client: Client, now: number): void {
	const factor = Math.exp((client.updated - now) / memory);
	client.attempts *= factor;
	client.accepted *= factor;
	client.updated = now;
}

/** Handles an answer. A late one changes nothing, because the client has given up on the attempt. */
export function handleAnswer(state: State, attempt: Attempt): void {
	if (attempt.status !== "waiting") {
		count(state.record, state.now, "wasted");
		return;
	}
	attempt.status = "answered";
	const { client } = attempt.call;
	client.hasFailed = false;
	decay(client, state.now);
	client.accepted++;
	count(state.record, state.now, "answered");
}

/** Handles a rejection by the service. */
export function handleRejection(state: State, attempt: Attempt): void {
	count(state.record, state.now, "rejected");
	if (attempt.status !== "waiting") return;
	attempt.status = "rejected";
	tryAgain(state, attempt.call);
}

/** Gives up on an attempt that has no answer yet. */
export function timeOut(state: State, attempt: Attempt): void {
	if (attempt.status !== "waiting") return;
	attempt.status = "stale";
	tryAgain(state, attempt.call);
}

/** Schedules a retry, or fails the call if it has no retry left or its client no budget. */
function tryAgain(state: State, call: Call): void {
	const { parameters, now, random, future } = state;
	const remedy = remedyOf(state);
	if (call.attempts > parameters.retries || (remedy === "retry budget" && call.client.tokens < 1)) {
		fail(state, call);
		return;
	}
	if (remedy === "retry budget") call.client.tokens--;
	const longest = parameters.backoff * 2 ** (call.attempts - 1);
	const wait = remedy === "full jitter" ? longest * random.clients.next() : longest;
	future.plan(now + wait, { do: "retry", call });
}

function fail({ record, now }: State, { client }: Call): void {
	client.hasFailed = true;
	count(record, now, "failed");
}
