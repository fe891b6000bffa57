const MINUTE = 60_000;

/** How often it looks what is scheduled, in ms: entries come on the disk, and are put off, at any time. */
const LOOK = MINUTE;

/** How long before its day a build begins, in ms: longer than one takes that finds the results of the last. */
export const LEAD_TIME = 15 * MINUTE;

/** After how many minutes what failed is tried again, and again; the last stays. */
const PAUSES = [1, 2, 5, 15, 60];

/** What keeping up needs of the world. */
interface World {
	/** The first day that the served build knows nothing of and on which an entry becomes public; undefined where none is. */
	nextDay(): Promise<string | undefined>;
	/** Builds the site as it is to be on a day, beside the one that is served. Rejects where that fails. */
	build(day: string): Promise<void>;
	/** Serves what was built for a day; false where what is public has changed since, and it has to be built again. */
	activate(day: string): Promise<boolean>;
	/** ms since 1970. */
	now(): number;
	/** Resolves after as many ms, or as soon as it is to stop. */
	sleep(ms: number): Promise<void>;
	/** Aborts when it is to stop. */
	signal: AbortSignal;
	say(text: string): void;
}

/**
 * Keeps what is served up with the calendar until it is told to stop: builds shortly before each day that makes an entry
 * public. What fails, a build or reading what is scheduled, changes nothing, is told, and is tried again.
 */
export async function runScheduledRebuilds({
	nextDay,
	build,
	activate,
	now,
	sleep,
	signal,
	say,
}: World): Promise<void> {
	let failures = 0;
	while (!signal.aborted) {
		let task = "what is scheduled cannot be read";
		let pause = LOOK;
		try {
			const day = await nextDay();
			if (day !== undefined && now() >= Date.parse(day) - LEAD_TIME && !signal.aborted) {
				task = `what is to be public from ${day} is not yet`;
				await build(day);
				while (now() < Date.parse(day) && !signal.aborted)
					await sleep(Math.min(LOOK, Date.parse(day) - now()));
				if (signal.aborted) return;
				if (!(await activate(day)))
					say(`what is public from ${day} has changed meanwhile: building it again`);
				pause = 0;
			}
			failures = 0;
		} catch (error) {
			if (signal.aborted) return;
			const minutes = PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 1;
			failures++;
			pause = minutes * MINUTE;
			const reason = error instanceof Error ? error.message : String(error);
			say(`${task}: ${reason}; trying again in ${minutes} min`);
		}
		await sleep(pause);
	}
}
