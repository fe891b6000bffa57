import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Rows } from "@/components/entry/rows";
import { SkillUseRow } from "@/components/entry/skill-use-row";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getSkillUse, getSkillUses, getUsedSkills } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { metadataFor } from "@/lib/site/metadata";
import { pathOf, skillPath, skillsPath } from "@/lib/site/routes";

interface Props {
	params: Promise<{ skill: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
	return getUsedSkills().map(({ slug }) => ({ skill: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return metadataFor(skillPath((await params).skill));
}

/** Renders the entries that use a skill. */
export default async function SkillPage({ params }: Props) {
	const { skill: slug } = await params;
	const skill = getUsedSkills().find((candidate) => candidate.slug === slug);
	if (!skill) notFound();
	const { titles, leads } = getSiteWords();
	return (
		<Shell current={skillPath(slug)}>
			<PageHeading
				crumbs={[{ label: titles.skills, href: skillsPath }]}
				title={skill.name}
				lead={leads.skill}
			/>
			<Rows>
				{getSkillUses(skill.name).map((entry) => (
					<SkillUseRow key={pathOf(entry)} entry={entry} use={getSkillUse(skill, entry)} />
				))}
			</Rows>
		</Shell>
	);
}
