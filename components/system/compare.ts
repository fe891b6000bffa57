/** A number that measures how a run is going. */
export interface Measure {
	/** The name as it reads within a sentence: "p95 wait of P5". */
	what: string;
	/** Undefined if there is nothing to measure yet. */
	value: number | undefined;
	/** The value with its unit. */
	format: (value: number) => string;
	/** The text if there is no value: "no request served". */
	none?: string;
	better: "less" | "more";
}

/** The smallest reported change, as a share of the larger value. */
const NOTICEABLE = 0.05;
/** The largest number of changes that a sentence names of each kind. */
const NAMED = 3;

/**
 * Describes what got worse and what got better between two runs at the same time, largest changes first. Returns an
 * empty string if nothing changed.
 *
 * @param before measures of the run to compare with
 * @param after measures of the run, in the same order
 * @param moment the time of both runs, as the start of a sentence: "At 7 s"
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
	const words = `${now.what} ${describeMeasure(now)} instead of ${describeMeasure(then)}`;
	if (then.value === undefined || now.value === undefined) {
		// A measure has no value if nothing is served, which is worse than any number.
		if (then.value === now.value || !(then.none && now.none)) return [];
		return [{ words, size: Number.POSITIVE_INFINITY, isBetter: then.value === undefined }];
	}
	const size = Math.abs(now.value - then.value) / Math.max(Math.abs(now.value), Math.abs(then.value));
	if (!(size >= NOTICEABLE) || describeMeasure(then) === describeMeasure(now)) return [];
	return [{ words, size, isBetter: now.value < then.value === (now.better === "less") }];
}

const describeMeasure = ({ value, format, none = "none" }: Measure) =>
	value === undefined ? none : format(value);
