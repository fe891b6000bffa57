"use client";

import { useEffect, useRef, useState } from "react";
import { compareRuns } from "./compare";
import { playInPieces } from "./history";
import type { Played, RunningModel } from "./use-model";
import type { Run, ViewDefinition } from "./view";
import { workOn } from "./work";

/** ms between two comparisons while time runs: frequent enough to follow, slow enough to read. */
const EVERY = 2000;

/** The run without the latest change, and a sentence that compares both runs. */
interface Comparison<State> {
	before: State | undefined;
	sentence: string;
}

/** Plays the history without the latest change, and compares both runs at the same time. */
export function useComparison<
	State extends Run<Key>,
	Key extends string,
	Step extends { at: number },
	Prepared,
>(
	view: ViewDefinition<State, Key, Step, Prepared>,
	{ run, before, watchers, worker }: RunningModel<State, Key, Step, Prepared>,
): Comparison<State> {
	const other = useRef<{ of: Played<Key, Step, Prepared>; run: State | undefined }>(undefined);
	const [comparison, setComparison] = useState<Comparison<State>>({ before: undefined, sentence: "" });
	const isShown = before !== undefined && other.current?.of === before;

	// The view rerenders only after an action or a worker's answer.
	useEffect(() => {
		if (!before) {
			other.current = undefined;
			setComparison((last) => (last.sentence ? { before: undefined, sentence: "" } : last));
			return;
		}
		if (worker === "busy") return;
		let isWanted = true;
		let isBusy = false;
		async function compare(of: Played<Key, Step, Prepared>) {
			if (isBusy) return;
			isBusy = true;
			const { now } = run;
			const after = view.measures(run);
			const last = other.current?.of === of ? other.current.run : undefined;
			const begun = last && last.now <= now ? last : undefined;
			other.current = { of, run: undefined };
			const played = await workOn(playInPieces(view, of.history, now, of.prepared, begun), () => isWanted);
			isBusy = false;
			if (!played) return;
			other.current = { of, run: played };
			// A run with an end is measured as a whole.
			const moment = view.end ? "Over the whole run" : `At ${view.formatTime(now)}`;
			const sentence = compareRuns(view.measures(played), after, moment);
			setComparison({ before: played, sentence });
		}
		let last = performance.now();
		const watcher = (now: number) => {
			if (now - last < EVERY) return;
			last = now;
			compare(before);
		};
		watchers.add(watcher);
		compare(before);
		return () => {
			isWanted = false;
			watchers.delete(watcher);
		};
	}, [before, run, watchers, worker, view]);

	return isShown ? comparison : { before: undefined, sentence: "" };
}
