import { getOtherPerson, type Person, type Work } from "@/lib/content/read/query";

/** Returns a person's name; a description in place of a name gets an article: "the author of the paper". */
export const nameOf = ({ named, title }: Person) => (named ? title : `the ${title.replace(/^the /i, "")}`);

/** Returns the same for the start of a sentence: "The author of the paper". */
export const nameAtStart = (person: Person) => nameOf(person).replace(/^the /, "The ");

/** Returns the credit of an entry in a list of several people's entries, or nothing if it is the site owner's. */
export function getCredit(entry: Work): string | undefined {
	const other = getOtherPerson(entry);
	if (!other) return undefined;
	return entry.collection === "posts" ? `By ${nameOf(other)}` : `${nameAtStart(other)}’s work`;
}
