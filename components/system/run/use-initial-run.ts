"use client";

import { use } from "react";
import type { Run, ViewDefinition } from "@/components/system/view";
import { advanceWithActions, type History, replayInPieces, startRun } from "./history";
import { runInPieces } from "./work";

/** The opening run of each view, by its definition. React calls again after the promise settles. */
const openings = new WeakMap<object, Promise<unknown>>();

/** Returns the run that a page starts with: played at once on the server, and in pieces in a browser. */
export function useInitialRun<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: ViewDefinition<State, Key, Step, Prepared>,
	history: History<Key, Step>,
	prepared: Prepared,
): () => State {
	return () => {
		if (typeof window === "undefined") {
			const run = startRun(view, history, prepared);
			advanceWithActions(view, run, [], view.opening.time, prepared);
			return run;
		}
		const playing =
			openings.get(view) ?? runInPieces(replayInPieces(view, history, view.opening.time, prepared));
		openings.set(view, playing);
		// The view's definition is the key, so the run has the view's type.
		return use(playing as Promise<State>);
	};
}
