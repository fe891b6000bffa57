import { type Agenda, agenda } from "../heap";
import { type Preset, type ScriptedChange, withinRange } from "../parameters";
import { type Random, seeded } from "../random";
import {
	drawPath,
	drawRequest,
	type Flight,
	hopTime,
	type Kind,
	newFlight,
	nextStage,
	nextTurn,
	thinkTime,
} from "./flight";
import { type Key, type Parameters, parameters as table } from "./parameters";
import { type HandOn, handOns, type Phase, passOn, phases, read, write } from "./parties";
import { type Request, unknownWord } from "./rules";
import { type Tier, type Version, versions } from "./tokens";

/** A page to whoever is on call. */
export interface Alarm {
	at: number;
	text: string;
}

type Event =
	| { kind: "session"; epoch: number }
	| { kind: "turn"; flight: Flight }
	| { kind: "hop"; flight: Flight }
	| { kind: "change"; change: ScriptedChange<Key> };

/** A run of the model. Treat it as read-only; `advance` and `change` move it. */
export interface State {
	/** ms since the start. */
	now: number;
	parameters: Parameters;
	inFlight: Map<number, Flight>;
	/** The latest that ended, the latest last. */
	ended: Flight[];
	alarms: Alarm[];
	tally: Tally;
	told: ScriptedChange<Key>[];
	/** Whether changes of the script are still made. */
	scripted: boolean;
	future: Agenda<Event>;
	random: Random;
	epoch: number;
	issued: number;
}

/** Counts since the start. */
export interface Tally {
	sent: number;
	served: number;
	refused: number;
	/** Readings by routers and schedulers, and those that weren't what the writer meant. */
	readings: number;
	misread: number;
	/** Decisions made in the shadow, and those that would have given another tier. */
	shadow: number;
	shadowDiffers: number;
	/** Requests served, by tier. */
	byTier: Partial<Record<Tier, number>>;
}

const endedKept = 60;
const alarmsKept = 50;

/**
 * A run at its first moment, with nothing on its way.
 *
 * @param values the parameters; those out of range are put right
 * @param seed a whole number; the same seed, parameters and changes give the same history
 */
export function start(values: Parameters, seed: number, script: Preset<Key>["script"] = []): State {
	const state: State = {
		now: 0,
		parameters: withinRange(table, values),
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
		},
		told: [],
		scripted: true,
		future: agenda(),
		random: seeded(seed),
		epoch: 0,
		issued: 0,
	};
	planSession(state);
	for (const change of script) state.future.plan(change.at, { kind: "change", change });
	return state;
}

/** Lets everything happen up to and including that ms since the start. */
export function advance(state: State, until: number): void {
	for (let next = state.future.due(until); next; next = state.future.due(until)) {
		state.now = next.at;
		handle(state, next.event);
	}
	state.now = Math.max(state.now, until);
}

/** Moves to the next thing that happens; at most one second. */
export function step(state: State): void {
	advance(state, Math.min(state.now + 1000, Math.max(state.now, state.future.nextAt())));
}

/** Changes parameters from now on, the phase among them; those out of range are put right. */
export function change(state: State, values: Partial<Parameters>): void {
	const { rate } = state.parameters;
	state.parameters = withinRange(table, { ...state.parameters, ...values });
	if (state.parameters.rate === rate) return;
	state.epoch++;
	planSession(state);
}

/** From now on the script changes nothing: a visitor has taken over. */
export function dropScript(state: State): void {
	state.scripted = false;
}

/** A visitor's own request: sends it now, and gives it to be followed. */
export function send(state: State, request: Request): Flight {
	const flight = newcomer(state, request);
	arrive(state, flight);
	return flight;
}

/** The phase that the migration is in. */
export function phaseOf({ parameters }: State): Phase {
	return phases[parameters.phase] ?? "before";
}

function handle(state: State, event: Event): void {
	switch (event.kind) {
		case "session":
			if (event.epoch !== state.epoch) break;
			arrive(state, newcomer(state, drawRequest(state.random, state.parameters.unknown)));
			planSession(state);
			break;
		case "turn":
			arrive(state, event.flight);
			break;
		case "hop":
			hop(state, event.flight);
			break;
		case "change":
			if (!state.scripted) break;
			change(state, event.change.set);
			state.told.push(event.change);
	}
}

