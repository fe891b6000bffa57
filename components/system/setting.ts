import { closest } from "fastest-levenshtein";
import { type Parameter, type Preset, type ScriptedChange, withinRange } from "@/lib/simulation/parameters";

/** A setting: every parameter's value, and the preset it is, if it still is one. */
export interface Setting<Key extends string, Step = ScriptedChange<Key>> {
	values: Record<Key, number>;
	preset: Preset<Key, Step> | undefined;
}

/** The defaults with a preset's own values. */
export function settingOf<Key extends string, Step>(
	table: readonly Parameter<Key>[],
	preset: Preset<Key, Step>,
): Setting<Key, Step> {
	return { values: withinRange(table, { ...defaultsOf(table), ...preset.parameters }), preset };
}

/**
 * Returns the scenario of that name.
 *
 * @throws RangeError if there is none, with all names and the nearest
 */
export function findScenario<Key extends string, Step>(
	scenarios: readonly Preset<Key, Step>[],
	name: string,
): Preset<Key, Step> {
	const found = scenarios.find((scenario) => scenario.name === name);
	if (found) return found;
	const names = scenarios.map((scenario) => scenario.name);
	const nearest = names.length > 0 ? ` Did you mean "${closest(name, names)}"?` : "";
	throw new RangeError(
		`There is no scenario "${name}". The scenarios are "${names.join('", "')}".${nearest}`,
	);
}

/** The setting that a query string holds, or undefined where it holds none. */
export function settingFrom<Key extends string, Step>(
	query: URLSearchParams,
	table: readonly Parameter<Key>[],
	presets: readonly Preset<Key, Step>[],
): Setting<Key, Step> | undefined {
	const preset = presets.find(({ name }) => name === query.get("preset"));
	if (preset) return settingOf(table, preset);
	const given = table.filter(({ key }) => query.has(key)).map(({ key }) => [key, Number(query.get(key))]);
	if (given.length === 0) return undefined;
	const values = withinRange(table, { ...defaultsOf(table), ...Object.fromEntries(given) });
	return { values, preset: undefined };
}

/** A setting as a query string: a preset by its name, else every value that differs from its default. */
export function queryOf<Key extends string, Step>(
	table: readonly Parameter<Key>[],
	{ values, preset }: Setting<Key, Step>,
): URLSearchParams {
	if (preset) return new URLSearchParams({ preset: preset.name });
	const changed = table.filter(({ key, default: usual }) => values[key] !== usual);
	// Even a setting of nothing but defaults must be told from the page's opening.
	const told = changed.length > 0 ? changed : table.slice(0, 1);
	return new URLSearchParams(told.map(({ key }) => [key, String(values[key])]));
}

function defaultsOf<Key extends string>(table: readonly Parameter<Key>[]): Record<Key, number> {
	// The table has a row for every key, which the type of fromEntries cannot say.
	return Object.fromEntries(table.map(({ key, default: value }) => [key, value])) as Record<Key, number>;
}
