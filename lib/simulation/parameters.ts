/** One dial of a model: what it is called, its unit, and the range it may be set in. */
export interface Parameter<Key extends string> {
	key: Key;
	label: string;
	/** What the number counts; for a choice, the empty string. */
	unit: string;
	min: number;
	max: number;
	step: number;
	default: number;
	/** Names for the values 0, 1, 2 … where the number is a choice. */
	choices?: readonly string[];
	/** The heading that it stands under. */
	group?: string;
}

type Range = readonly [min: number, max: number, step?: number];

/**
 * What writes a model's table of dials: a dial by its range, in steps of 1 unless told, and a choice by the names of
 * its values. Each opens at the model's default.
 */
export function dialsOf<Key extends string>(defaults: Readonly<Record<Key, number>>) {
	const dial = (
		group: string,
		key: Key,
		label: string,
		unit: string,
		[min, max, step = 1]: Range,
	): Parameter<Key> => ({ group, key, label, unit, min, max, step, default: defaults[key] });
	const choice = (group: string, key: Key, label: string, choices: readonly string[]): Parameter<Key> => ({
		...dial(group, key, label, "", [0, choices.length - 1]),
		choices,
	});
	return { dial, choice };
}

/** A change of parameters at a tick: how a preset tells its story. */
export interface ScriptedChange<Key extends string> {
	at: number;
	/** What happens, in a few words for the timeline. */
	label: string;
	set: Partial<Record<Key, number>>;
}

/** A setting that tells a story; its script is of changes of parameters, or of whatever else the model can be told. */
export interface Preset<Key extends string, Step = ScriptedChange<Key>> {
	name: string;
	/** The heading that it stands under among many. */
	group?: string;
	/** One line on what to watch. */
	watch: string;
	parameters: Partial<Record<Key, number>>;
	script: readonly Step[];
}

/** The values with every number that is out of its range, or none, put right: clamped, and on a step. */
export function withinRange<Key extends string>(
	table: readonly Parameter<Key>[],
	values: Record<Key, number>,
): Record<Key, number> {
	const right = { ...values };
	for (const { key, min, max, step, default: preset } of table) {
		const value = Number.isFinite(values[key]) ? values[key] : preset;
		const stepped = min + Math.round((value - min) / step) * step;
		right[key] = Math.min(max, Math.max(min, stepped));
	}
	return right;
}
