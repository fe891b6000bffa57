import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ByPerson } from "@/components/entry/by-person";
import { Cards } from "@/components/entry/card";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getSystems } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { getIndexText } from "@/lib/site/index-pages";
import { metadataFor } from "@/lib/site/metadata";

export function generateMetadata(): Metadata {
	return getSystems().length > 0 ? metadataFor("/systems") : {};
}

/** Lists the models that a visitor can run. A site without models does not have this page. */
export default function Systems() {
	if (getSystems().length === 0) notFound();
	return (
		<Shell current="/systems">
			<PageHeading title={getSiteWords().titles.systems} lead={getIndexText("systems").lead} />
			<ByPerson entries={getSystems()}>{(systems) => <Cards entries={systems} />}</ByPerson>
		</Shell>
	);
}
