import { use } from "react";
import type { Parameter, Preset } from "@/lib/simulation/parameters";
import { type Setting, settingOf } from "./setting";

/** What is needed to play an opening. */
interface Opening<State, Key extends string, Step> {
	parameters: readonly Parameter<Key>[];
	opening: Preset<Key, Step>;
	firstLook: number;
	runOf: (setting: Setting<Key, Step>) => State;
	begin?: () => State;
	advance: (run: State, until: number) => void;
	/** What is played, once it has begun: React asks again for what it waits for. */
	kept: { run?: Promise<State> };
}

/** A piece is small even where its program runs for the first time, and so at its slowest. */
const PIECES = 96;

/** ms after which a browser is let do something else: half of what a frame takes. */
const TURN = 8;

/**
 * The run that a page opens with. A browser plays it in pieces, so that the page answers meanwhile; what the
 * server has drawn of it stands there until it is done.
 */
export function getInitialRun<State, Key extends string, Step>(drive: Opening<State, Key, Step>): State {
	if (typeof window !== "undefined") {
		drive.kept.run ??= inPieces(drive);
		return use(drive.kept.run);
	}
	const run = begun(drive);
	drive.advance(run, drive.firstLook);
	return run;
}

function begun<State, Key extends string, Step>(drive: Opening<State, Key, Step>): State {
	return drive.begin?.() ?? drive.runOf(settingOf(drive.parameters, drive.opening));
}

async function inPieces<State, Key extends string, Step>(drive: Opening<State, Key, Step>): Promise<State> {
	// Not in the task that asks for it, which has a page to bring to life.
	await aTurn();
	const run = begun(drive);
	let since = performance.now();
	for (let piece = 1; piece <= PIECES; piece++) {
		drive.advance(run, Math.round((drive.firstLook * piece) / PIECES));
		if (performance.now() - since < TURN) continue;
		await aTurn();
		since = performance.now();
	}
	return run;
}

/** Resolves when the browser has done what waits. */
const aTurn = () => new Promise((resolve) => setTimeout(resolve));
