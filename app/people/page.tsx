import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Row, Rows } from "@/components/entry/rows";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getPeople, hasSeveralPeople } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { getIndexText } from "@/lib/site/index-pages";
import { metadataFor } from "@/lib/site/metadata";
import { pathOf } from "@/lib/site/routes";

export function generateMetadata(): Metadata {
	return hasSeveralPeople() ? metadataFor("/people") : {};
}

/** Lists the people of the site. A site with one person does not have this page. */
export default function People() {
	if (!hasSeveralPeople()) notFound();
	return (
		<Shell current="/people">
			<PageHeading title={getSiteWords().titles.people} lead={getIndexText("people").lead} />
			<Rows>
				{getPeople().map((person) => (
					<Row
						key={person.slug}
						href={pathOf(person)}
						transitionName={`people-${person.slug}`}
						before={person.place}
						title={person.title}
						below={person.summary}
					/>
				))}
			</Rows>
		</Shell>
	);
}
