import { type Agenda, createAgenda } from "@/lib/simulation/heap";
import { clampValues, type Preset, type ScriptedChange } from "@/lib/simulation/parameters";
import type { Random } from "@/lib/simulation/random";
import { createTokenBucket, setLimits } from "@/lib/simulation/token-bucket";
import { Row, read, waitingIn } from "./board";
import { disciplines } from "./disciplines";
import { createEngine, type Engine, finish, type Host, type Rules, reconsider, submit } from "./engine";
import { type Key, type Parameters, parameters as table } from "./parameters";
import {
	closeBin,
	createReadings,
	noteAdmission,
	noteArrival,
	notePreemption,
	noteRefusal,
	noteServed,
	type Readings,
} from "./readings";
import { laneCount, provisionedLane, tierCount } from "./tiers";
import { drawInterval, drawRequest, type Source, sources, weightsOf, workloadRandom } from "./workload";

/** A message in the engine's inbox. */
type Message = { kind: "request"; request: number } | { kind: "ended"; request: number; ticket: number };

type Event =
	| { kind: "arrival"; source: Source; epoch: number }
	| { kind: "message"; message: Message }
	| { kind: "ended"; request: number; ticket: number }
	| { kind: "change"; change: ScriptedChange<Key> }
	| { kind: "review" }
	| { kind: "sample" };

/** A run of the model. Treat it as read-only; `advance` and `change` update it. */
export interface State {
	/** µs since the start. */
	now: number;
	parameters: Parameters;
	engine: Engine;
	readings: Readings;
	/** Number of requests, and of all messages, in the inbox. */
	inboxRequests: number;
	inbox: number;
	/** Time in µs at which the engine finishes its inbox, and its total working time. */
	busyUntil: number;
	worked: number;
	/** Number of handled messages. */
	decisions: number;
	/** Executed scripted changes, latest last. */
	applied: ScriptedChange<Key>[];
	future: Agenda<Event>;
	random: Record<Source, Random>;
	/** Incremented with every change, which drops arrivals scheduled before. */
	epoch: number;
}

/** Largest number of variants. */
const mostVariants = 12;
const microsecondsPerSecond = 1_000_000;
/** µs between two checks of deadlines, and length of a bin. */
const reviewEvery = 10_000;
export const sampleEvery = 250_000;

/**
 * Returns an empty run at time 0.
 *
 * @param values the parameters, clamped to their ranges
 * @param seed a whole number; the same seed, parameters, and changes give the same history
 * @param script changes to make at given times
 */
export function start(values: Parameters, seed: number, script: Preset<Key>["script"] = []): State {
	const parameters = clampValues(table, values);
	const state: State = {
		now: 0,
		parameters,
		engine: createEngine(rulesOf(parameters), mostVariants, {
			admitted: (request, now) => onAdmitted(state, request, now),
			refused: (request, reason) => noteRefusal(state.readings, rowOf(state.engine, request), reason),
			preempted: (request) => notePreemption(state.readings, rowOf(state.engine, request)),
		} satisfies Host),
		readings: createReadings(),
		inboxRequests: 0,
		inbox: 0,
		busyUntil: 0,
		worked: 0,
		decisions: 0,
		applied: [],
		future: createAgenda(),
		random: workloadRandom(seed),
		epoch: 0,
	};
	for (const source of sources) planArrival(state, source);
	for (const change of script) state.future.plan(change.at, { kind: "change", change });
	state.future.plan(reviewEvery, { kind: "review" });
	state.future.plan(sampleEvery, { kind: "sample" });
	return state;
}

/** Advances a run through all events up to and including `until`, in µs since the start. */
export function advance(state: State, until: number): void {
	for (let next = state.future.due(until); next; next = state.future.due(until)) {
		state.now = next.at;
		handle(state, next.event);
	}
	state.now = Math.max(state.now, until);
}

/** Advances to the engine's next decision, by one second at most. */
export function step(state: State): void {
	const before = state.decisions;
	const end = state.now + microsecondsPerSecond;
	while (state.decisions === before && state.now < end)
		advance(state, Math.max(state.now, Math.min(end, state.future.nextAt())));
}

/** Changes parameters from now on, clamped to their ranges. */
export function change(state: State, values: Partial<Parameters>): void {
	state.parameters = clampValues(table, { ...state.parameters, ...values });
	const { buckets } = state.engine.rules;
	state.engine.rules = rulesOf(state.parameters, state.now, buckets);
	for (let variant = 0; variant < mostVariants; variant++) reconsider(state.engine, variant, state.now);
	state.epoch++;
	for (const source of sources) planArrival(state, source);
}

