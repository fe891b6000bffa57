import { closest } from "fastest-levenshtein";
import { type Parameter, type Preset, type ScriptedChange, withinRange } from "@/lib/simulation/parameters";

/** Values that a run starts with, and the story that it plays, if it plays one. */
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

/** The defaults of every dial. */
export function defaultsOf<Key extends string>(table: readonly Parameter<Key>[]): Record<Key, number> {
	// The table has a row for every key, which the type of fromEntries cannot say.
	return Object.fromEntries(table.map(({ key, default: value }) => [key, value])) as Record<Key, number>;
}
