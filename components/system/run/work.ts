/** ms of work per task: half of a frame. */
const TURN = 8;

/**
 * Runs pieces of work for a few ms. Returns the result, or undefined if work is left.
 *
 * @param ms time limit
 */
export function runForMs<Result>(
	pieces: Iterator<undefined, Result>,
	ms = TURN,
): { result: Result } | undefined {
	const since = performance.now();
	do {
		const next = pieces.next();
		if (next.done) return { result: next.value };
	} while (performance.now() - since < ms);
	return undefined;
}

/**
 * Runs the rest of some work in pieces, so that the page stays responsive. The first piece runs in a later task.
 *
 * @param isWanted called before each piece; once it returns false, the result is undefined
 */
export async function runInPieces<Result>(
	pieces: Iterator<undefined, Result>,
	isWanted: () => boolean = () => true,
): Promise<Result | undefined> {
	for (;;) {
		await pause();
		if (!isWanted()) return undefined;
		const done = runForMs(pieces);
		if (done) return done.result;
	}
}

/** Lets the browser paint and respond. A nested timer takes at least 4 ms, which adds up over many pieces. */
async function pause(): Promise<void> {
	if ("scheduler" in globalThis && "yield" in scheduler) await scheduler.yield();
	else await new Promise((resolve) => setTimeout(resolve));
}
