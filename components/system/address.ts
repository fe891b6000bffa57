import { clampValues, type Parameter, type Preset } from "@/lib/simulation/parameters";
import type { Act, History } from "./history";
import { defaultsOf, settingOf } from "./setting";

/** A history and the displayed time of its run, in units of the model's time. */
export interface Moment<Key extends string, Step> extends History<Key, Step> {
	/** Undefined if the URL names no time. The run then starts at its scenario's initial time. */
	now: number | undefined;
}

/** Limits the actions in a URL to a length that servers accept. */
const MOST_ACTS = 100;

/** Query parameters besides dials. */
const NAMES = { story: "preset", seed: "seed", acts: "do", now: "t" } as const;

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
	const story = scenarios.find(({ name }) => name === query.get(NAMES.story));
	const given = dials.filter(({ key }) => query.has(key)).map(({ key }) => [key, Number(query.get(key))]);
	const names = Object.values(NAMES).filter((name) => name !== NAMES.story);
	if (!story && given.length === 0 && !names.some((name) => query.has(name))) return undefined;
	const preset = story ?? (given.length > 0 ? undefined : opening);
	const base = preset ? settingOf(dials, preset).values : defaultsOf(dials);
	return {
		setting: { values: clampValues(dials, { ...base, ...Object.fromEntries(given) }), preset },
		seed: wholeNumber(query.get(NAMES.seed), 2 ** 31) ?? seed,
		acts: readActs(query.get(NAMES.acts) ?? "", latest),
		now: wholeNumber(query.get(NAMES.now), latest),
	};
}

function readActs(text: string, latest: number): Act[] {
	return text
		.split("*")
		.slice(0, MOST_ACTS)
		.flatMap((act) => {
			const [, time = "", name = "", argument = ""] = /^(\d+)\.([a-z-]+)(?:\.(.*))?$/i.exec(act) ?? [];
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
	{ setting: { values, preset }, acts, seed, now }: Moment<Key, Step>,
	usualSeed: number,
): URLSearchParams {
	const base = preset ? settingOf(dials, preset).values : defaultsOf(dials);
	const changed = dials.filter(({ key }) => values[key] !== base[key]);
	// Default values also need a parameter, to distinguish them from the opening scenario.
	const named = preset || changed.length > 0 ? changed : dials.slice(0, 1);
	const query = new URLSearchParams(preset ? { [NAMES.story]: preset.name } : {});
	for (const { key } of named) query.set(key, String(values[key]));
	if (seed !== usualSeed) query.set(NAMES.seed, String(seed));
	if (acts.length > 0)
		query.set(
			NAMES.acts,
			acts
				.slice(-MOST_ACTS)
				.map((act) => `${act.at}.${act.name}.${act.argument}`)
				.join("*"),
		);
	if (now !== undefined) query.set(NAMES.now, String(now));
	return query;
}
