import { proceed, redrive, send } from "./delivery";
import { type Parameters, redriveEvery } from "./parameters";
import { measureUntil, report } from "./record";
import { type Fate, nameOf, type State, updateStatus } from "./state";

/** Advances a run through all events up to and including a time in ms. */
export function advance(state: State, until: number): void {
	for (;;) {
		const scripted = state.script[0]?.at ?? Infinity;
		const planned = state.agenda.nextAt();
		const next = Math.min(scripted, planned, state.nextChange, state.nextSweep, state.nextRedrive);
		if (next > until) break;
		state.now = next;
		if (next === scripted) performStep(state);
		else if (next === planned) {
			const event = state.agenda.due(next);
			if (event) proceed(state, event.event, event.at);
		} else if (next === state.nextChange) changeAny(state);
		else if (next === state.nextSweep) {
			sweep(state);
			state.nextSweep = next + state.parameters.sweepEvery * 1000;
		} else {
			redrive(state);
			state.nextRedrive = next + redriveEvery;
		}
	}
	state.now = Math.max(state.now, until);
	measureUntil(state.record, state.now);
}

/** Sets the dials of a run. */
export function change(state: State, values: Parameters): void {
	const { now, parameters: old } = state;
	state.parameters = values;
	if (values.rate !== old.rate) state.nextChange = getNextChange(state);
	if (values.sweep !== old.sweep || values.sweepEvery !== old.sweepEvery)
		state.nextSweep = values.sweep ? now + values.sweepEvery * 1000 : Infinity;
	if (values.redrive !== old.redrive) state.nextRedrive = values.redrive ? now + redriveEvery : Infinity;
}

// The wait for the next change has no memory, so it may start again.
const getNextChange = ({ now, parameters: { rate }, random }: State): number =>
	rate > 0 ? now + random.changes.exponential(1000 / rate) : Infinity;

function performStep(state: State): void {
	const [step, ...rest] = state.script;
	state.script = rest;
	if (!step) return;
	if (step.label) report(state.record, state.now, step.label);
	if (step.set) change(state, { ...state.parameters, ...step.set });
	if (step.edit !== undefined) changeDocument(state, step.edit, true, step.fate);
	if (step.remove !== undefined) changeDocument(state, step.remove, false, step.fate);
	if (step.redrive) redrive(state);
}

/** Changes one of the documents that no script changes: edits, deletes or restores it. */
function changeAny(state: State): void {
	const { random, free, source, parameters } = state;
	const [pick, kind] = [random.changes.below(free.length), random.changes.next()];
	const document = free[pick];
	if (document !== undefined)
		changeDocument(state, document, !source[document]?.isPresent || kind >= parameters.deletes / 100);
	state.nextChange = getNextChange(state);
}

/** Changes a document in the source, and sends the notification unless it is lost. */
export function changeDocument(state: State, document: number, isPresent: boolean, fate?: Fate): void {
	const { source, random, parameters, record } = state;
	const old = source[document];
	if (!old || (!old.isPresent && !isPresent)) return;
	const announced = { version: old.version + 1, isPresent };
	source[document] = announced;
	if (isPresent) state.isBack[document] = false;
	record.total.changes++;
	updateStatus(state, document, state.inFlight[document] ?? 0);
	const [isLost, isTwice] = [random.fates.next(), random.fates.next()];
	if (fate?.isLost || (!fate && isLost < parameters.lost / 100)) {
		record.total.lost++;
		report(record, state.now, `${nameOf(document)}: the notification of v${announced.version} is lost`);
		return;
	}
	send(state, document, announced, random.fates, random.receives, fate);
	if (isTwice < parameters.twice / 100)
		send(state, document, announced, random.fates, random.receives, undefined);
}

/** Compares source and index, and sends a message for each difference. */
export function sweep(state: State): void {
	const { source, status, random, record } = state;
	let corrections = 0;
	for (const [document, version] of source.entries()) {
		if (status[document] === "current") continue;
		corrections++;
		send(state, document, version, random.extra, random.extra, undefined);
	}
	record.total.corrections += corrections;
	report(record, state.now, `Sweep: ${corrections === 1 ? "1 difference" : `${corrections} differences`}`);
}
