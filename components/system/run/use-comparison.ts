"use client";
import { useEffect, useRef, useState } from "react";
import type { Run, ViewDefinition } from "@/components/system/view";
import type { FigureWords } from "@/components/system/words";
import { announceChange, describeChange } from "./describe-change";
import { replayInPieces } from "./history";
import type { PreparedHistory, RunningModel } from "./use-model";
import { runInPieces } from "./work";

/** ms between two comparisons while time runs: frequent enough to follow, slow enough to read. */
const EVERY = 2000;

/** The run without the latest change, and a sentence that compares both runs. */
interface Comparison<State> {
	before: State | undefined;
	sentence: string;
}

const NONE = { before: undefined, sentence: "" };

/** Plays the history without the latest change, and compares both runs at the same time. */
export function useComparison<
	State extends Run<Key>,
	Key extends string,
	Step extends { at: number },
	Prepared,
>(
	view: ViewDefinition<State, Key, Step, Prepared>,
	{ run, history, before, watchers, worker }: RunningModel<State, Key, Step, Prepared>,
	words: FigureWords,
): Comparison<State> {
	const other = useRef<{ of: PreparedHistory<Key, Step, Prepared>; run: State | undefined }>(undefined);
	const [comparison, setComparison] = useState<
		Comparison<State> & { of?: PreparedHistory<Key, Step, Prepared> }
	>(NONE);
	const { now } = run;

	// The view rerenders only after an action or a worker's answer.
	// biome-ignore lint/correctness/useExhaustiveDependencies: a change of time compares the same run again
	useEffect(() => {
		if (!before) {
			other.current = undefined;
			setComparison(NONE);
			return;
		}
		if (worker === "busy") return;
		let isWanted = true;
		let isBusy = false;
		async function compare(of: PreparedHistory<Key, Step, Prepared>) {
			if (isBusy) return;
			isBusy = true;
			const after = { history, now: run.now, measures: view.measures(run) };
			const last = other.current?.of === of ? other.current.run : undefined;
			const begun = last && last.now <= after.now ? last : undefined;
			other.current = { of, run: undefined };
			const pieces = replayInPieces(view, of.history, after.now, of.prepared, begun);
			const played = await runInPieces(pieces, () => isWanted);
			isBusy = false;
			if (!played) return;
			other.current = { of, run: played };
			const without = { history: of.history, measures: view.measures(played) };
			const sentence = describeChange(view, without, after, words);
			setComparison({ of, before: played, sentence });
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
	}, [before, run, now, watchers, worker, view, words]);

	if (!before) return NONE;
	if (comparison.of === before) return comparison;
	// A run with an end shows its whole effect at once.
	return {
		before: undefined,
		sentence: view.end ? "" : announceChange(view, before.history, history, words),
	};
}
