import type { Parameter, Preset } from "@/lib/simulation/parameters";
import {
	type Account,
	type Incident,
	type Key as ModelKey,
	parameters as ofModel,
	type Parameters,
	sampleMinutes,
	presets as stories,
} from "../model";

/** Keys of the dials: the model's parameters, and the scenario whose incidents happen. */
export type Key = ModelKey | "incident";

/** A value for each key. The worker takes these. */
export type Values = Record<Key, number>;

/** The incidents of each scenario, after an empty entry. */
const incidentChoices = [
	{ name: "nothing", incidents: [], script: [] },
	...stories.filter(({ incidents }) => incidents.length > 0),
];

/**
 * The model's parameters and the incident. The incident is a parameter so that it remains when a mechanism is turned
 * off.
 */
export const parameters: readonly Parameter<Key>[] = [
	{
		key: "incident",
		label: "What happens",
		group: "Load",
		unit: "",
		min: 0,
		max: incidentChoices.length - 1,
		step: 1,
		default: 0,
		choices: incidentChoices.map(({ name }) => name),
	},
	...ofModel,
];

/** The scenarios, as parameters only. */
export const presets: readonly Preset<Key>[] = stories.map(({ name, watch, parameters: own, script }) => ({
	name,
	watch,
	parameters: {
		...own,
		incident: Math.max(
			0,
			incidentChoices.findIndex((one) => one.name === name),
		),
	},
	// A step's time is in minutes, a run's in samples.
	script: script.map((step) => ({ ...step, at: step.at / sampleMinutes })),
}));

/** Sample of the first drawing: the spike has passed, calls of it have waited, and now they run. */
export const INITIAL_SAMPLE = 76;

/** Returns the model's own parameters. */
export function settingsOf({ incident: _, ...settings }: Values): Parameters {
	return settings;
}

export function incidentsOf({ incident }: Values): readonly Incident[] {
	return incidentChoices[incident]?.incidents ?? [];
}

/** Returns the events of a run. Their times are in minutes. */
export function eventsOf({ incident }: Values): readonly Event[] {
	return incidentChoices[incident]?.script ?? [];
}

/** Returns the initial sample of a run: the first event, or the page's initial sample if there is none. */
export function initialSampleOf({ parameters }: Day): number {
	const [first] = eventsOf(parameters);
	return first ? Math.floor(first.at / sampleMinutes) : INITIAL_SAMPLE;
}

/** A computed run, and the displayed sample. */
export interface Day {
	now: number;
	parameters: Values;
	account: Account;
}

/** An event of a run. Its time is in minutes. */
export interface Event {
	at: number;
	label: string;
}
