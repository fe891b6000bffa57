"use client";

import { useRef, useState } from "react";
import type { Preset } from "@/lib/simulation/parameters";
import {
	addAct,
	beginRun,
	endOf,
	type History,
	ONE_MOVE,
	perform,
	playInPieces,
	playOn,
	turned,
} from "./history";
import { getInitialTime } from "./initial-time";
import { findScenario, type Setting, settingOf } from "./setting";
import { REST, useAddress } from "./use-address";
import { useClock } from "./use-clock";
import { useInitialRun } from "./use-initial-run";
import { useWorker } from "./use-worker";
import { type Handle, type Run, SEED, type ViewDefinition } from "./view";
import { workNow, workOn } from "./work";

/** Runs once a frame in which the model moved, with the time of the frame in ms. */
type Watcher = (now: number) => void;

/** A history, with the data that its runs need. */
export interface Played<Key extends string, Step, Prepared> {
	history: History<Key, Step>;
	prepared: Prepared;
}

/** A model in a visitor's hands: its run, its history, and what can be done to both. */
export interface RunningModel<State extends Run<Key>, Key extends string, Step, Prepared>
	extends Handle<State, Key> {
	history: History<Key, Step>;
	/** The history before the latest change, which the run is compared with. */
	before: Played<Key, Step, Prepared> | undefined;
	watchers: Set<Watcher>;
	choose: (story: Preset<Key, Step>) => void;
	/** Goes to what the address names now. */
	readAddress: () => void;
	running: boolean;
	play: (on: boolean) => void;
	/** Moves by a tenth of a second of a visitor's time, forward or back. */
	step: (direction: 1 | -1) => void;
	/** Returns how far a step moves, in units of the model's time. */
	getStep: () => number;
	reset: () => void;
	/** Has the address hold the present moment. */
	keepMoment: () => void;
	speed: number;
	setSpeed: (speed: number) => void;
	/** Returns the last moment that can be moved to. */
	getLast: () => number;
}

/** ms of a visitor's time that a step moves. */
const STEP = 100;
/** ms of a visitor's time that the end of a run lies behind its last event, where the run has no end. */
const AFTER_LAST = 10_000;
/** ms of a visitor's time, at the highest speed, after which an address may name no moment. */
const LONGEST = 300_000;
/** ms that may pass before the first picture of a new run, in which the page does not answer. */
const AT_ONCE = 40;

/**
 * Puts a model into a visitor's hands. The view renders again when a visitor does something; while the model runs, only
 * watchers are called.
 */
