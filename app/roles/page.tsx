import type { Metadata } from "next";
import { RoleRow, Rows } from "@/components/entry/rows";
import { PageHeading, Section } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getPeople, getRoles, hasSeveralPeople } from "@/lib/content/read/query";
import { getIndexText } from "@/lib/site/index-pages";
import { metadataFor } from "@/lib/site/metadata";
import { pathOf } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataFor("/roles");

/** Lists every role, grouped by person where there are several. */
export default function Roles() {
	return (
		<Shell current="/roles">
			<PageHeading title="Roles" lead={getIndexText("roles").lead} />
			{hasSeveralPeople() ? (
				getPeople().map((person) => (
					<Section
						key={person.slug}
						id={person.slug}
						title={person.title}
						more={{ label: "About this person", href: pathOf(person) }}
					>
						<RoleRows person={person.slug} />
					</Section>
				))
			) : (
				<RoleRows />
			)}
		</Shell>
	);
}

function RoleRows({ person }: { person?: string }) {
	return (
		<Rows>
			{getRoles(person).map((role) => (
				<RoleRow key={role.slug} role={role} />
			))}
		</Rows>
	);
}
