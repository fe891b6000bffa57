import { type Agenda, createAgenda } from "@/lib/simulation/heap";
import { createRandom, type Random } from "@/lib/simulation/random";
import { documents } from "./documents";
import { compare, type Entry, type Status, type Version } from "./entry";
import { type Key, lifetimes, type Parameters, redriveEvery } from "./parameters";
import { createRecord, noteStep, type RunRecord } from "./record";

/** What happens to a message, if not by chance. */
export interface Fate {
	isLost?: true;
	/** Time on its way, and time of the work on it, ms. */
	delay?: number;
	work?: number;
	/** Number of receives that fail. */
	failures?: number;
}

/** A step of a script. Times are in ms. */
export interface Step {
	at: number;
	label: string;
	edit?: number;
	remove?: number;
	fate?: Fate;
	redrive?: true;
	set?: Partial<Record<Key, number>>;
	/** Whether the scenario opens just before this step. */
	opens?: true;
}

export interface Message {
	id: number;
	document: number;
	/** The version that the message announces. */
	announced: Version;
	stage: "queued" | "in work" | "dead";
	/** The version that the worker writes, once it is at work. */
	content: Version | undefined;
	receives: number;
	/** Number of receives that still fail. */
	failures: number;
	/** Time of the work on it, beyond the least, ms. */
	work: number;
	/** Beginning and end of the present stage, ms, and the share of the way that was behind it at the beginning. */
	from: number;
	due: number;
	progress: number;
	/** Decides whether a receive fails. */
	chance: Random;
}

/** A run. Times are in ms: `now` is whole, event times in between are not. */
export interface State {
	now: number;
	parameters: Parameters;
	/** By document: the source, the index, and whether an old update brought it back. */
	source: Version[];
	index: Entry[];
	isBack: boolean[];
	/** By document: the number of messages in flight, and the present status. */
	inFlight: number[];
	status: Status[];
	wrong: number;
	stuck: number;
	messages: Map<number, Message>;
	dead: Message[];
	sent: number;
	agenda: Agenda<Message>;
	nextChange: number;
	nextSweep: number;
	nextRedrive: number;
	script: readonly Step[];
	/** Documents that change at random: all that no script changes. */
	free: number[];
	record: RunRecord;
	/** Separate streams, so that remedies change neither the source nor the messages about its changes. */
	random: { changes: Random; fates: Random; receives: Random; extra: Random };
}

/** Returns a run at time 0, with every document in the index. */
export function start(values: Parameters, seed: number, script: readonly Step[] = []): State {
	const [changes, fates, receives, extra] = [
		createRandom(seed),
		createRandom(seed + 7919),
		createRandom(seed - 7919),
		createRandom(seed + 15_838),
	];
	const scripted = new Set(script.flatMap(({ edit, remove }) => [edit, remove]));
	const first = { version: 1, isPresent: true };
	return {
		now: 0,
		parameters: values,
		source: documents.map(() => first),
		index: documents.map(() => ({ ...first, at: 0 })),
		isBack: documents.map(() => false),
		inFlight: documents.map(() => 0),
		status: documents.map(() => "current"),
		wrong: 0,
		stuck: 0,
		messages: new Map(),
		dead: [],
		sent: 0,
		agenda: createAgenda(),
		nextChange: values.rate > 0 ? changes.exponential(1000 / values.rate) : Infinity,
		nextSweep: values.sweep ? values.sweepEvery * 1000 : Infinity,
		nextRedrive: values.redrive ? redriveEvery : Infinity,
		script,
		free: documents.map((_, document) => document).filter((document) => !scripted.has(document)),
		record: createRecord(),
		random: { changes, fates, receives, extra },
	};
}

/** Returns how the index decides about a write. */
export const getRule = ({ versions, tombstones }: Parameters) => ({
	comparesVersions: versions === 1,
	lifetime: lifetimes[tombstones] ?? Infinity,
});

/** Returns the name of a document. */
export const nameOf = (document: number): string => documents[document]?.name ?? "";

/** Updates the status of a document, after its source, its entry, or its messages have changed. */
export function updateStatus(state: State, document: number, inFlight: number): void {
	const { source, index, isBack, status } = state;
	const [own, entry] = [source[document], index[document]];
	if (!own || !entry) return;
	const next = compare(own, entry, isBack[document] ?? false);
	const wasWrong = status[document] !== "current";
	const wasStuck = wasWrong && state.inFlight[document] === 0;
	const isWrong = next !== "current";
	const isStuck = isWrong && inFlight === 0;
	status[document] = next;
	state.inFlight[document] = inFlight;
	if (isWrong === wasWrong && isStuck === wasStuck) return;
	state.wrong += Number(isWrong) - Number(wasWrong);
	state.stuck += Number(isStuck) - Number(wasStuck);
	noteStep(state.record, state.now, state.wrong, state.stuck);
}
