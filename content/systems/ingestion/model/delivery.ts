import type { Random } from "@/lib/simulation/random";
import { isPoison } from "./documents";
import { accepts, type Version } from "./entry";
import { leastDelay, leastWork } from "./parameters";
import { report } from "./record";
import { type Fate, getRule, type Message, nameOf, type State, updateStatus } from "./state";

/**
 * Puts a message into the queue.
 *
 * @param timing decides how long it is on its way and at work
 * @param chance decides whether a receive fails
 */
export function send(
	state: State,
	document: number,
	announced: Version,
	timing: Random,
	chance: Random,
	fate: Fate | undefined,
): void {
	const { spread, work } = state.parameters;
	// Always drawn, so that a fate does not change the messages that follow.
	const [delay, ownWork] = [leastDelay + timing.exponential(spread), timing.exponential(work)];
	launch(state, {
		id: state.sent,
		document,
		announced,
		stage: "queued",
		content: undefined,
		receives: 0,
		failures: fate?.failures ?? 0,
		work: fate?.work ?? ownWork,
		from: state.now,
		due: state.now + (fate?.delay ?? delay),
		progress: 0,
		chance,
	});
}

/** Adds a new message to those in flight. */
function launch(state: State, message: Message): void {
	state.sent++;
	state.record.total.sent++;
	state.messages.set(message.id, message);
	state.agenda.plan(message.due, message);
	updateStatus(state, message.document, (state.inFlight[message.document] ?? 0) + 1);
}

/** Performs the next event of a message, unless the visitor has dropped or delayed it. */
export function proceed(state: State, message: Message, at: number): void {
	if (message.due !== at || !state.messages.has(message.id)) return;
	if (message.stage === "queued") receive(state, message);
	else finish(state, message);
}

function receive(state: State, message: Message): void {
	const { now, parameters, record, source } = state;
	const { fetch, fails, receives, timeout, mapping } = parameters;
	const content = (fetch ? source[message.document] : undefined) ?? message.announced;
	const hasFailed =
		message.chance.next() < fails / 100 ||
		message.failures > 0 ||
		(content.isPresent && isPoison(message.document, mapping));
	message.receives++;
	record.total.receives++;
	if (!hasFailed) {
		message.content = content;
		enter(state, message, "in work", now + leastWork + (content.isPresent ? message.work : 0));
		return;
	}
	record.total.failed++;
	message.failures = Math.max(0, message.failures - 1);
	if (message.receives < receives) enter(state, message, "queued", now + timeout * 1000, 0.4);
	else bury(state, message);
}

/** Moves a message to the dead-letter queue. */
function bury(state: State, message: Message): void {
	const { record, now } = state;
	record.total.dead++;
	message.stage = "dead";
	state.dead.push(message);
	leave(state, message);
	report(
		record,
		now,
		`${nameOf(message.document)}: to the dead-letter queue after ${message.receives} receives`,
	);
}

/** Starts the next stage of a message. */
function enter(state: State, message: Message, stage: Message["stage"], due: number, progress = 0): void {
	message.stage = stage;
	message.from = state.now;
	message.due = due;
	message.progress = progress;
	state.agenda.plan(due, message);
}

function leave(state: State, { id, document }: Message): void {
	state.messages.delete(id);
	updateStatus(state, document, (state.inFlight[document] ?? 1) - 1);
}

/** Writes what the worker has, if the index accepts it. */
function finish(state: State, message: Message): void {
	const { now, record, index, source } = state;
	const { document, content } = message;
	const entry = index[document];
	if (!entry || !content) return;
	const name = nameOf(document);
	if (accepts(entry, content, getRule(state.parameters), now)) {
		const isUndone = content.isPresent && !entry.isPresent && content.version < entry.version;
		const isBack = isUndone && source[document]?.isPresent === false;
		index[document] = { ...content, at: now };
		state.isBack[document] = isBack;
		record.total.written++;
		if (isBack) {
			record.total.cameBack++;
			report(record, now, `${name}: the deleted document came back as v${content.version}`);
		}
	} else {
		record.total.ignored++;
		if (content.version < entry.version)
			report(record, now, `${name}: v${content.version} ignored, the index knows v${entry.version}`);
	}
	leave(state, message);
}

/** Puts every dead letter back into the queue. */
export function redrive(state: State): void {
	const { dead, record, random, parameters } = state;
	if (dead.length === 0) return;
	report(record, state.now, `${dead.length} redriven from the dead-letter queue`);
	state.dead = [];
	for (const message of dead) {
		message.receives = 0;
		record.total.redriven++;
		state.messages.set(message.id, message);
		enter(state, message, "queued", state.now + leastDelay + random.extra.exponential(parameters.spread));
		updateStatus(state, message.document, (state.inFlight[message.document] ?? 0) + 1);
	}
}

/** Time by which the visitor delays a message, and by which a second copy is later than the first, ms. */
export const delayBy = 6000;
const copyLater = 3000;

/** Drops a message in flight. */
export function drop(state: State, id: number): void {
	const message = state.messages.get(id);
	if (!message) return;
	state.record.total.dropped++;
	leave(state, message);
	report(state.record, state.now, `${describe(message)} dropped`);
}

/** Delays a message in flight. */
export function delay(state: State, id: number): void {
	const message = state.messages.get(id);
	if (!message) return;
	enter(state, message, message.stage, message.due + delayBy, computeProgress(message, state.now));
	report(state.record, state.now, `${describe(message)} delayed by ${delayBy / 1000} s`);
}

/** Adds a second copy of a message in flight. */
export function duplicate(state: State, id: number): void {
	const message = state.messages.get(id);
	if (!message) return;
	const progress = message.stage === "queued" ? computeProgress(message, state.now) / 2 : 0.4;
	launch(state, {
		...message,
		id: state.sent,
		stage: "queued",
		content: undefined,
		from: state.now,
		due: message.due + copyLater,
		progress,
	});
	report(state.record, state.now, `${describe(message)} duplicated`);
}

/** Describes a message: "Salaries: v2". */
const describe = ({ document, announced }: Message) => `${nameOf(document)}: v${announced.version}`;

/** Returns the share of the present stage that is behind a message. */
export function computeProgress({ from, due, progress }: Message, now: number): number {
	return due > from ? progress + ((1 - progress) * (now - from)) / (due - from) : 1;
}
