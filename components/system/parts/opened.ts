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

const PIECES = 24;

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
	const run = drive.runOf(settingOf(drive.parameters, drive.opening));
	for (let piece = 1; piece <= PIECES; piece++) {
		drive.advance(run, Math.round((firstLook * piece) / PIECES));
		await new Promise((resolve) => setTimeout(resolve));
	}
	return run;
}
