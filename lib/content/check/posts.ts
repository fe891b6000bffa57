import type { EntryOf } from "@/lib/content/schema/entry";
import type { Problem } from "@/lib/content/schema/problem";
import type { CheckedEntry } from "./checked-entry";

interface CheckedPost extends CheckedEntry {
	entry: EntryOf<"posts">;
}

/** Finds posts with the same part of a series, and translations into the language of their original. */
export function findPostProblems(checked: CheckedEntry[], language: string): Problem[] {
	const posts = checked.filter((one): one is CheckedPost => one.entry.collection === "posts");
	return posts.flatMap(({ entry, locate }, index) => {
		const problem = (path: string[], message: string): Problem[] => [
			{ file: entry.file, ...locate(path), field: path.join("."), message },
		];
		const { series, translationOf } = entry;
		const same = posts
			.slice(0, index)
			.find(
				(other) =>
					series && other.entry.series?.name === series.name && other.entry.series.part === series.part,
			);
		const original = posts.find((other) => other.entry.slug === translationOf)?.entry;
		const own = entry.language ?? language;
		return [
			...(same ? problem(["series", "part"], `is the part of ${same.entry.file} already`) : []),
			...(original && (original.language ?? language) === own
				? problem(["translationOf"], `is in the same language, ${own}: give this post its "language"`)
				: []),
			...(original?.translationOf
				? problem(["translationOf"], `is a translation itself: write its original, ${original.translationOf}`)
				: []),
		];
	});
}
