import type { FigureWords } from "@/components/system/words";
import { fill } from "@/lib/words/format";

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
export function compareRuns(
	before: readonly Measure[],
	after: readonly Measure[],
	moment: string,
	words: FigureWords,
): string {
	const changes = after.flatMap((now) => {
		const then = before.find(({ what }) => what === now.what);
		return then ? changeOf(then, now, words) : [];
	});
	const named = (isBetter: boolean) =>
		changes
			.filter((change) => change.isBetter === isBetter)
			.sort((one, other) => other.size - one.size)
			.slice(0, NAMED)
			.map(({ text }) => text)
			.join("; ");
	const [worse, better] = [named(false), named(true)];
	if (!worse && !better) return "";
	return [
		fill(words.compared, { moment }),
		worse && fill(words.worse, { changes: worse }),
		better && fill(words.better, { changes: better }),
	]
		.filter(Boolean)
		.join(" ");
}

function changeOf(
	then: Measure,
	now: Measure,
	words: FigureWords,
): { text: string; size: number; isBetter: boolean }[] {
	const [value, before] = [describeMeasure(now, words), describeMeasure(then, words)];
	const text = fill(words.insteadOf, { what: now.what, value, before });
	if (then.value === undefined || now.value === undefined) {
		// A measure has no value if nothing is served, which is worse than any number.
		if (then.value === now.value || !(then.none && now.none)) return [];
		return [{ text, size: Number.POSITIVE_INFINITY, isBetter: then.value === undefined }];
	}
	const size = Math.abs(now.value - then.value) / Math.max(Math.abs(now.value), Math.abs(then.value));
	if (!(size >= NOTICEABLE) || value === before) return [];
	return [{ text, size, isBetter: now.value < then.value === (now.better === "less") }];
}

const describeMeasure = ({ value, format, none }: Measure, words: FigureWords) =>
	value === undefined ? (none ?? words.none) : format(value);
