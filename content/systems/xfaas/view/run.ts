import type { Parameter, Preset } from "@/lib/simulation/parameters";
import {
	type Incident,
	type Key as ModelKey,
	parameters as ofModel,
	type Parameters,
	sampleMinutes,
	presets as stories,
} from "../model";

/** The seed is the same for everybody, so that a shared state is the same state. */
export const SEED = 1;

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

/** The story that page and still drawing open with. */
export const opening: Preset<Key> = presets[0] ?? { name: "Defaults", watch: "", parameters: {}, script: [] };

/** Where the first drawing stands, in samples: at the midnight spike. */
export const FIRST_LOOK = 9;

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

/** Where a visitor begins to look, in samples: when the first thing happens, else where the first drawing stands. */
export function lookAt(values: Values): number {
	const [first] = eventsOf(values);
	return first ? Math.floor(first.at / sampleMinutes) : FIRST_LOOK;
}

/** Something that happens at a minute of the run. */
export interface Event {
	at: number;
	says: string;
}
