"use client";

import { useEffect, useRef, useState } from "react";
import { type Parameter, type Preset, type ScriptedChange, withinRange } from "@/lib/simulation/parameters";
import { queryOf, type Setting, settingFrom, settingOf } from "./setting";

/** ms that a dial rests before the address follows: browsers limit how often it may change, and each change costs. */
const REST = 150;

/** What a view does when its setting changes. */
interface Reactions<Key extends string, Step> {
	/** What the run has now: its script may have changed what the preset began with. */
	now: () => Record<Key, number>;
	/** One dial was turned: the run goes on with these values. */
	onTurn: (key: Key, values: Record<Key, number>) => void;
	/** A preset was chosen, or the address brought a setting: the run starts again. */
	onRestart: (setting: Setting<Key, Step>) => void;
}

/**
 * The parameters of a model, kept in the address so that a state can be shared.
 *
 * @param opening the preset that the page opens with
 */
export function useParameters<Key extends string, Step = ScriptedChange<Key>>(
	table: readonly Parameter<Key>[],
	presets: readonly Preset<Key, Step>[],
	opening: Preset<Key, Step>,
	{ now, onTurn, onRestart }: Reactions<Key, Step>,
) {
	const [setting, setSetting] = useState<Setting<Key, Step>>(() => settingOf(table, opening));

	const resting = useRef(0);

	function become(next: Setting<Key, Step>, rest: number) {
		setSetting(next);
		clearTimeout(resting.current);
		const keep = () => history.replaceState(history.state, "", `?${queryOf(table, next)}`);
		if (rest > 0) resting.current = window.setTimeout(keep, rest);
		else keep();
	}

	// The address is read once, after the first paint: the server drew the opening.
	// biome-ignore lint/correctness/useExhaustiveDependencies: once
	useEffect(() => {
		const brought = settingFrom(new URLSearchParams(location.search), table, presets);
		if (!brought) return;
		setSetting(brought);
		onRestart(brought);
	}, []);

	return {
		...setting,
		turn(key: Key, value: number) {
			const values = withinRange(table, { ...now(), [key]: value });
			become({ values, preset: undefined }, REST);
			onTurn(key, values);
		},
		choose(preset: Preset<Key, Step>) {
			const next = settingOf(table, preset);
			become(next, 0);
			onRestart(next);
		},
	};
}
