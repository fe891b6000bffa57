import type { ComponentType, ReactNode } from "react";
import type { Parameter, Preset } from "@/lib/simulation/parameters";
import type { Measure } from "./compare";
import type { ReadOut } from "./frame";

/** What every run of a model has: its time in whole units of the model, and the values of its dials. */
export interface Run<Key extends string> {
	readonly now: number;
	readonly parameters: Record<Key, number>;
}

/** A model as its view runs it. The same values, seed, script and prepared data give the same run. */
interface Model<State extends Run<Key>, Key extends string, Step, Prepared> {
	start: (values: Record<Key, number>, seed: number, script: readonly Step[], prepared: Prepared) => State;
	advance: (run: State, until: number) => void;
	/** Sets dials of a run. */
	change: (run: State, values: Record<Key, number>, prepared: Prepared) => void;
}

/** A run in a visitor's hands, for controls and objects that only one system has. */
export interface Handle<State extends Run<Key>, Key extends string> {
	run: State;
	/** Does one of the view's acts now, and starts time. */
	perform: (name: string, argument?: string) => void;
	turn: (key: Key, value: number) => void;
	/** Moves to a moment of the run, in units of the model's time. */
	seek: (now: number) => void;
	/** Whether a worker prepares what the run needs, or cannot be started. */
	worker: "idle" | "busy" | "failed";
}

/** Something besides turning dials that a visitor may do to a run. */
export interface ActDefinition<State> {
	/** What was done, for the list of events. */
	label: (argument: string) => string;
	/** Does it. An argument comes from an address too: where it makes no sense, nothing happens. */
	perform: (run: State, argument: string) => void;
}

/** Data that a run needs and that takes long to compute, from its dials alone. */
interface Preparation<Key extends string, Prepared> {
	/** For the server: computes it. Import the code that does it lazily, so that a browser does not load it. */
	compute: (values: Record<Key, number>) => Promise<Prepared>;
	/** For the browser: `new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })`, which answers values with prepared data. */
	createWorker: () => Worker;
}

/** The drawing of a system in prose, on cards and on paper. */
interface StillDefinition<State> {
	/** What the drawing of a scenario shows, and that its parameters are examples. */
	caption: (opening: { watch: string }) => string;
	/** Draws it, as wide as a phone unless `isWide`. */
	drawing: (run: State) => ReactNode;
	isWide?: boolean;
	/** How far the opening scenario has gone in it, where that is further than on the page. */
	time?: number;
	/** The run that it shows, where it is not the opening scenario's. */
	run?: () => State;
}

/** Everything that presents a model: the only thing that a system's view/index.tsx exports. */
export interface ViewDefinition<State extends Run<Key>, Key extends string, Step, Prepared> {
	model: Model<State, Key, Step, Prepared>;
	dials: readonly Parameter<Key>[];
	/** Dials that `controls` shows. */
	ownControls?: readonly Key[];
	/** Dials that only a new run can obey: it is played again to the same moment. With a preparation, all are. */
	restartOn?: readonly Key[];
	/** What else a visitor may do, by the name that an address gives it. */
	acts?: Readonly<Record<string, ActDefinition<State>>>;
	scenarios: readonly Preset<Key, Step>[];
	/** The scenario that the page opens with, by name, and how far its run has gone, in units of the model's time. */
	opening: { scenario: string; time: number };
	/** Units of the model's time in a ms at a factor of 1; the factors to choose from, and the first choice. */
	unitsPerMs: number;
	speeds: readonly { factor: number; label: string }[];
	speed: number;
	/** Where a run ends, for models with a last moment. */
	end?: (run: State) => number;
	/** Where a new run begins to be shown; unless given, a moment before its first event, or when the opening begins. */
	initialTime?: (run: State) => number;
	/** A moment in words, with its unit. */
	formatTime: (now: number) => string;
	/**
	 * Draws a run.
	 *
	 * @param handle for objects that can be pressed
	 * @param before the run that it is compared with, at about the same moment, for a chart to show as a ghost
	 */
	drawing: (run: State, handle: Handle<State, Key>, before: State | undefined) => ReactNode;
	/** More drawings, below the read-outs. */
	details?: (run: State) => ReactNode;
	/** How the run goes, for the sentence that compares it with the run before. */
	measures: (run: State) => readonly Measure[];
	/** Measures, by what they count, that text may have readers guess. */
	answers?: readonly string[];
	readouts: (run: State) => readonly ReadOut[];
	/** The drawing's data, for people who do not see it. */
	table: (run: State) => ReactNode;
	caption: string;
	/** Controls that only this system has. */
	controls?: (handle: Handle<State, Key>) => ReactNode;
	/** The latest events, where the model tells them itself. */
	log?: (run: State) => ReactNode;
	/** What stands below the frame. */
	below?: (handle: Handle<State, Key>) => ReactNode;
	/** How the run compares with published figures: below the frame, and in the page's Markdown version. */
	findings?: (run: State) => ReactNode;
	preparation?: Preparation<Key, Prepared>;
	still: StillDefinition<State>;
	/** The drawing without words, small, for a card. */
	glyph: (run: State) => ReactNode;
	/** What no source gives, a sentence each. */
	assumptions: readonly string[];
	/** What the model found when the page was built, in prose and tables. */
	Results?: ComponentType;
}

/** The seed is the same for everybody, so that a shared state is the same state. */
export const SEED = 1;
