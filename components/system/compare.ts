/** A number that tells how a run goes. */
export interface Measure {
	/** What it counts, as it stands within a sentence: "p95 wait of P5". */
	what: string;
	/** Undefined where there is nothing to measure yet. */
	value: number | undefined;
	/** The value with its unit. */
	format: (value: number) => string;
	/** What stands for the value where there is none: "no request served". */
	none?: string;
	better: "less" | "more";
}

/** Smaller changes than this share of the larger value are not worth words. */
const NOTICEABLE = 0.05;
/** How many changes a sentence names of each kind. */
const NAMED = 3;

/**
 * Says what is worse and what is better in a run than in another at the same moment, the largest changes first. Returns
 * an empty string where nothing is.
 *
 * @param before measures of the run that it is compared with
 * @param after measures of the run, in the same order
 * @param moment the time of both, in words that begin a sentence: "At 7 s"
 */
export function compareRuns(before: readonly Measure[], after: readonly Measure[], moment: string): string {
	const changes = after.flatMap((now) => {
		const then = before.find(({ what }) => what === now.what);
		return then ? changeOf(then, now) : [];
	});
	const named = (isBetter: boolean) =>
		changes
			.filter((change) => change.isBetter === isBetter)
			.sort((one, other) => other.size - one.size)
			.slice(0, NAMED)
			.map(({ words }) => words)
			.join("; ");
	const [worse, better] = [named(false), named(true)];
	if (!worse && !better) return "";
	return [`${moment}, against the run before.`, worse && `Worse: ${worse}.`, better && `Better: ${better}.`]
		.filter(Boolean)
		.join(" ");
}

function changeOf(then: Measure, now: Measure): { words: string; size: number; isBetter: boolean }[] {
	const words = `${now.what} ${wordsOf(now)} instead of ${wordsOf(then)}`;
	if (then.value === undefined || now.value === undefined) {
		// What has no value has none because nothing comes through: no number is worse.
		if (then.value === now.value || !(then.none && now.none)) return [];
		return [{ words, size: Number.POSITIVE_INFINITY, isBetter: then.value === undefined }];
	}
	const size = Math.abs(now.value - then.value) / Math.max(Math.abs(now.value), Math.abs(then.value));
	if (!(size >= NOTICEABLE) || wordsOf(then) === wordsOf(now)) return [];
	return [{ words, size, isBetter: now.value < then.value === (now.better === "less") }];
}

const wordsOf = ({ value, format, none = "none" }: Measure) => (value === undefined ? none : format(value));
