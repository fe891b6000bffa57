"use client";

import { type ComponentProps, use, useRef, useState } from "react";
import type { Parameter } from "@/lib/simulation/parameters";
import type { PresetPicker, Transport } from "./controls";
import { getInitialTime } from "./initial-time";
import { playInPieces } from "./play-in-pieces";
import { findScenario, type Setting, settingOf } from "./setting";
import { useClock } from "./use-clock";
import { useParameters } from "./use-parameters";
import { useWorker } from "./use-worker";
import { type Handle, type Run, SEED, type ViewDefinition } from "./view";

/** Runs once a frame in which the model moved, with the time of the frame in ms. */
type Watcher = (now: number) => void;

/** What a worker is asked for: data that a run goes on with, or starts with. */
interface Question<Key extends string, Step> {
	setting: Setting<Key, Step>;
	anew: boolean;
}

/** A model in the hands of a visitor: its run, and what the view's controls take. */
export interface RunningModel<State extends Run<Key>, Key extends string, Step> extends Handle<State, Key> {
	watchers: Set<Watcher>;
	stories: ComponentProps<typeof PresetPicker<Key, Step>>;
	transport: ComponentProps<typeof Transport>;
	table: readonly Parameter<Key>[];
}

/** The opening run of each view that is being played, by its definition: React asks again for what it waits for. */
const openings = new WeakMap<object, Promise<unknown>>();

/** The run that a page opens with: played at once on the server, and in pieces in a browser. */
function useInitialRun<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: ViewDefinition<State, Key, Step, Prepared>,
	prepared: Prepared,
): () => State {
	const { model, opening, scenarios, dials } = view;
	const start = () => {
		const { values, preset } = settingOf(dials, findScenario(scenarios, opening.scenario));
		return model.start(values, SEED, preset?.script ?? [], prepared);
	};
	return () => {
		if (typeof window === "undefined") {
			const run = start();
			model.advance(run, opening.time);
			return run;
		}
		const playing = openings.get(view) ?? playInPieces(start, model.advance, opening.time);
		openings.set(view, playing);
		// The definition is the key, so the run is of its type.
		return use(playing as Promise<State>);
	};
}

/**
 * Puts a model into a visitor's hands. The view renders again when a visitor does something; while the model runs, only
 * watchers are called.
 */
export function useModel<State extends Run<Key>, Key extends string, Step extends { at: number }, Prepared>(
	view: ViewDefinition<State, Key, Step, Prepared>,
	initial: Prepared,
): RunningModel<State, Key, Step> {
	const { model, dials, scenarios, opening, speeds, restartOn = [], preparation } = view;
	const getInitialRun = useInitialRun(view, initial);
	const state = useRef<State>(undefined);
	state.current ??= getInitialRun();
	const run = state.current;
	const prepared = useRef(initial);
	const [, setRenders] = useState(0);
	const [speed, setSpeed] = useState(view.speed);
	const [watchers] = useState(() => new Set<Watcher>());
	// A frame is seldom a whole number of the model's units; the rest counts in the next.
	const remainder = useRef(0);
	const rerender = () => setRenders((count) => count + 1);

	const { ask, state: workerState } = useWorker<Question<Key, Step>, Prepared>(
		() => {
			if (!preparation) throw new Error("This view prepares nothing.");
			return preparation.createWorker();
		},
		({ setting }) => setting.values,
		(answer, { setting, anew }) => {
			prepared.current = answer;
			const current = state.current;
			if (!current) return;
			if (anew) {
				// A run that has just started starts with its own data, so that a shared state is the same state.
				const next = model.start(setting.values, SEED, setting.preset?.script ?? [], answer);
				model.advance(next, current.now);
				state.current = next;
			} else model.change(current, setting.values, answer);
			rerender();
		},
	);

	function act(action: (run: State) => void) {
		action(run);
		rerender();
	}

	function restart(setting: Setting<Key, Step>) {
		const script = setting.preset?.script ?? [];
		const next = model.start(setting.values, SEED, script, prepared.current);
		model.advance(next, view.initialTime?.(next) ?? getInitialTime(script, speed * view.unitsPerMs));
		state.current = next;
		if (preparation) ask({ setting, anew: true });
		rerender();
	}

	const { running, setRunning } = useClock((elapsed, now) => {
		remainder.current += elapsed * speed * view.unitsPerMs;
		const whole = Math.floor(remainder.current);
		if (whole === 0) return;
		remainder.current -= whole;
		model.advance(run, run.now + whole);
		for (const watcher of watchers) watcher(now);
		if (run.now === view.end?.(run)) setRunning(false);
	});

	const setting = useParameters<Key, Step>(dials, scenarios, findScenario(scenarios, opening.scenario), {
		now: () => run.parameters,
		onTurn: (key, values) => {
			if (restartOn.includes(key)) return restart({ values, preset: undefined });
			act(() => model.change(run, values, prepared.current));
			if (preparation) ask({ setting: { values, preset: undefined }, anew: false });
		},
		onRestart: restart,
	});

	return {
		run,
		act,
		turn: setting.turn,
		worker: workerState,
		watchers,
		stories: { presets: scenarios, chosen: setting.preset, onChoose: setting.choose },
		transport: {
			running,
			onPlay: (on) => {
				if (on && run.now === view.end?.(run)) restart(setting);
				setRunning(on);
			},
			onStep: () => act(model.step),
			onReset: () => restart(setting),
			speed,
			speeds,
			onSpeed: setSpeed,
		},
		table: dials.filter(({ key }) => !view.ownControls?.includes(key)),
	};
}
