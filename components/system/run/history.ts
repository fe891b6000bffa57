import type { Run, ViewDefinition } from "@/components/system/view";
import { clampValues, type Parameter } from "@/lib/simulation/parameters";
import type { Setting } from "./setting";

/** An action of a visitor, at a time in units of the model's time. */
export interface Action {
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
	actions: readonly Action[];
	seed: number;
}

/** The parts of a view that play its runs. */
type Playable<State extends Run<Key>, Key extends string, Step, Prepared> = Pick<
	ViewDefinition<State, Key, Step, Prepared>,
	"model" | "dials" | "actions"
>;

/** Changes of one dial within this many ms of real time count as one. */
export const DRAG_WINDOW = 1000;

/**
 * Appends an action and drops all later ones, because a visitor who goes back and acts continues from there. Actions
 * of one dial in one drag are merged into the last.
 *
 * @param isSameMove whether the action continues the drag of the latest action
 */
export function addAction(actions: readonly Action[], action: Action, isSameMove: boolean): Action[] {
	const past = actions.filter(({ at }) => at <= action.at);
	const last = past.at(-1);
	if (isSameMove && last?.name === action.name) past.pop();
	return [...past, action];
}

/** Advances a run to a time and performs the actions in between. */
export function advanceWithActions<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: Playable<State, Key, Step, Prepared>,
	run: State,
	actions: readonly Action[],
	until: number,
	prepared: Prepared,
): void {
	const from = run.now;
	for (const action of actions) {
		if (action.at <= from || action.at > until) continue;
		view.model.advance(run, action.at);
		applyAction(view, run, action, prepared);
	}
	view.model.advance(run, until);
}

/** Performs an action on a run. Ignores actions that the view does not define. */
export function applyAction<State extends Run<Key>, Key extends string, Step, Prepared>(
	{ model, dials, actions }: Playable<State, Key, Step, Prepared>,
	run: State,
	{ name, argument }: Action,
	prepared: Prepared,
): void {
	const dial = dials.find(({ key }) => key === name);
	if (dial) model.change(run, setDial(dials, run.parameters, dial.key, Number(argument)), prepared);
	else actions?.[name]?.perform(run, argument);
}

/** Returns the values with one dial set, clamped to its range. */
export const setDial = <Key extends string>(
	dials: readonly Parameter<Key>[],
	values: Record<Key, number>,
	key: Key,
	value: number,
): Record<Key, number> => clampValues(dials, { ...values, [key]: value });

/** Starts a run and performs the actions at its start. */
export function startRun<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: Playable<State, Key, Step, Prepared>,
	{ setting, actions, seed }: History<Key, Step>,
	prepared: Prepared,
): State {
	const run = view.model.start(setting.values, seed, setting.preset?.script ?? [], prepared);
	for (const action of actions) if (action.at <= run.now) applyAction(view, run, action, prepared);
	return run;
}

/** Keeps each piece short even on its first, slowest execution. */
const PIECES = 96;

/** Plays a history up to a time, one piece per iteration, and returns the run. */
export function* replayInPieces<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: Playable<State, Key, Step, Prepared>,
	history: History<Key, Step>,
	until: number,
	prepared: Prepared,
	begun?: State,
): Generator<undefined, State> {
	const run = begun ?? startRun(view, history, prepared);
	const from = run.now;
	for (let piece = 1; piece <= PIECES; piece++) {
		advanceWithActions(
			view,
			run,
			history.actions,
			Math.round(from + ((until - from) * piece) / PIECES),
			prepared,
		);
		yield;
	}
	return run;
}

/** Returns the time of the last event or action of a history. */
export function getLastEventTime<Step extends { at: number }>({
	setting,
	actions,
}: History<string, Step>): number {
	return Math.max(0, ...[...(setting.preset?.script ?? []), ...actions].map(({ at }) => at));
}
