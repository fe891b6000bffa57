import type { ReactNode } from "react";
import { groupByPerson, hasSeveralPeople, type Work } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { nameAtStart } from "@/lib/site/facts/credit";
import { pathOf } from "@/lib/site/routes";
import { Section } from "../page/heading";

/**
 * Renders a list of entries in one section per person, the site owner's first. With one person, the list has no
 * sections.
 *
 * @param children renders the entries of one person
 */
export function ByPerson<E extends Work>({
	entries,
	children,
}: {
	entries: E[];
	children: (entries: E[]) => ReactNode;
}) {
	if (!hasSeveralPeople()) return children(entries);
	return groupByPerson(entries).map(({ person, entries }) => (
		<Section
			key={person.slug}
			id={person.slug}
			title={nameAtStart(person)}
			more={{ label: getSiteWords().people.aboutPerson, href: pathOf(person) }}
		>
			{children(entries)}
		</Section>
	));
}
