import { getOwner, getPage, getPeople, type Person, site } from "@/lib/content/read/query";
import type { Entry } from "@/lib/content/schema/entry";
import { pathOf } from "@/lib/content/schema/paths";

/** The parts of a route that decide whose work its page shows. */
interface Shown {
	kind: string;
	entry?: Entry;
	lists: Entry[];
}

/** Returns the person of an entry. A person's own page is that person's. */
export function getAuthor(entry: Entry): Person {
	if (entry.collection === "people") return entry;
	return getPage("people", entry.person) ?? getOwner();
}

/** Returns the people whose entries a page shows, the site's owner first. A page without entries is the owner's. */
export function getAuthors({ kind, entry, lists }: Shown): Person[] {
	if (entry) return [getAuthor(entry)];
	if (kind === "home" || kind === "resume") return [getOwner()];
	const slugs = new Set(lists.map((listed) => getAuthor(listed).slug));
	const authors = getPeople().filter(({ slug }) => slugs.has(slug));
	return authors.length > 0 ? authors : [getOwner()];
}

/** Returns the page's author if every entry on it is by one person who does not own the site. */
export function getOtherAuthor(shown: Shown): Person | undefined {
	const [author, second] = getAuthors(shown);
	return second || author?.slug === site.person ? undefined : author;
}

/** Returns the path of the page that describes a person: the home page for the site's owner. */
export const personPath = (person: Person) => (person.slug === site.person ? "/" : pathOf(person));

/** Returns how a sentence names a person. A description in place of a name has an article. */
const nameInSentence = ({ named, title }: Person) => (named || /^the /i.test(title) ? title : `the ${title}`);

/** Names people in one phrase that begins with a capital letter: "Ada and the author of the paper". */
export function namePeople(people: Person[]): string {
	const names = new Intl.ListFormat("en").format(people.map(nameInSentence));
	return names.charAt(0).toUpperCase() + names.slice(1);
}
