/** A piece is small even where its program runs for the first time, and so at its slowest. */
const PIECES = 96;

/** ms after which a browser is let do something else: half of what a frame takes. */
const TURN = 8;

/**
 * Plays a new run up to a time in pieces, so that the page answers meanwhile.
 *
 * @param until in units of the model's time
 */
export async function playInPieces<State>(
	start: () => State,
	advance: (run: State, until: number) => void,
	until: number,
): Promise<State> {
	// Not in the task that asks for it, which has a page to hydrate.
	await nextTask();
	const run = start();
	let since = performance.now();
	for (let piece = 1; piece <= PIECES; piece++) {
		advance(run, Math.round((until * piece) / PIECES));
		if (performance.now() - since < TURN) continue;
		await nextTask();
		since = performance.now();
	}
	return run;
}

/** Resolves when the browser has done what waits. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));
