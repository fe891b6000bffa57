"use client";

import { useEffect, useRef } from "react";
import type { Parameter, Preset } from "@/lib/simulation/parameters";
import { type Moment, readAddress, writeAddress } from "./address";
import type { History } from "./history";

/** ms that a dial rests before the address follows: browsers limit how often it may change, and each change costs. */
export const REST = 150;

/**
 * Keeps what a visitor has made of a model in the address, so that it can be shared. The address changes only when the
 * visitor does something: never when a page is loaded again or come back to.
 *
 * @param opening the story that the page opens with
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
		/** The address holds a moment: after the first rendering, and where a link in the page names another. */
		onRead: (moment: Moment<Key, Step>) => void;
	},
) {
	const resting = useRef(0);

	function read() {
		const moment = readAddress(new URLSearchParams(location.search), view, { opening, seed, latest });
		if (moment) onRead(moment);
	}

	// After the first rendering, which is the server's.
	// biome-ignore lint/correctness/useExhaustiveDependencies: once
	useEffect(read, []);

	return {
		read,
		/** @param when "at rest" while a visitor may go on with a move */
		write(history: History<Key, Step>, now: number | undefined, when?: "at rest") {
			clearTimeout(resting.current);
			const query = writeAddress(view.dials, { ...history, now }, seed);
			const keep = () => window.history.replaceState(window.history.state, "", `?${query}`);
			if (when) resting.current = window.setTimeout(keep, REST);
			else keep();
		},
	};
}
