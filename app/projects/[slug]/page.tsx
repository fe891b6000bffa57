import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Citation } from "@/components/entry/citation";
import { FactList } from "@/components/entry/facts";
import { ENTRY_PART, KeyFigures } from "@/components/entry/figures";
import { Related } from "@/components/entry/related";
import { Skills } from "@/components/entry/skills";
import { classOfText, TableOfContents } from "@/components/entry/toc";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { Body } from "@/components/prose/body";
import { getOutline } from "@/lib/content/read/outline";
import { getPage, getPages, getProjectConnections, type Project } from "@/lib/content/read/query";
import { wordsOf } from "@/lib/content/read/words";
import { languageAttributes } from "@/lib/site/facts/language";
import { metadataForEntry } from "@/lib/site/metadata";
import { pathOf } from "@/lib/site/routes";

interface Props {
	params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
	return getPages("projects").map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { slug } = await params;
	return metadataForEntry("projects", slug, `/projects/${slug}`);
}

export default async function ProjectPage({ params }: Props) {
	const project = getPage("projects", (await params).slug);
	if (!project) notFound();
	const words = wordsOf(project);
	const { titles } = words;
	const { roles, posts, systems } = getProjectConnections(project);
	return (
		<Shell current={pathOf(project)}>
			<article {...languageAttributes(project)}>
				<PageHeading
					crumbs={[{ label: titles.projects, href: "/projects" }]}
					words={words}
					title={project.title}
					lead={project.summary}
					transitionName={`projects-${project.slug}`}
				>
					<Facts project={project} />
					<Skills names={project.skills} label={words.facts.technologies} />
				</PageHeading>
				<div className={classOfText(project)}>
					<KeyFigures
						figures={project.figures.map(({ value, label, section }) => ({
							value,
							label,
							href: `#${section}`,
						}))}
					/>
					<TableOfContents headings={getOutline(project).headings} words={words} />
					<div className={ENTRY_PART}>
						<Body entry={project} />
						{project.kind === "paper" && <Citation project={project} />}
					</div>
				</div>
			</article>
			<Related
				of={project}
				words={words}
				groups={[
					{ title: titles.runningModels, entries: systems },
					{ title: titles.writing, entries: posts },
					{ title: titles.roles, entries: roles },
				]}
			/>
		</Shell>
	);
}

function Facts({ project }: { project: Project }) {
	const words = wordsOf(project);
	const { kinds } = words;
	return (
		<FactList words={words}>
			{project.kind === "paper" ? `${kinds.paper} · ${project.paper.venueShort}` : kinds.software}
			{project.links.map(({ label, href }) => (
				<a key={href} href={href}>
					{label}
				</a>
			))}
		</FactList>
	);
}
