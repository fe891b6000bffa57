import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ByPerson } from "@/components/entry/by-person";
import { EntryRow } from "@/components/entry/entry-row";
import { Rows } from "@/components/entry/rows";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getProjects } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { getIndexText } from "@/lib/site/index-pages";
import { metadataForIndex } from "@/lib/site/metadata";
import { findRoute } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataForIndex("/projects");

export default function Projects() {
	if (!findRoute("/projects")) notFound();
	return (
		<Shell current="/projects">
			<PageHeading title={getSiteWords().titles.projects} lead={getIndexText("projects").lead} />
			<ByPerson entries={getProjects()}>
				{(projects) => (
					<Rows>
						{projects.map((project) => (
							<EntryRow key={project.slug} entry={project} />
						))}
					</Rows>
				)}
			</ByPerson>
		</Shell>
	);
}
