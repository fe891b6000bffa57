/** A dial of a model, with its label, unit, and range. */
export interface Parameter<Key extends string> {
	key: Key;
	label: string;
	/** Unit of the number; empty for a choice. */
	unit: string;
	min: number;
	max: number;
	step: number;
	default: number;
	/** Names of the values 0, 1, 2 … if the number is a choice. */
	choices?: readonly string[];
	/** Heading of its group. */
	group?: string;
}

/** Returns the dial value nearest to a number. */
export function clampToStep(
	{ min, max, step }: Pick<Parameter<string>, "min" | "max" | "step">,
	value: number,
) {
	return Math.min(max, Math.max(min, min + Math.round((value - min) / step) * step));
}

type Range = readonly [min: number, max: number, step?: number];

/**
 * Returns helpers for a model's table of dials: one for a dial with a range, in steps of 1 by default, and one for a
 * choice by the names of its values. Each starts at the model's default.
 */
export function createDialHelpers<Key extends string>(defaults: Readonly<Record<Key, number>>) {
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

/** A change of parameters at a tick, as a step of a preset's script. */
export interface ScriptedChange<Key extends string> {
	at: number;
	/** A short description of the event for the timeline. */
	label: string;
	set: Partial<Record<Key, number>>;
}

/** A scenario: a setting with a script of parameter changes, or of a model's other steps. */
export interface Preset<Key extends string, Step = ScriptedChange<Key>> {
	name: string;
	/** Earlier names, which shared links still have. */
	formerNames?: readonly string[];
	/** Heading of its group in a long list. */
	group?: string;
	/** A sentence on what to watch. */
	watch: string;
	parameters: Partial<Record<Key, number>>;
	script: readonly Step[];
}

/** Returns the values with every invalid or out-of-range number corrected: clamped, and rounded to a step. */
export function clampValues<Key extends string>(
	table: readonly Parameter<Key>[],
	values: Record<Key, number>,
): Record<Key, number> {
	const right = { ...values };
	for (const { key, min, max, step, default: preset } of table) {
		const value = Number.isFinite(values[key]) ? values[key] : preset;
		right[key] = clampToStep({ min, max, step }, value);
	}
	return right;
}
