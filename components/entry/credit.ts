import { getOtherPerson, type Person, type Work } from "@/lib/content/read/query";

/** Returns the credit of an entry in a list, if somebody other than the site's owner made it. */
export function getCredit(entry: Work): string | undefined {
	const other = getOtherPerson(entry);
	return other && `${before[entry.collection]} ${article(other)}${other.title}`;
}

/** A description in place of a name is said with “the”. */
export const article = ({ named }: Person) => (named ? "" : "the ");

const before = { roles: "Role of", projects: "By", posts: "By", systems: "Based on the work of" } as const;
