"use client";

import { useEffect, useState } from "react";
import { type Parameter, type Preset, withinRange } from "@/lib/systems/parameters";

/** A setting: every parameter's value, and the preset it started from, if it is still that preset. */
export interface Setting<Key extends string> {
	values: Record<Key, number>;
	preset: Preset<Key> | undefined;
}

/**
 * The parameters of a model, kept in the address so that a state can be shared: only what differs from the defaults.
 *
 * @param onChange called after every change, and once for a setting that the address brought
 */
export function useParameters<Key extends string>(
	table: readonly Parameter<Key>[],
	presets: readonly Preset<Key>[],
	onChange: (setting: Setting<Key>) => void,
) {
	const [setting, setSetting] = useState<Setting<Key>>({ values: defaultsOf(table), preset: presets[0] });

	function change(next: Setting<Key>) {
		setSetting(next);
		writeAddress(table, next);
		onChange(next);
	}

	// The address is read once, after the first paint: the server drew the defaults.
	// biome-ignore lint/correctness/useExhaustiveDependencies: once
	useEffect(() => {
		const brought = readAddress(table, presets);
		if (!brought) return;
		setSetting(brought);
		onChange(brought);
	}, []);

	return {
		...setting,
		set: (key: Key, value: number) =>
			change({ values: withinRange(table, { ...setting.values, [key]: value }), preset: undefined }),
		apply: (preset: Preset<Key>) => change(settingOf(table, preset)),
	};
}

export function defaultsOf<Key extends string>(table: readonly Parameter<Key>[]): Record<Key, number> {
	return Object.fromEntries(table.map(({ key, default: value }) => [key, value])) as Record<Key, number>;
}

/** The defaults with a preset's own values. */
export function settingOf<Key extends string>(
	table: readonly Parameter<Key>[],
	preset: Preset<Key>,
): Setting<Key> {
	return { values: withinRange(table, { ...defaultsOf(table), ...preset.parameters }), preset };
}

function readAddress<Key extends string>(
	table: readonly Parameter<Key>[],
	presets: readonly Preset<Key>[],
): Setting<Key> | undefined {
	const query = new URLSearchParams(location.search);
	const preset = presets.find(({ name }) => name === query.get("preset"));
	if (preset) return settingOf(table, preset);
	const given = table
		.filter(({ key }) => query.has(key))
		.map(({ key }) => [key, Number(query.get(key))] as const);
	if (given.length === 0) return undefined;
	const values = withinRange(table, { ...defaultsOf(table), ...Object.fromEntries(given) });
	return { values, preset: undefined };
}

function writeAddress<Key extends string>(
	table: readonly Parameter<Key>[],
	{ values, preset }: Setting<Key>,
) {
	const query = new URLSearchParams();
	if (preset) query.set("preset", preset.name);
	else
		for (const { key, default: usual } of table)
			if (values[key] !== usual) query.set(key, String(values[key]));
	const search = query.size > 0 ? `?${query}` : location.pathname;
	history.replaceState(history.state, "", search);
}
