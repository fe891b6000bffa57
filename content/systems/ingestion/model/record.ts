/** What a run counts. */
interface Totals {
	/** Changes in the source, and those whose notification was lost. */
	changes: number;
	lost: number;
	/** Messages, with the copies and those of sweeps. */
	sent: number;
	/** Receives, and those that failed. */
	receives: number;
	failed: number;
	/** Messages by how they ended: written, ignored as old, dropped by the visitor. */
	written: number;
	ignored: number;
	dropped: number;
	/** Times that a message went to the dead-letter queue, and that one was redriven. */
	dead: number;
	redriven: number;
	/** Times that an old update brought back a deleted document. */
	cameBack: number;
	/** Messages that sweeps sent. */
	corrections: number;
}

export interface RunRecord {
	total: Totals;
	/** Documents that are wrong in the index, and those of them for which nothing is on its way, whenever it changes. */
	steps: { at: number; wrong: number; stuck: number }[];
	/** Time that documents were wrong, added up over documents, as of `measuredUntil`, ms. */
	wrongTime: number;
	measuredUntil: number;
	/** The latest events, oldest first. */
	events: { at: number; text: string }[];
}

const EVENTS_KEPT = 40;
const STEPS_KEPT = 2000;

export const createRecord = (): RunRecord => ({
	total: {
		changes: 0,
		lost: 0,
		sent: 0,
		receives: 0,
		failed: 0,
		written: 0,
		ignored: 0,
		dropped: 0,
		dead: 0,
		redriven: 0,
		cameBack: 0,
		corrections: 0,
	},
	steps: [{ at: 0, wrong: 0, stuck: 0 }],
	wrongTime: 0,
	measuredUntil: 0,
	events: [],
});

/** Adds an event to the list. */
export function report({ events }: RunRecord, at: number, text: string): void {
	events.push({ at, text });
	if (events.length > EVENTS_KEPT) events.shift();
}

/** Notes how many documents are wrong from now on. */
export function noteStep(record: RunRecord, at: number, wrong: number, stuck: number): void {
	const last = record.steps.at(-1);
	if (last?.wrong === wrong && last.stuck === stuck) return;
	measureUntil(record, at);
	record.steps.push({ at, wrong, stuck });
	// A chart shows the latest half minute.
	if (record.steps.length > STEPS_KEPT) record.steps.splice(0, STEPS_KEPT / 2);
}

/** Adds up the time that documents were wrong. */
export function measureUntil(record: RunRecord, at: number): void {
	record.wrongTime += (record.steps.at(-1)?.wrong ?? 0) * (at - record.measuredUntil);
	record.measuredUntil = at;
}
