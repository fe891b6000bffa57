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

/** What a visitor may set: the model's parameters, and which story's incidents happen. */
export type Key = ModelKey | "incident";

/** A value for each: what the worker is asked. */
export type Values = Record<Key, number>;

/** Nothing goes wrong, or what goes wrong in a story. */
const happenings = [
	{ name: "nothing", incidents: [], script: [] },
	...stories.filter(({ incidents }) => incidents.length > 0),
];

/** The model's parameters, and what happens as one more, so that it stays when a mechanism is turned off. */
export const parameters: readonly Parameter<Key>[] = [
	{
		key: "incident",
		label: "What happens",
		group: "Load",
		unit: "",
		min: 0,
		max: happenings.length - 1,
		step: 1,
		default: 0,
		choices: happenings.map(({ name }) => name),
	},
	...ofModel,
];

/** The stories, told by parameters alone. */
export const presets: readonly Preset<Key>[] = stories.map(({ name, watch, parameters: own, script }) => ({
	name,
	watch,
	parameters: {
		...own,
		incident: Math.max(
			0,
			happenings.findIndex((one) => one.name === name),
		),
	},
	script,
}));

/** Where the first drawing stands, in samples: at the midnight spike. */
export const INITIAL_SAMPLE = 9;

/** The model's own part of the values. */
export function settingsOf({ incident: _, ...settings }: Values): Parameters {
	return settings;
}

export function incidentsOf({ incident }: Values): readonly Incident[] {
	return happenings[incident]?.incidents ?? [];
}

/** What happens, and when, in minutes. */
export function eventsOf({ incident }: Values): readonly Event[] {
	return happenings[incident]?.script ?? [];
}

/** Where a run begins to be shown, in samples: when the first thing happens, else where the page opens. */
export function initialSampleOf({ parameters }: Day): number {
	const [first] = eventsOf(parameters);
	return first ? Math.floor(first.at / sampleMinutes) : INITIAL_SAMPLE;
}

/** A whole computed run, and the sample that is looked at. */
export interface Day {
	now: number;
	parameters: Values;
	account: Account;
}

/** Something that happens at a minute of the run. */
export interface Event {
	at: number;
	label: string;
}
