/** ms of work after which a browser is let do something else: half of what a frame takes. */
const TURN = 8;

/**
 * Does as many pieces of some work as fit into a few ms. Returns its result, or undefined where work is left.
 *
 * @param ms of work that may be done now
 */
export function workNow<Result>(
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
 * Does the rest of some work in pieces, so that the page answers meanwhile. Never begins in the task that asks for it.
 *
 * @param isWanted asked between pieces; the result is undefined once it says no
 */
export async function workOn<Result>(
	pieces: Iterator<undefined, Result>,
	isWanted: () => boolean = () => true,
): Promise<Result | undefined> {
	for (;;) {
		await pause();
		if (!isWanted()) return undefined;
		const done = workNow(pieces);
		if (done) return done.result;
	}
}

/** Lets the browser paint and answer. A timer takes 4 ms once it is nested, which adds up over many pieces. */
async function pause(): Promise<void> {
	if ("scheduler" in globalThis && "yield" in scheduler) await scheduler.yield();
	else await new Promise((resolve) => setTimeout(resolve));
}
