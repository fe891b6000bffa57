"use client";

import { useEffect, useRef } from "react";
import type { Parameter, Preset } from "@/lib/simulation/parameters";
import { type Moment, readAddress, writeAddress } from "./address";
import type { History } from "./history";

/**
 * ms from a dial's last change to the URL update. Browsers limit how often the URL may change, and each change is
 * expensive.
 */
export const URL_DELAY = 150;

/**
 * Syncs the state of a model with the URL, so that it can be shared. The URL changes only on a visitor's action,
 * never on reload or on going back.
 *
 * @param opening the scenario that the page starts with
 */
export function useAddress<Key extends string, Step>(
	view: { dials: readonly Parameter<Key>[]; scenarios: readonly Preset<Key, Step>[] },
	opening: Preset<Key, Step>,
	{
		seed,
		latest,
		onRead,
	}: {
		seed: number;
		latest: number;
		/** Called if the URL holds a moment: after the first render, and when a run link changes it. */
		onRead: (moment: Moment<Key, Step>) => void;
	},
) {
	const resting = useRef(0);

	function read() {
		const moment = readAddress(new URLSearchParams(location.search), view, { opening, seed, latest });
		if (moment) onRead(moment);
	}

	// After the first render, which must match the server's.
	// biome-ignore lint/correctness/useExhaustiveDependencies: runs once
	useEffect(read, []);

	return {
		read,
		/** @param when "at rest" to wait until the dial stops moving */
		write(history: History<Key, Step>, now: number | undefined, when?: "at rest") {
			clearTimeout(resting.current);
			const query = writeAddress(view.dials, { ...history, now }, seed);
			const keep = () => window.history.replaceState(window.history.state, "", `?${query}`);
			if (when) resting.current = window.setTimeout(keep, URL_DELAY);
			else keep();
		},
	};
}
