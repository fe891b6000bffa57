import { type Parameter, withinRange } from "@/lib/simulation/parameters";
import type { Setting } from "./setting";
import type { Run, ViewDefinition } from "./view";

/** Something that a visitor did at a moment of a run, in units of the model's time. */
export interface Act {
	at: number;
	/** A dial's key, or the name of one of the view's acts. */
	name: string;
	/** The dial's value, or what the act was done to. */
	argument: string;
}

/** Everything that fixes a run: the same history gives the same run at any moment. */
export interface History<Key extends string, Step> {
	setting: Setting<Key, Step>;
	/** In the order of time. */
	acts: readonly Act[];
	seed: number;
}

/** What of a view plays its runs. */
type Playable<State extends Run<Key>, Key extends string, Step, Prepared> = Pick<
	ViewDefinition<State, Key, Step, Prepared>,
	"model" | "dials" | "acts"
>;

/** Changes of one dial within this many ms of a visitor's time count as one. */
export const ONE_MOVE = 1000;

/**
 * Adds an act. What was still to come after it is dropped: a visitor who goes back and acts goes on from there. Acts of
 * one dial in one move become the last of them.
 *
 * @param isSameMove whether the act goes on with the move of the latest act
 */
export function addAct(acts: readonly Act[], act: Act, isSameMove: boolean): Act[] {
	const past = acts.filter(({ at }) => at <= act.at);
	const last = past.at(-1);
	if (isSameMove && last?.name === act.name) past.pop();
	return [...past, act];
}

/** Lets a run go on to a moment, with the acts that lie in between. */
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

/** Does to a run what a visitor did. An act that the view does not know changes nothing. */
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

/** The values with one dial turned. */
export const turned = <Key extends string>(
	dials: readonly Parameter<Key>[],
	values: Record<Key, number>,
	key: Key,
	value: number,
): Record<Key, number> => withinRange(dials, { ...values, [key]: value });

/** A run at its first moment, with what was done at once. */
export function beginRun<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: Playable<State, Key, Step, Prepared>,
	{ setting, acts, seed }: History<Key, Step>,
	prepared: Prepared,
): State {
	const run = view.model.start(setting.values, seed, setting.preset?.script ?? [], prepared);
	for (const act of acts) if (act.at <= run.now) perform(view, run, act, prepared);
	return run;
}

/** A piece is small even where its program runs for the first time, and so at its slowest. */
const PIECES = 96;

/** Runs a history up to a moment in pieces, and returns the run. */
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

/** When the last thing of a history happens. */
export function endOf<Step extends { at: number }>({ setting, acts }: History<string, Step>): number {
	return Math.max(0, ...[...(setting.preset?.script ?? []), ...acts].map(({ at }) => at));
}
