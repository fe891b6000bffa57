import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ByPerson } from "@/components/entry/by-person";
import { Career } from "@/components/entry/career";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getRoles } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { getIndexText } from "@/lib/site/index-pages";
import { metadataForIndex } from "@/lib/site/metadata";
import { findRoute } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataForIndex("/roles");

/** Lists every role, by person and employer. */
export default function Roles() {
	if (!findRoute("/roles")) notFound();
	return (
		<Shell current="/roles">
			<PageHeading title={getSiteWords().titles.roles} lead={getIndexText("roles").lead} />
			<ByPerson entries={getRoles()}>{(roles) => <Career roles={roles} />}</ByPerson>
		</Shell>
	);
}
