import { getOwner, getPage, getPeople, type Person, site } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import type { Entry } from "@/lib/content/schema/entry";
import { joinList } from "@/lib/words/format";
import { nameOf } from "./credit";

/** The parts of a route that determine its author. */
interface AuthoredRoute {
	person?: Person | undefined;
	lists: Entry[];
}

/** Returns the person of an entry. A person's page belongs to that person. */
export function getAuthor(entry: Entry): Person {
	if (entry.collection === "people") return entry;
	return getPage("people", entry.person) ?? getOwner();
}

/** Returns the people whose entries a page shows, the site's owner first. A page without entries is the owner's. */
export function getAuthors({ person, lists }: AuthoredRoute): Person[] {
	if (person) return [person];
	const slugs = new Set(lists.map((listed) => getAuthor(listed).slug));
	const authors = getPeople().filter(({ slug }) => slugs.has(slug));
	return authors.length > 0 ? authors : [getOwner()];
}

/** Returns the page's author if every entry on it is by one person who does not own the site. */
export function getOtherAuthor(shown: AuthoredRoute): Person | undefined {
	const [author, second] = getAuthors(shown);
	return second || author?.slug === site.person ? undefined : author;
}

/** Names people in one phrase that starts with a capital letter: "Ada and the author of the paper". */
export function namePeople(people: Person[], words = getSiteWords()): string {
	const names = joinList(
		words.locale,
		people.map((person) => nameOf(person, words)),
	);
	return names.charAt(0).toLocaleUpperCase(words.locale) + names.slice(1);
}