export function useModel<State extends Run<Key>, Key extends string, Step extends { at: number }, Prepared>(
	view: ViewDefinition<State, Key, Step, Prepared>,
	initial: Prepared,
): RunningModel<State, Key, Step, Prepared> {
	const { model, dials, scenarios, opening, restartOn = [], preparation } = view;
	const openingStory = findScenario(scenarios, opening.scenario);
	const [openingHistory] = useState(() => ({
		setting: settingOf(dials, openingStory),
		acts: [],
		seed: SEED,
	}));
	const history = useRef<History<Key, Step>>(openingHistory);
	const getInitialRun = useInitialRun(view, openingHistory, initial);
	const state = useRef<State>(undefined);
	state.current ??= getInitialRun();
	const run = state.current;
	const prepared = useRef(initial);
	const before = useRef<Played<Key, Step, Prepared>>(undefined);
	/** The latest dial that was turned, and when, in ms of the visitor's time. */
	const move = useRef<{ key: Key; at: number }>(undefined);
	/** Whether the visitor has stopped time. */
	const isHeld = useRef(false);
	const settling = useRef(0);
	const furthest = useRef(run.now);
	/** Numbers the runs that are being played in pieces: only the latest is wanted. */
	const job = useRef({ number: 0, isBusy: false });
	const [, setRenders] = useState(0);
	const [speed, setSpeed] = useState(view.speed);
	const [watchers] = useState(() => new Set<Watcher>());
	// A frame is seldom a whole number of the model's units; the rest counts in the next.
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

	/** Plays the history up to a moment, at once where that is quick. */
	function showAt(until: number, begun?: State) {
		const number = ++job.current.number;
		const pieces = playInPieces(view, history.current, until, prepared.current, begun);
		const done = workNow(pieces, AT_ONCE);
		if (done) return show(done.result);
		job.current.isBusy = true;
		workOn(pieces, () => job.current.number === number).then((result) => result && show(result));
	}

	const { ask, state: worker } = useWorker<Setting<Key, Step>, Prepared>(
		() => {
			if (!preparation) throw new Error("This view prepares nothing.");
			return preparation.createWorker();
		},
		({ values }) => values,
		(answer, setting) => {
			prepared.current = answer;
			history.current = { ...history.current, setting };
			showAt(state.current?.now ?? 0);
		},
	);

	const address = useAddress(view, openingStory, {
		seed: SEED,
		latest: view.end?.(run) ?? LONGEST * fastest * view.unitsPerMs,
		onRead: ({ now, ...read }) => {
			history.current = read;
			before.current = undefined;
			furthest.current = 0;
			open(now);
		},
	});

	/** Shows a new history, by default from the start of its story. */
	function open(now?: number) {
		remainder.current = 0;
		const { setting } = history.current;
		const begun = beginRun(view, history.current, prepared.current);
		const script = setting.preset?.script ?? [];
		const start = script.length > 0 ? getInitialTime(script, pace) : opening.time;
		showAt(now ?? view.initialTime?.(begun) ?? start, begun);
		if (preparation && setting.values !== openingHistory.setting.values) ask(setting);
	}

	const getStep = () => Math.max(1, Math.round(STEP * pace));

	function startClock() {
		// The first frame shows the next unit, however long a unit takes.
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
		playOn(view, moving, history.current.acts, moving.now + whole, prepared.current);
		furthest.current = Math.max(furthest.current, moving.now);
		for (const watcher of watchers) watcher(now);
		if (moving.now === view.end?.(moving)) setRunning(false);
	});

	function turn(key: Key, value: number) {
		const moving = state.current ?? run;
		const since = performance.now();
		const isSameMove = move.current?.key === key && since - move.current.at < ONE_MOVE;
		move.current = { key, at: since };
		if (!isSameMove) before.current = { history: history.current, prepared: prepared.current };
		const { setting, acts } = history.current;
		if (preparation || restartOn.includes(key)) {
			const values = turned(dials, setting.values, key, value);
			history.current = { ...history.current, setting: { ...setting, values }, acts: [] };
			if (preparation) {
				// Its own part shows at once; the rest when the worker has answered.
				model.change(moving, turned(dials, moving.parameters, key, value), prepared.current);
				ask(history.current.setting);
				rerender();
			} else showAt(moving.now);
		} else {
			const act = { at: moving.now, name: key, argument: String(value) };
			history.current = { ...history.current, acts: addAct(acts, act, isSameMove) };
			perform(view, moving, act, prepared.current);
			rerender();
			clearTimeout(settling.current);
			// What came in between is no part of the history: at rest, the run becomes the one that the address names.
			if (isSameMove) settling.current = window.setTimeout(() => showAt(state.current?.now ?? 0), REST);
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
			history.current = { ...history.current, acts: addAct(history.current.acts, act, false) };
			perform(view, moving, act, prepared.current);
			rerender();
			startTime();
			address.write(history.current, moving.now);
		},
		choose(story) {
			move.current = undefined;
			before.current = { history: history.current, prepared: prepared.current };
			history.current = { setting: settingOf(dials, story), acts: [], seed: history.current.seed };
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
			if (on && run.now === view.end?.(run)) open();
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
			history.current = { ...history.current, acts: [] };
			open();
			address.write(history.current, undefined);
		},
		keepMoment: () => address.write(history.current, (state.current ?? run).now),
		speed,
		setSpeed,
		getLast() {
			const last = Math.max(furthest.current, opening.time, endOf(history.current) + AFTER_LAST * pace);
			return view.end?.(state.current ?? run) ?? Math.round(last);
		},
	};
}
