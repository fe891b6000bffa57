const MINUTE = 60_000;

/** Interval in ms at which the schedule is read. Entries are added and postponed at any time. */
const LOOK = MINUTE;

/** Time before a day at which its build begins, in ms. It is longer than an incremental build takes. */
export const LEAD_TIME = 15 * MINUTE;

/** Minutes until a failed task is retried, for each attempt; the last value repeats. */
const PAUSES = [1, 2, 5, 15, 60];

/** Dependencies, injectable for tests. */
interface World {
	/** Returns the first day after the release's on which an entry becomes public. Undefined if there is none. */
	nextDay(): Promise<string | undefined>;
	/** Builds the site for a day, beside the release. Rejects if the build fails. */
	build(day: string): Promise<void>;
	/** Serves the build for a day. Returns false if the public content has changed since it was built. */
	activate(day: string): Promise<boolean>;
	/** Returns the time in ms since 1970. */
	now(): number;
	/** Resolves after a number of ms, or when the signal aborts. */
	sleep(ms: number): Promise<void>;
	/** Aborts when the server stops. */
	signal: AbortSignal;
	log(text: string): void;
}

/**
 * Builds the site shortly before each day on which an entry becomes public, until the server stops. A failed build is
 * logged and retried; the old site stays live.
 */
export async function runScheduledRebuilds({
	nextDay,
	build,
	activate,
	now,
	sleep,
	signal,
	log,
}: World): Promise<void> {
	let failures = 0;
	while (!signal.aborted) {
		let task = "the schedule cannot be read";
		let pause = LOOK;
		try {
			const day = await nextDay();
			if (day !== undefined && now() >= Date.parse(day) - LEAD_TIME && !signal.aborted) {
				task = `the entries of ${day} are not published yet`;
				await build(day);
				while (now() < Date.parse(day) && !signal.aborted)
					await sleep(Math.min(LOOK, Date.parse(day) - now()));
				if (signal.aborted) return;
				if (!(await activate(day))) log(`the content of ${day} has changed during the build: building again`);
				pause = 0;
			}
			failures = 0;
		} catch (error) {
			if (signal.aborted) return;
			const minutes = PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 1;
			failures++;
			pause = minutes * MINUTE;
			const reason = error instanceof Error ? error.message : String(error);
			log(`${task}: ${reason}; retrying in ${minutes} min`);
		}
		await sleep(pause);
	}
}
