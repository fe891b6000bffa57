"use client";

import { useRef, useState } from "react";
import { type Run, type RunControls, SEED, type ViewDefinition } from "@/components/system/view";
import type { Preset } from "@/lib/simulation/parameters";
import {
	addAction,
	advanceWithActions,
	applyAction,
	DRAG_WINDOW,
	getLastEventTime,
	type History,
	replayInPieces,
	setDial,
	startRun,
} from "./history";
import { getInitialTime } from "./initial-time";
import { createSetting, findScenario, type Setting } from "./setting";
import { URL_DELAY, useAddress } from "./use-address";
import { useClock } from "./use-clock";
import { useInitialRun } from "./use-initial-run";
import { useWorker } from "./use-worker";
import { runForMs, runInPieces } from "./work";

/** Called once per frame in which the model advanced, with the frame's timestamp in ms. */
type Watcher = (now: number) => void;

/** A history with the prepared data of its runs. */
export interface PreparedHistory<Key extends string, Step, Prepared> {
	history: History<Key, Step>;
	prepared: Prepared;
}

/** A model with its run, its history, and the controls for both. */
export interface RunningModel<State extends Run<Key>, Key extends string, Step, Prepared>
	extends RunControls<State, Key> {
	history: History<Key, Step>;
	/** The history before the latest change, for comparison. */
	before: PreparedHistory<Key, Step, Prepared> | undefined;
	watchers: Set<Watcher>;
	choose: (story: Preset<Key, Step>) => void;
	/** Shows the moment in the URL. */
	readAddress: () => void;
	running: boolean;
	play: (on: boolean) => void;
	/** Steps by a tenth of a second of real time, forward or back. */
	step: (direction: 1 | -1) => void;
	/** Returns the size of a step, in units of the model's time. */
	getStep: () => number;
	reset: () => void;
	/** Writes the current time to the URL. */
	writeMomentToUrl: () => void;
	speed: number;
	setSpeed: (speed: number) => void;
	/** Returns the latest time that a visitor can go to. */
	getLast: () => number;
}

/** Real time per step, in ms. */
const STEP = 100;
/** Real time from the last event or the initial time to the end of the slider, in ms, for runs without an end. */
const AFTER_LAST = 25_000;
/** Latest time in a URL, in ms of real time at the highest speed. */
const LONGEST = 300_000;
/** Longest time that a new run may block the page before its first drawing, in ms. */
const AT_ONCE = 40;

/**
 * Runs a model and handles a visitor's actions. The view rerenders only after an action; while the model runs, only
 * watchers are called.
 */
