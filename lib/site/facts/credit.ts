import { getOtherPerson, type Person, type Work } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { fill } from "@/lib/words/format";

/** Returns a person's name; a description in place of a name gets an article in English: "the author of the paper". */
export const nameOf = ({ named, title }: Person, { people } = getSiteWords()) =>
	named ? title : fill(people.unnamed, { title: title.replace(/^the /i, "") });

/** Returns the same for the start of a sentence: "The author of the paper". */
export const nameAtStart = (person: Person, words = getSiteWords()) =>
	nameOf(person, words).replace(/^the /, "The ");

/** Returns the credit of an entry in a list of several people's entries, or nothing if it is the site owner's. */
export function getCredit(entry: Work, words = getSiteWords()): string | undefined {
	const other = getOtherPerson(entry);
	if (!other) return undefined;
	const { by, work } = words.people;
	return entry.collection === "posts"
		? fill(by, { name: nameOf(other, words) })
		: fill(work, { name: nameAtStart(other, words) });
}
