import type { ComponentType, ReactNode } from "react";
import type { Measure } from "@/components/system/run/compare";
import type { Parameter, Preset } from "@/lib/simulation/parameters";
import type { ReadOut } from "./frame";

/** The common part of every run: its time in whole units of the model, and its dial values. */
export interface Run<Key extends string> {
	readonly now: number;
	readonly parameters: Record<Key, number>;
}

/** A model as its view runs it. The same values, seed, script, and prepared data give the same run. */
interface Model<State extends Run<Key>, Key extends string, Step, Prepared> {
	start: (values: Record<Key, number>, seed: number, script: readonly Step[], prepared: Prepared) => State;
	advance: (run: State, until: number) => void;
	/** Sets the dials of a run. */
	change: (run: State, values: Record<Key, number>, prepared: Prepared) => void;
}

/** Control over a run, for system-specific controls and objects. */
export interface RunControls<State extends Run<Key>, Key extends string> {
	run: State;
	/** Performs one of the view's actions now, and starts playing. */
	perform: (name: string, argument?: string) => void;
	turn: (key: Key, value: number) => void;
	/** Goes to a time of the run, in units of the model's time. */
	seek: (now: number) => void;
	/** State of the worker that prepares the run's data. */
	worker: "idle" | "busy" | "failed";
}

/** The figure's main button: its label states the effect. A press runs the scenario or the change, and starts time. */
export type MainAction = { label: string } & ({ scenario: string } | { perform: () => void });

/** An action of a visitor other than setting a dial. */
export interface ActionDefinition<State> {
	/** Returns the entry in the list of events. */
	label: (argument: string) => string;
	/** Performs the action. Ignores invalid arguments, because they can come from a URL. */
	perform: (run: State, argument: string) => void;
}

/** Data that a run needs and that takes long to compute from the dials. */
interface Preparation<Key extends string, Prepared> {
	/** Computes the data on the server. Import its code lazily, so that browsers do not load it. */
	compute: (values: Record<Key, number>) => Promise<Prepared>;
	/**
	 * In the browser: `new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })`, which answers values
	 * with prepared data.
	 */
	createWorker: () => Worker;
}

/** The drawing of a system in prose, on cards, and in print. */
interface StillDefinition<State> {
	/** Describes the drawing, and states that its parameters are examples. */
	caption: (opening: { watch: string }) => string;
	/** Draws the run, as wide as a phone unless `isWide`. */
	drawing: (run: State) => ReactNode;
	isWide?: boolean;
	/** Time of the opening scenario in this drawing, if it is later than on the page. */
	time?: number;
	/** The run to draw, if it is not the opening scenario's. */
	run?: () => State;
}

/** The presentation of a model: the default export of a system's view/index.tsx. */
export interface ViewDefinition<State extends Run<Key>, Key extends string, Step, Prepared> {
	model: Model<State, Key, Step, Prepared>;
	dials: readonly Parameter<Key>[];
	/** Dials that `controls` renders. */
	ownControls?: readonly Key[];
	/** Dials whose change replays the run to the same time. With a preparation, every dial does. */
	restartOn?: readonly Key[];
	/** Other actions of a visitor, by their names in the URL. */
	actions?: Readonly<Record<string, ActionDefinition<State>>>;
	scenarios: readonly Preset<Key, Step>[];
	/**
	 * The scenario that the page starts with, by name, and its initial time, in units of the model's time. If nothing
	 * happens after that time, the first press on Play goes back to `playFrom`.
	 */
	opening: { scenario: string; time: number; playFrom?: number };
	/** Units of the model's time per ms at speed 1, then the speed factors and the initial one. */
	unitsPerMs: number;
	speeds: readonly { factor: number; label: string }[];
	speed: number;
	/** Returns the end of a run, for models that have one. */
	end?: (run: State) => number;
	/**
	 * Returns the time at which a new run is first shown. Default: shortly before its first event, or the opening time.
	 */
	initialTime?: (run: State) => number;
	/** Formats a time with its unit. */
	formatTime: (now: number) => string;
	/**
	 * Draws a run.
	 *
	 * @param handle for clickable objects
	 * @param before the run to compare with, at about the same time, which a chart draws as a ghost
	 */
	drawing: (run: State, handle: RunControls<State, Key>, before: State | undefined) => ReactNode;
	/** Renders additional drawings, below the read-outs. The arguments are those of `drawing`. */
	details?: (run: State, handle: RunControls<State, Key>, before: State | undefined) => ReactNode;
	/** Returns the measures with which a run is compared to the previous one. */
	measures: (run: State) => readonly Measure[];
	/** Names of measures that a text may ask readers to guess. */
	answers?: readonly string[];
	readouts: (run: State) => readonly ReadOut[];
	/** Renders the drawing's data, for visitors who cannot see the drawing. */
	table: (run: State) => ReactNode;
	caption: string;
	/**
	 * Returns the first thing to try, whose button is beside Play.
	 *
	 * @param scenario name of the current scenario, if the setting is still its own
	 */
	mainAction?: (handle: RunControls<State, Key>, scenario: string | undefined) => MainAction;
	/** Renders system-specific controls. */
	controls?: (handle: RunControls<State, Key>) => ReactNode;
	/** Renders the latest events, if the model records its own. */
	log?: (run: State) => ReactNode;
	/** Content below the frame. */
	below?: (handle: RunControls<State, Key>) => ReactNode;
	/** Renders a comparison of the run with published figures, below the frame and in the page's Markdown version. */
	findings?: (run: State) => ReactNode;
	preparation?: Preparation<Key, Prepared>;
	still: StillDefinition<State>;
	/** Draws the wordless thumbnail for a card. */
	glyph: (run: State) => ReactNode;
	/** Assumptions that no source supports, one sentence each. */
	assumptions: readonly string[];
	/** Results computed at build time, as prose and tables. */
	Results?: ComponentType;
}

/** The same seed for everybody, so that a shared link shows the same run. */
export const SEED = 1;
