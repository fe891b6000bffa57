const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long before its day a build begins, in ms: longer than one takes that finds the results of the last. */
export const LEAD = 15 * MINUTE;

/** After how many minutes a build that failed is tried again, and again; the last stays. */
const PAUSES = [1, 2, 5, 15, 60];

/** What keeping up needs of the world. */
interface World {
	/** The first day that the served build knows nothing of and on which an entry becomes public; undefined where none is. */
	nextDay(): Promise<string | undefined>;
	/** Builds the site as it is to be on a day, and puts it in place as soon as the day has begun. Rejects where that fails. */
	build(day: string): Promise<void>;
	/** ms since 1970. */
	now(): number;
	sleep(ms: number): Promise<void>;
	say(text: string): void;
}

/**
 * Keeps what is served up with the calendar: builds shortly before each day that makes an entry public. Ends when
 * nothing is scheduled any more. A build that fails changes nothing, is told, and is tried again.
 */
export async function keepUp({ nextDay, build, now, sleep, say }: World): Promise<void> {
	let failures = 0;
	for (let day = await nextDay(); day !== undefined; day = await nextDay()) {
		const early = Date.parse(day) - LEAD - now();
		if (early > 0) {
			// No timer holds for longer than 24 days.
			await sleep(Math.min(early, DAY));
			continue;
		}
		try {
			await build(day);
			failures = 0;
		} catch (error) {
			const pause = PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 1;
			failures++;
			const reason = error instanceof Error ? error.message : String(error);
			say(`what is to be public from ${day} is not yet: ${reason}; trying again in ${pause} min`);
			await sleep(pause * MINUTE);
		}
	}
}