export function useModel<State extends Run<Key>, Key extends string, Step extends { at: number }, Prepared>(
	view: ViewDefinition<State, Key, Step, Prepared>,
	initial: Prepared,
): RunningModel<State, Key, Step, Prepared> {
	const { model, dials, scenarios, opening, restartOn = [], preparation } = view;
	const openingStory = findScenario(scenarios, opening.scenario);
	const [openingHistory] = useState(() => ({
		setting: createSetting(dials, openingStory),
		actions: [],
		seed: SEED,
	}));
	const history = useRef<History<Key, Step>>(openingHistory);
	const getInitialRun = useInitialRun(view, openingHistory, initial);
	const state = useRef<State>(undefined);
	state.current ??= getInitialRun();
	const run = state.current;
	const prepared = useRef(initial);
	const before = useRef<PreparedHistory<Key, Step, Prepared>>(undefined);
	/** The latest dial change, with its real time in ms. */
	const move = useRef<{ key: Key; at: number }>(undefined);
	/** Whether the visitor has paused. */
	const isHeld = useRef(false);
	const settling = useRef(0);
	const furthest = useRef(run.now);
	/** Numbers the runs that are played in pieces. Only the latest is shown. */
	const job = useRef({ number: 0, isBusy: false });
	const [, setRenders] = useState(0);
	const [speed, setSpeed] = useState(view.speed);
	const [watchers] = useState(() => new Set<Watcher>());
	// Fraction of a model unit that the last frames left over.
	const remainder = useRef(0);
	const rerender = () => setRenders((count) => count + 1);
	const pace = speed * view.unitsPerMs;
	const fastest = Math.max(...view.speeds.map(({ factor }) => factor));

	function show(next: State) {
		state.current = next;
		job.current.isBusy = false;
		furthest.current = Math.max(furthest.current, next.now);
		rerender();
	}

	/** Plays the history up to a time, at once if that is quick. */
	function showAt(until: number, begun?: State) {
		const number = ++job.current.number;
		const pieces = replayInPieces(view, history.current, until, prepared.current, begun);
		const done = runForMs(pieces, AT_ONCE);
		if (done) return show(done.result);
		job.current.isBusy = true;
		runInPieces(pieces, () => job.current.number === number).then((result) => result && show(result));
	}

	const { ask, state: worker } = useWorker<Setting<Key, Step>, Prepared>(
		() => {
			if (!preparation) throw new Error("This view prepares nothing.");
			return preparation.createWorker();
		},
		({ values }) => values,
		(answer) => {
			// The setting may have changed since the request. The answer for the new setting follows.
			prepared.current = answer;
			showAt(state.current?.now ?? 0);
		},
	);

	const address = useAddress(view, openingStory, {
		seed: SEED,
		// A model with an end stops there, and the end may depend on the setting in the URL.
		latest: view.end ? Number.MAX_SAFE_INTEGER : LONGEST * fastest * view.unitsPerMs,
		onRead: ({ now, ...read }) => {
			history.current = read;
			before.current = undefined;
			furthest.current = 0;
			open(now);
		},
	});

	/** Shows a new history, by default from its scenario's initial time. */
	function open(now?: number) {
		remainder.current = 0;
		const { setting } = history.current;
		const begun = startRun(view, history.current, prepared.current);
		const script = setting.preset?.script ?? [];
		const start = script.length > 0 ? getInitialTime(script, pace) : opening.time;
		showAt(now ?? view.initialTime?.(begun) ?? start, begun);
		if (preparation && setting.values !== openingHistory.setting.values) ask(setting);
	}

	const getStep = () => Math.max(1, Math.round(STEP * pace));

	function startClock() {
		// The first frame shows the next unit, whatever a unit's duration.
		if (!running) remainder.current = 1;
		setRunning(true);
	}

	function startTime() {
		if (run.now !== view.end?.(run)) startClock();
	}

	const { running, setRunning } = useClock((elapsed, now) => {
		const moving = state.current;
		if (!moving || job.current.isBusy) return;
		remainder.current += elapsed * pace;
		const whole = Math.floor(remainder.current);
		if (whole === 0) return;
		remainder.current -= whole;
		advanceWithActions(view, moving, history.current.actions, moving.now + whole, prepared.current);
		furthest.current = Math.max(furthest.current, moving.now);
		for (const watcher of watchers) watcher(now);
		if (moving.now === view.end?.(moving)) setRunning(false);
	});

	function turn(key: Key, value: number) {
		const moving = state.current ?? run;
		const since = performance.now();
		const isSameMove = move.current?.key === key && since - move.current.at < DRAG_WINDOW;
		move.current = { key, at: since };
		if (!isSameMove) before.current = { history: history.current, prepared: prepared.current };
		const { setting, actions } = history.current;
		if (preparation || restartOn.includes(key)) {
			const values = setDial(dials, setting.values, key, value);
			history.current = { ...history.current, setting: { ...setting, values }, actions: [] };
			if (preparation) {
				// The part that needs no worker updates at once; the rest follows with the worker's answer.
				model.change(moving, setDial(dials, moving.parameters, key, value), prepared.current);
				ask(history.current.setting);
				rerender();
			} else showAt(moving.now);
		} else {
			const act = { at: moving.now, name: key, argument: String(value) };
			history.current = { ...history.current, actions: addAction(actions, act, isSameMove) };
			applyAction(view, moving, act, prepared.current);
			rerender();
			clearTimeout(settling.current);
			// The history omits intermediate values. After the drag, the run is replayed to match the URL.
			if (isSameMove) settling.current = window.setTimeout(() => showAt(state.current?.now ?? 0), URL_DELAY);
			if (!isHeld.current) startTime();
		}
		address.write(history.current, moving.now, "at rest");
	}

	function seek(now: number) {
		setRunning(false);
		isHeld.current = true;
		const moving = state.current ?? run;
		showAt(now, now >= moving.now && !job.current.isBusy ? moving : undefined);
		address.write(history.current, now, "at rest");
	}

	return {
		run,
		history: history.current,
		before: before.current,
		worker,
		watchers,
		turn,
		perform(name, argument = "") {
			const moving = state.current ?? run;
			move.current = undefined;
			before.current = { history: history.current, prepared: prepared.current };
			const act = { at: moving.now, name, argument };
			history.current = { ...history.current, actions: addAction(history.current.actions, act, false) };
			applyAction(view, moving, act, prepared.current);
			rerender();
			startTime();
			address.write(history.current, moving.now);
		},
		choose(story) {
			move.current = undefined;
			before.current = { history: history.current, prepared: prepared.current };
			history.current = { setting: createSetting(dials, story), actions: [], seed: history.current.seed };
			furthest.current = 0;
			isHeld.current = false;
			open();
			address.write(history.current, undefined);
		},
		seek,
		readAddress: address.read,
		running,
		play(on) {
			isHeld.current = !on;
			const isAsOpened = history.current === openingHistory && run.now === opening.time;
			if (on && isAsOpened && opening.playFrom !== undefined) showAt(opening.playFrom);
			else if (on && run.now === view.end?.(run)) open();
			if (on) startClock();
			else setRunning(false);
			if (!on) address.write(history.current, (state.current ?? run).now, "at rest");
		},
		step(direction) {
			const moving = state.current ?? run;
			const now = moving.now + direction * getStep();
			seek(Math.max(0, Math.min(now, view.end?.(moving) ?? now)));
		},
		getStep,
		reset() {
			before.current = undefined;
			history.current = { ...history.current, actions: [] };
			open();
			address.write(history.current, undefined);
		},
		writeMomentToUrl: () => address.write(history.current, (state.current ?? run).now),
		speed,
		setSpeed,
		getLast() {
			const scripted = getLastEventTime(history.current) || opening.time;
			const last = Math.max(furthest.current, opening.time, scripted + AFTER_LAST * pace);
			return view.end?.(state.current ?? run) ?? Math.round(last);
		},
	};
}
