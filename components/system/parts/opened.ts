import { use } from "react";
import type { Parameter, Preset } from "@/lib/systems/parameters";
import { type Setting, settingOf } from "./setting";

/** What is needed to play an opening. */
interface Opening<State, Key extends string, Step> {
	parameters: readonly Parameter<Key>[];
	opening: Preset<Key, Step>;
	openingRun: () => State;
	firstLook?: number;
	runOf: (setting: Setting<Key, Step>) => State;
	advance: (run: State, until: number) => void;
	/** Kept here once it has begun: React asks again for what it waits for. */
	played?: Promise<State>;
}

/** A piece is small even where its program runs for the first time, and so at its slowest. */
const PIECES = 96;

/** ms after which a browser is let do something else: half of what a frame takes. */
const TURN = 8;

/**
 * The run that a page opens with. A browser plays a long one in pieces, so that the page answers meanwhile; what the
 * server has drawn of it stands there until it is done.
 */
export function opened<State, Key extends string, Step>(drive: Opening<State, Key, Step>): State {
	const { firstLook } = drive;
	if (typeof window === "undefined" || firstLook === undefined) return drive.openingRun();
	drive.played ??= inPieces(drive, firstLook);
	return use(drive.played);
}

async function inPieces<State, Key extends string, Step>(
	drive: Opening<State, Key, Step>,
	firstLook: number,
): Promise<State> {
	// Not in the task that asks for it, which has a page to bring to life.
	await aTurn();
	const run = drive.runOf(settingOf(drive.parameters, drive.opening));
	let since = performance.now();
	for (let piece = 1; piece <= PIECES; piece++) {
		drive.advance(run, Math.round((firstLook * piece) / PIECES));
		if (performance.now() - since < TURN) continue;
		await aTurn();
		since = performance.now();
	}
	return run;
}

/** Resolves when the browser has done what waits. */
const aTurn = () => new Promise((resolve) => setTimeout(resolve));
