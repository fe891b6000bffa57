import { clampValues, type Parameter } from "@/lib/simulation/parameters";
import type { Setting } from "./setting";
import type { Run, ViewDefinition } from "./view";

/** An action of a visitor, at a time in units of the model's time. */
export interface Act {
	at: number;
	/** A dial's key, or the name of one of the view's actions. */
	name: string;
	/** The dial's value, or the target of the action. */
	argument: string;
}

/** Everything that determines a run. The same history gives the same run at any time. */
export interface History<Key extends string, Step> {
	setting: Setting<Key, Step>;
	/** In chronological order. */
	acts: readonly Act[];
	seed: number;
}

/** The parts of a view that play its runs. */
type Playable<State extends Run<Key>, Key extends string, Step, Prepared> = Pick<
	ViewDefinition<State, Key, Step, Prepared>,
	"model" | "dials" | "acts"
>;

/** Changes of one dial within this many ms of real time count as one. */
export const ONE_MOVE = 1000;

/**
 * Appends an action and drops all later ones, because a visitor who goes back and acts continues from there. Actions
 * of one dial in one drag are merged into the last.
 *
 * @param isSameMove whether the action continues the drag of the latest action
 */
export function addAct(acts: readonly Act[], act: Act, isSameMove: boolean): Act[] {
	const past = acts.filter(({ at }) => at <= act.at);
	const last = past.at(-1);
	if (isSameMove && last?.name === act.name) past.pop();
	return [...past, act];
}

/** Advances a run to a time and performs the actions in between. */
export function playOn<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: Playable<State, Key, Step, Prepared>,
	run: State,
	acts: readonly Act[],
	until: number,
	prepared: Prepared,
): void {
	const from = run.now;
	for (const act of acts) {
		if (act.at <= from || act.at > until) continue;
		view.model.advance(run, act.at);
		perform(view, run, act, prepared);
	}
	view.model.advance(run, until);
}

/** Performs an action on a run. Ignores actions that the view does not define. */
export function perform<State extends Run<Key>, Key extends string, Step, Prepared>(
	{ model, dials, acts }: Playable<State, Key, Step, Prepared>,
	run: State,
	{ name, argument }: Act,
	prepared: Prepared,
): void {
	const dial = dials.find(({ key }) => key === name);
	if (dial) model.change(run, turned(dials, run.parameters, dial.key, Number(argument)), prepared);
	else acts?.[name]?.perform(run, argument);
}

/** Returns the values with one dial set, clamped to its range. */
export const turned = <Key extends string>(
	dials: readonly Parameter<Key>[],
	values: Record<Key, number>,
	key: Key,
	value: number,
): Record<Key, number> => clampValues(dials, { ...values, [key]: value });

/** Starts a run and performs the actions at its start. */
export function beginRun<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: Playable<State, Key, Step, Prepared>,
	{ setting, acts, seed }: History<Key, Step>,
	prepared: Prepared,
): State {
	const run = view.model.start(setting.values, seed, setting.preset?.script ?? [], prepared);
	for (const act of acts) if (act.at <= run.now) perform(view, run, act, prepared);
	return run;
}

/** Keeps each piece short even on its first, slowest execution. */
const PIECES = 96;

/** Plays a history up to a time, one piece per iteration, and returns the run. */
export function* playInPieces<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: Playable<State, Key, Step, Prepared>,
	history: History<Key, Step>,
	until: number,
	prepared: Prepared,
	begun?: State,
): Generator<undefined, State> {
	const run = begun ?? beginRun(view, history, prepared);
	const from = run.now;
	for (let piece = 1; piece <= PIECES; piece++) {
		playOn(view, run, history.acts, Math.round(from + ((until - from) * piece) / PIECES), prepared);
		yield;
	}
	return run;
}

/** Returns the time of the last event or action of a history. */
export function endOf<Step extends { at: number }>({ setting, acts }: History<string, Step>): number {
	return Math.max(0, ...[...(setting.preset?.script ?? []), ...acts].map(({ at }) => at));
}
