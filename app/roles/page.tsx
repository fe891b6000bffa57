import type { Metadata } from "next";
import { ByPerson } from "@/components/entry/by-person";
import { Career } from "@/components/entry/career";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getRoles } from "@/lib/content/read/query";
import { getIndexText } from "@/lib/site/index-pages";
import { metadataFor } from "@/lib/site/metadata";

export const generateMetadata = (): Metadata => metadataFor("/roles");

/** Lists every role, by person and employer. */
export default function Roles() {
	return (
		<Shell current="/roles">
			<PageHeading title="Roles" lead={getIndexText("roles").lead} />
			<ByPerson entries={getRoles()}>{(roles) => <Career roles={roles} />}</ByPerson>
		</Shell>
	);
}
