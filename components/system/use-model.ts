"use client";

import { type ComponentProps, useRef, useState } from "react";
import type { Parameter, Preset, ScriptedChange } from "@/lib/simulation/parameters";
import type { PresetPicker, Transport } from "./controls";
import { getInitialRun } from "./initial-run";
import { getInitialTime } from "./initial-time";
import type { Setting } from "./setting";
import { useClock } from "./use-clock";
import { useParameters } from "./use-parameters";

/** What every run of a model has: its moment in whole units of the model's time, and what its dials are at. */
export interface Run<Key extends string> {
	readonly now: number;
	readonly parameters: Record<Key, number>;
}

/** A model as a view drives it. */
interface Drive<State extends Run<Key>, Key extends string, Step> {
	parameters: readonly Parameter<Key>[];
	presets: readonly Preset<Key, Step>[];
	/** The preset that the page opens with, and how far its run has gone when the server draws it. */
	opening: Preset<Key, Step>;
	firstLook: number;
	/** A new run of a setting. */
	runOf: (setting: Setting<Key, Step>) => State;
	/** A new run of the opening, where it is not one like any other. */
	begin?: () => State;
	/** Where the opening's run is kept. */
	kept: { run?: Promise<State> };
	advance: (run: State, until: number) => void;
	step: (run: State) => void;
	/** Turns the dials of a run. */
	change: (run: State, values: Record<Key, number>) => void;
	/** Dials that only a new run can obey. */
	startsAnew?: readonly Key[];
	/** Units of the model's time in a ms at a factor of 1; the factors to choose from, and the first choice. */
	unitsInMs: number;
	speeds: readonly { factor: number; label: string }[];
	speed: number;
}

/** Is told of every frame in which the model moved, with the time of the frame in ms. */
type Watcher = (now: number) => void;

/** A model in the hands of a visitor: its run, and what the view's controls take. */
export interface Model<State extends Run<Key>, Key extends string, Step = ScriptedChange<Key>> {
	run: State;
	/** Does something to the run, and has the view drawn anew. */
	act: (action: (run: State) => void) => void;
	turn: (key: Key, value: number) => void;
	watchers: Set<Watcher>;
	stories: ComponentProps<typeof PresetPicker<Key, Step>>;
	transport: ComponentProps<typeof Transport>;
	table: readonly Parameter<Key>[];
}

/**
 * Puts a model into a visitor's hands. The view is drawn anew when a visitor does something; while the model runs,
 * only those are told who watch it.
 */
export function useModel<
	State extends Run<Key>,
	Key extends string,
	Step extends { at: number } = ScriptedChange<Key>,
>(drive: Drive<State, Key, Step>): Model<State, Key, Step> {
	const { parameters, presets, opening, speeds, startsAnew = [] } = drive;
	const state = useRef<State>(undefined);
	state.current ??= getInitialRun(drive);
	const run = state.current;
	const [, setDrawn] = useState(0);
	const [speed, setSpeed] = useState(drive.speed);
	const [watchers] = useState(() => new Set<Watcher>());
	// A frame is seldom a whole number of the model's units; what is left over is kept for the next.
	const owed = useRef(0);

	function act(action: (run: State) => void) {
		action(run);
		setDrawn((count) => count + 1);
	}

	function restart(setting: Setting<Key, Step>) {
		const next = drive.runOf(setting);
		drive.advance(next, getInitialTime(setting.preset?.script ?? [], speed * drive.unitsInMs));
		state.current = next;
		setDrawn((count) => count + 1);
	}

	const { running, setRunning } = useClock((elapsed, now) => {
		owed.current += elapsed * speed * drive.unitsInMs;
		const whole = Math.floor(owed.current);
		if (whole === 0) return;
		owed.current -= whole;
		drive.advance(run, run.now + whole);
		for (const watcher of watchers) watcher(now);
	});

	const setting = useParameters<Key, Step>(parameters, presets, opening, {
		now: () => run.parameters,
		onTurn: (key, values) => {
			if (startsAnew.includes(key)) restart({ values, preset: undefined });
			else act(() => drive.change(run, values));
		},
		onRestart: restart,
	});

	return {
		run,
		act,
		turn: setting.turn,
		watchers,
		stories: { presets, chosen: setting.preset, onChoose: setting.choose },
		transport: {
			running,
			onPlay: setRunning,
			onStep: () => act(drive.step),
			onReset: () => restart(setting),
			speed,
			speeds,
			onSpeed: setSpeed,
		},
		table: parameters,
	};
}