function handle(state: State, event: Event): void {
	switch (event.kind) {
		case "arrival":
			if (event.epoch === state.epoch) arrive(state, event.source);
			break;
		case "ended":
			if (isCurrent(state, event)) post(state, event);
			break;
		case "message":
			take(state, event.message);
			break;
		case "change":
			change(state, event.change.set);
			state.applied.push(event.change);
			break;
		case "review":
			for (let variant = 0; variant < mostVariants; variant++) reconsider(state.engine, variant, state.now);
			state.future.plan(state.now + reviewEvery, event);
			break;
		case "sample":
			closeBin(state.readings, state.now, waitingByRow(state), countRunning(state));
			state.future.plan(state.now + sampleEvery, event);
	}
}

function arrive(state: State, source: Source): void {
	const { engine, parameters, random, readings } = state;
	const request = drawRequest(source, random[source], parameters, engine.requests, state.now);
	noteArrival(readings, rowOf(engine, request));
	state.inboxRequests++;
	post(state, { kind: "request", request });
	planArrival(state, source);
}

function planArrival(state: State, source: Source): void {
	const wait = drawInterval(source, state.random[source], state.parameters);
	if (wait !== Infinity) state.future.plan(state.now + wait, { kind: "arrival", source, epoch: state.epoch });
}

/** Adds a message to the inbox. One thread handles the inbox in order. */
function post(state: State, message: Message): void {
	const { decision } = state.parameters;
	state.busyUntil = Math.max(state.now, state.busyUntil) + decision;
	state.worked += decision;
	state.inbox++;
	state.future.plan(state.busyUntil, { kind: "message", message });
}

function take(state: State, message: Message): void {
	const { engine, now, readings } = state;
	state.inbox--;
	state.decisions++;
	if (message.kind === "request") {
		state.inboxRequests--;
		submit(engine, message.request, now);
	} else if (isCurrent(state, message)) {
		noteServed(readings, rowOf(engine, message.request));
		finish(engine, message.request, now);
	}
}

/** Returns whether an index still holds the intended request, which may have been preempted. */
function isCurrent({ engine }: State, { request, ticket }: { request: number; ticket: number }): boolean {
	return engine.requests.ticket[request] === ticket;
}

function onAdmitted(state: State, request: number, now: number): void {
	const { requests } = state.engine;
	const variant = requests.variant[request] ?? 0;
	const wait = now - (requests.arrived[request] ?? now);
	noteAdmission(state.readings, { at: now, variant, row: rowOf(state.engine, request) }, wait);
	const ticket = requests.ticket[request] ?? 0;
	state.future.plan(now + (requests.service[request] ?? 0), { kind: "ended", request, ticket });
}

/** Returns the row of the readings for a request: its tier's, or the provisioned one. */
function rowOf({ requests }: Engine, request: number): number {
	return requests.provisioned[request] === 1 ? provisionedLane : (requests.tier[request] ?? 0);
}

function rulesOf(p: Parameters, now = 0, before?: Rules["buckets"]): Rules {
	return {
		discipline: disciplines[p.discipline] ?? "smooth weighted",
		weights: weightsOf(p),
		limit: p.limit,
		reserved: Math.min(p.reserved, p.limit),
		lending: p.lending === 1,
		qosVariants: p.qosVariants,
		depth: p.depth,
		floor: Math.min(p.floor, Math.floor(p.depth / tierCount)),
		buckets: p.throttling === 1 ? bucketsOf(p, now, before) : undefined,
	};
}

function bucketsOf(p: Parameters, now: number, before: Rules["buckets"]): Rules["buckets"] {
	return Array.from({ length: p.tenants }, (_, tenant) => {
		const bucket = before?.[tenant];
		if (!bucket) return createTokenBucket(p.tenantBurst, p.tenantRate, microsecondsPerSecond, now);
		setLimits(bucket, now, p.tenantBurst, p.tenantRate);
		return bucket;
	});
}

/** Returns the number of waiting requests by lane. */
export function waitingByRow({ engine }: State): number[] {
	return Array.from({ length: laneCount }, (_, lane) => waitingIn(engine.board, lane));
}

/** Returns the number of running requests, over all variants. */
export function countRunning({ engine }: State): number {
	let sum = 0;
	for (let variant = 0; variant < mostVariants; variant++) sum += read(engine.board, variant, Row.running);
	return sum;
}