function planSession({ parameters, random, future, now, epoch }: State): void {
	if (parameters.rate === 0) return;
	future.plan(now + Math.max(1, Math.round(random.exponential(1000 / parameters.rate))), {
		kind: "session",
		epoch,
	});
}

function newcomer(state: State, request: Request): Flight {
	return newFlight(++state.issued, request, drawPath(state.random), state.now);
}

/** A request comes to a gateway: refused if any of its words is unknown, else given a token, or seen with its own. */
function arrive(state: State, flight: Flight): void {
	const { tally } = state;
	tally.sent++;
	flight.since = state.now;
	const unknown = unknownWord(flight.request);
	if (unknown) {
		if (unknown.alarm) raise(state, unknown.refused);
		refuse(state, flight, unknown.refused);
		return;
	}
	const version = versionAt(state, "gateway", flight.path.gateway);
	if (flight.turn === 1) issueToken(state, flight, version);
	else flight.token = passOn(flight.token, version, phaseOf(state), handOn(state));
	state.inFlight.set(flight.id, flight);
	state.future.plan(state.now + hopTime, { kind: "hop", flight });
}

function issueToken(state: State, flight: Flight, version: Version): void {
	const { token, meant, decision, byRules } = write(flight.request, version, phaseOf(state));
	flight.token = token;
	flight.meant = meant;
	if (!decision || byRules || !("tier" in decision)) return;
	state.tally.shadow++;
	if (decision.tier !== meant) state.tally.shadowDiffers++;
}

function hop(state: State, flight: Flight): void {
	flight.since = state.now;
	const stage = nextStage[flight.stage];
	if (stage === undefined) {
		serve(state, flight);
		return;
	}
	flight.stage = stage;
	if (stage !== "running" && !look(state, flight, stage)) return;
	state.future.plan(state.now + hopTime, { kind: "hop", flight });
}

/** A router or scheduler reads the token and passes it on; false when it had to refuse it. */
function look(state: State, flight: Flight, stage: "router" | "scheduler"): boolean {
	const machine = flight.path[stage];
	const version = versionAt(state, stage, machine);
	const reading = read(flight.token, version, phaseOf(state), state.parameters.normalizer === 1);
	if (!reading) {
		refuse(state, flight, `${flight.token} isn't a token.`);
		return false;
	}
	const agrees = reading.tier === flight.meant;
	flight.seen.push({ ...reading, by: stage, machine, version, agrees });
	state.tally.readings++;
	if (!agrees) state.tally.misread++;
	flight.token = passOn(flight.token, version, phaseOf(state), handOn(state));
	return true;
}

function serve(state: State, flight: Flight): void {
	const { tally, parameters, random } = state;
	const tier = flight.seen[flight.seen.length - 1]?.tier ?? flight.meant;
	tally.served++;
	tally.byTier[tier] = (tally.byTier[tier] ?? 0) + 1;
	end(state, flight);
	const path = drawPath(random);
	if (random.next() * parameters.turns < 1) return;
	const next = nextTurn(flight, ++state.issued, path);
	state.future.plan(state.now + thinkTime, { kind: "turn", flight: next });
}

function refuse(state: State, flight: Flight, reason: string): void {
	flight.refused = reason;
	state.tally.refused++;
	end(state, flight);
}

function end(state: State, flight: Flight): void {
	state.inFlight.delete(flight.id);
	state.ended.push(flight);
	if (state.ended.length > endedKept) state.ended.shift();
}

function raise(state: State, text: string): void {
	state.alarms.push({ at: state.now, text });
	if (state.alarms.length > alarmsKept) state.alarms.shift();
}

/** The version that a machine runs: the first so many of each kind run the new one. */
export function versionAt({ parameters }: State, kind: Kind, machine: number): Version {
	const renewed = kind === "gateway" ? parameters.newWriters : parameters.newReaders;
	return versions[machine < renewed ? 1 : 0];
}

function handOn({ parameters }: State): HandOn {
	return handOns[parameters.handOn] ?? "kept as it is";
}
