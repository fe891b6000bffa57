import {
	createFlight,
	drawPath,
	type Flight,
	hopTime,
	type Kind,
	nextStage,
	nextTurn,
	thinkTime,
} from "./flight";
import { type HandOn, handOffModes, type Phase, passToken, phases, read, write } from "./parties";
import { findUnknownValue, type Request } from "./rules";
import type { State } from "./state";
import { type Version, versions } from "./tokens";

const endedKept = 60;
const alarmsKept = 50;

/** Returns the current phase of the migration. */
export function phaseOf({ parameters }: State): Phase {
	return phases[parameters.phase] ?? "before";
}

/** Returns a new request, with the machines on its path. */
export function createRequest(state: State, request: Request): Flight {
	return createFlight(++state.issued, request, drawPath(state.random), state.now);
}

/** Handles a request at a gateway: refuses unknown values, otherwise writes a token or reads the existing one. */
export function enterGateway(state: State, flight: Flight): void {
	const { tally } = state;
	tally.sent++;
	flight.since = state.now;
	const unknown = findUnknownValue(flight.request);
	if (unknown) {
		if (unknown.alarm) raise(state, unknown.refused);
		refuse(state, flight, unknown.refused);
		return;
	}
	const version = versionAt(state, "gateway", flight.path.gateway);
	if (flight.turn === 1) issueToken(state, flight, version);
	else flight.token = passToken(flight.token, version, phaseOf(state), handOn(state));
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

/** Moves a request to the next party, or serves it after the last. */
export function moveToNextParty(state: State, flight: Flight): void {
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

/** Reads the token at a router or a scheduler and passes it on. Returns false if the request is refused. */
function look(state: State, flight: Flight, stage: "router" | "scheduler"): boolean {
	const machine = flight.path[stage];
	const version = versionAt(state, stage, machine);
	const reading = read(flight.token, version, phaseOf(state), state.parameters.normalizer === 1);
	if (!reading) {
		refuse(state, flight, `${flight.token} isn’t a token.`);
		return false;
	}
	const agrees = reading.tier === flight.meant;
	flight.seen.push({ ...reading, by: stage, machine, version, agrees });
	state.tally.readings++;
	if (!agrees) state.tally.misread++;
	flight.token = passToken(flight.token, version, phaseOf(state), handOn(state));
	return true;
}

function serve(state: State, flight: Flight): void {
	const { tally, parameters, random } = state;
	const tier = flight.seen[flight.seen.length - 1]?.tier ?? flight.meant;
	tally.served++;
	tally.byTier[tier] = (tally.byTier[tier] ?? 0) + 1;
	if (tier !== flight.meant) {
		const wrong = tally.mistaken[tier] ?? {};
		tally.mistaken[tier] = wrong;
		wrong[flight.meant] = (wrong[flight.meant] ?? 0) + 1;
	}
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

/** Returns the version of a machine. The first machines of each kind run the new one. */
export function versionAt({ parameters }: State, kind: Kind, machine: number): Version {
	const renewed = kind === "gateway" ? parameters.newWriters : parameters.newReaders;
	return versions[machine < renewed ? 1 : 0];
}

function handOn({ parameters }: State): HandOn {
	return handOffModes[parameters.handOn] ?? "kept as it is";
}
