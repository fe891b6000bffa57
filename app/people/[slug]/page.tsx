import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Career } from "@/components/entry/career";
import { EntryRow } from "@/components/entry/entry-row";
import { KeyFigures } from "@/components/entry/figures";
import { Education, getKeyFigures, ProfileLinks, SkillGroups } from "@/components/entry/person";
import { PostRow, Rows } from "@/components/entry/rows";
import { PageHeading, Section } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { Body } from "@/components/prose/body";
import {
	getPage,
	getPages,
	getPosts,
	getProjects,
	getRoles,
	hasSeveralPeople,
} from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { metadataForEntry } from "@/lib/site/metadata";
import { pathOf, resumePath } from "@/lib/site/routes";

interface Props {
	params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
	return hasSeveralPeople() ? getPages("people").map(({ slug }) => ({ slug })) : [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { slug } = await params;
	return metadataForEntry("people", slug, `/people/${slug}`);
}

export default async function PersonPage({ params }: Props) {
	const person = getPage("people", (await params).slug);
	if (!person) notFound();
	const { titles } = getSiteWords();
	return (
		<Shell current={pathOf(person)}>
			<div className="h-card">
				<PageHeading
					crumbs={[{ label: titles.people, href: "/people" }]}
					title={person.title}
					lead={person.headline}
					transitionName={`people-${person.slug}`}
				>
					<p className="text-small text-muted">
						{[person.position, person.place].filter(Boolean).join(" · ")}
					</p>
					<p className="text-small">
						<a href={resumePath(person)}>{titles.resume}</a>
					</p>
					<ProfileLinks person={person} />
				</PageHeading>
			</div>
			<KeyFigures figures={getKeyFigures(person)} />
			<div className="mt-10">
				<Body entry={person} />
			</div>
			{getRoles(person.slug).length > 0 && (
				<Section id="roles" title={titles.roles}>
					<Career roles={getRoles(person.slug)} />
				</Section>
			)}
			{getProjects(person.slug).length > 0 && (
				<Section id="projects" title={titles.projects}>
					<Rows>
						{getProjects(person.slug).map((project) => (
							<EntryRow key={project.slug} entry={project} />
						))}
					</Rows>
				</Section>
			)}
			{getPosts(person.slug).length > 0 && (
				<Section id="writing" title={titles.writing}>
					<Rows>
						{getPosts(person.slug).map((post) => (
							<PostRow key={post.slug} post={post} />
						))}
					</Rows>
				</Section>
			)}
			{person.skills.length > 0 && (
				<Section id="skills" title={titles.skills}>
					<SkillGroups person={person} />
				</Section>
			)}
			{person.education.length > 0 && (
				<Section id="education" title={titles.education}>
					<Education person={person} />
				</Section>
			)}
		</Shell>
	);
}
