import { closest } from "fastest-levenshtein";
import { clampValues, type Parameter, type Preset, type ScriptedChange } from "@/lib/simulation/parameters";

/** Initial values of a run, and its scenario if it has one. */
export interface Setting<Key extends string, Step = ScriptedChange<Key>> {
	values: Record<Key, number>;
	preset: Preset<Key, Step> | undefined;
}

/** Returns the default values, overridden by a preset's. */
export function createSetting<Key extends string, Step>(
	table: readonly Parameter<Key>[],
	preset: Preset<Key, Step>,
): Setting<Key, Step> {
	return { values: clampValues(table, { ...getDefaults(table), ...preset.parameters }), preset };
}

/**
 * Returns the scenario with a name.
 *
 * @throws RangeError if none has it; the message lists all names and the nearest
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

/** Returns the default value of each dial. */
export function getDefaults<Key extends string>(table: readonly Parameter<Key>[]): Record<Key, number> {
	// The table has a row for each key, but the type of fromEntries cannot express that.
	return Object.fromEntries(table.map(({ key, default: value }) => [key, value])) as Record<Key, number>;
}
