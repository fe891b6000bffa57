import { createAgenda } from "@/lib/simulation/heap";
import { clampValues, type Preset } from "@/lib/simulation/parameters";
import { createRandom } from "@/lib/simulation/random";
import { drawRequest, type Flight } from "./flight";
import { createRequest, enterGateway, moveToNextParty } from "./journey";
import { type Key, type Parameters, parameters as table } from "./parameters";
import type { Request } from "./rules";
import type { Event, State } from "./state";

/**
 * Returns a run at time 0, with no requests in flight.
 *
 * @param values the parameters, clamped to their ranges
 * @param seed a whole number; the same seed, parameters, and changes give the same history
 */
export function start(values: Parameters, seed: number, script: Preset<Key>["script"] = []): State {
	const state: State = {
		now: 0,
		parameters: clampValues(table, values),
		inFlight: new Map(),
		ended: [],
		alarms: [],
		tally: {
			sent: 0,
			served: 0,
			refused: 0,
			readings: 0,
			misread: 0,
			shadow: 0,
			shadowDiffers: 0,
			byTier: {},
			mistaken: {},
		},
		applied: [],
		scripted: true,
		future: createAgenda(),
		random: createRandom(seed),
		epoch: 0,
		issued: 0,
	};
	planSession(state);
	for (const change of script) state.future.plan(change.at, { kind: "change", change });
	return state;
}

/** Advances a run through all events up to and including a time in ms. */
export function advance(state: State, until: number): void {
	for (let next = state.future.due(until); next; next = state.future.due(until)) {
		state.now = next.at;
		handle(state, next.event);
	}
	state.now = Math.max(state.now, until);
}

/** Advances to the next event, by one second at most. */
export function step(state: State): void {
	advance(state, Math.min(state.now + 1000, Math.max(state.now, state.future.nextAt())));
}

/** Changes parameters from now on, including the phase, clamped to their ranges. */
export function change(state: State, values: Partial<Parameters>): void {
	const { rate } = state.parameters;
	state.parameters = clampValues(table, { ...state.parameters, ...values });
	if (state.parameters.rate === rate) return;
	state.epoch++;
	planSession(state);
}

/** Stops the script, because a visitor has taken over. */
export function dropScript(state: State): void {
	state.scripted = false;
}

/** Sends a visitor's own request now, and returns it for tracking. */
export function send(state: State, request: Request): Flight {
	const flight = createRequest(state, request);
	enterGateway(state, flight);
	return flight;
}

function handle(state: State, event: Event): void {
	switch (event.kind) {
		case "session":
			if (event.epoch !== state.epoch) break;
			enterGateway(state, createRequest(state, drawRequest(state.random, state.parameters.unknown)));
			planSession(state);
			break;
		case "turn":
			enterGateway(state, event.flight);
			break;
		case "hop":
			moveToNextParty(state, event.flight);
			break;
		case "change":
			if (!state.scripted) break;
			change(state, event.change.set);
			state.applied.push(event.change);
	}
}

function planSession({ parameters, random, future, now, epoch }: State): void {
	if (parameters.rate === 0) return;
	future.plan(now + Math.max(1, Math.round(random.exponential(1000 / parameters.rate))), {
		kind: "session",
		epoch,
	});
}
