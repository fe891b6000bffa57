import { getOtherPerson, type Person, type Work } from "@/lib/content/read/query";

/** In words for a list whose an entry is, where it is not the site's owner's. */
export function getCredit(entry: Work): string | undefined {
	const other = getOtherPerson(entry);
	return other && `${before[entry.collection]} ${article(other)}${other.title}`;
}

/** A description in place of a name is said with “the”. */
export const article = ({ named }: Person) => (named ? "" : "the ");

const before = { roles: "Role of", projects: "By", posts: "By", systems: "Based on the work of" } as const;
