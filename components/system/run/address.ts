import { clampValues, type Parameter, type Preset } from "@/lib/simulation/parameters";
import type { Action, History } from "./history";
import { createSetting, getDefaults } from "./setting";

/** A history and the displayed time of its run, in units of the model's time. */
export interface Moment<Key extends string, Step> extends History<Key, Step> {
	/** Undefined if the URL names no time. The run then starts at its scenario's initial time. */
	now: number | undefined;
}

/** Limits the actions in a URL to a length that servers accept. */
const MOST_ACTS = 100;

/** Query parameters besides dials. */
const NAMES = { story: "preset", seed: "seed", actions: "do", now: "t" } as const;

/**
 * Returns the moment in a query string, or undefined if it has none. Clamps numbers to their range and ignores
 * unknown values.
 *
 * @param latest the latest time that a URL may name
 */
export function readAddress<Key extends string, Step>(
	query: URLSearchParams,
	{ dials, scenarios }: { dials: readonly Parameter<Key>[]; scenarios: readonly Preset<Key, Step>[] },
	{ opening, seed, latest }: { opening: Preset<Key, Step>; seed: number; latest: number },
): Moment<Key, Step> | undefined {
	const asked = query.get(NAMES.story) ?? "";
	const story = scenarios.find(({ name, formerNames = [] }) => [name, ...formerNames].includes(asked));
	const given = dials.filter(({ key }) => query.has(key)).map(({ key }) => [key, Number(query.get(key))]);
	const names = Object.values(NAMES).filter((name) => name !== NAMES.story);
	if (!story && given.length === 0 && !names.some((name) => query.has(name))) return undefined;
	const preset = story ?? (given.length > 0 ? undefined : opening);
	const base = preset ? createSetting(dials, preset).values : getDefaults(dials);
	return {
		setting: { values: clampValues(dials, { ...base, ...Object.fromEntries(given) }), preset },
		seed: wholeNumber(query.get(NAMES.seed), 2 ** 31) ?? seed,
		actions: readActions(query.get(NAMES.actions) ?? "", latest),
		now: wholeNumber(query.get(NAMES.now), latest),
	};
}

function readActions(text: string, latest: number): Action[] {
	return text
		.split("*")
		.slice(0, MOST_ACTS)
		.flatMap((action) => {
			const [, time = "", name = "", argument = ""] = /^(\d+)\.([a-z-]+)(?:\.(.*))?$/i.exec(action) ?? [];
			const at = wholeNumber(time, latest);
			return name && at !== undefined ? [{ at, name, argument }] : [];
		})
		.sort((one, other) => one.at - other.at);
}

function wholeNumber(text: string | null, most: number): number | undefined {
	return text && /^\d+$/.test(text) ? Math.min(most, Number(text)) : undefined;
}

/**
 * Returns a moment as a query string: the scenario by name, each value that differs from it, actions with their
 * times, and the time.
 *
 * @param seed the default seed, which the query string omits
 */
export function writeAddress<Key extends string, Step>(
	dials: readonly Parameter<Key>[],
	{ setting: { values, preset }, actions, seed, now }: Moment<Key, Step>,
	usualSeed: number,
): URLSearchParams {
	const base = preset ? createSetting(dials, preset).values : getDefaults(dials);
	const changed = dials.filter(({ key }) => values[key] !== base[key]);
	// Default values also need a parameter, to distinguish them from the opening scenario.
	const named = preset || changed.length > 0 ? changed : dials.slice(0, 1);
	const query = new URLSearchParams(preset ? { [NAMES.story]: preset.name } : {});
	for (const { key } of named) query.set(key, String(values[key]));
	if (seed !== usualSeed) query.set(NAMES.seed, String(seed));
	if (actions.length > 0)
		query.set(
			NAMES.actions,
			actions
				.slice(-MOST_ACTS)
				.map((action) => `${action.at}.${action.name}.${action.argument}`)
				.join("*"),
		);
	if (now !== undefined) query.set(NAMES.now, String(now));
	return query;
}
