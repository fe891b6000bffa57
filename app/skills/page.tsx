import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Row, Rows } from "@/components/entry/rows";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getSkillUses, getUsedSkills } from "@/lib/content/read/query";
import { metadataFor } from "@/lib/site/metadata";
import { skillPath, skillsPath, titleInSentence } from "@/lib/site/routes";

export function generateMetadata(): Metadata {
	return getUsedSkills().length > 0 ? metadataFor(skillsPath) : {};
}

/** Lists the skills that entries name. A site whose entries name none does not have this page. */
export default function Skills() {
	if (getUsedSkills().length === 0) notFound();
	return (
		<Shell current={skillsPath}>
			<PageHeading title="Skills" lead="Every skill that an entry names, and the entries that name it." />
			<Rows>
				{getUsedSkills().map(({ name, slug }) => {
					const uses = getSkillUses(name);
					return (
						<Row
							key={slug}
							href={skillPath(slug)}
							before={`${uses.length} ${uses.length === 1 ? "entry" : "entries"}`}
							title={name}
							below={uses.map(titleInSentence).join(" · ")}
						/>
					);
				})}
			</Rows>
		</Shell>
	);
}
