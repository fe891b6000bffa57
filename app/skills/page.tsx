import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Row, Rows } from "@/components/entry/rows";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getSkillUses, getUsedSkills } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { countEntries } from "@/lib/site/count-entries";
import { metadataFor } from "@/lib/site/metadata";
import { skillPath, skillsPath, titleInSentence } from "@/lib/site/routes";

export function generateMetadata(): Metadata {
	return getUsedSkills().length > 0 ? metadataFor(skillsPath) : {};
}

/** Lists the skills that entries name. A site whose entries name none does not have this page. */
export default function Skills() {
	if (getUsedSkills().length === 0) notFound();
	const { titles, leads } = getSiteWords();
	return (
		<Shell current={skillsPath}>
			<PageHeading title={titles.skills} lead={leads.skills} />
			<Rows>
				{getUsedSkills().map(({ name, slug }) => {
					const uses = getSkillUses(name);
					return (
						<Row
							key={slug}
							href={skillPath(slug)}
							before={countEntries(uses, "entries")}
							title={name}
							below={uses.map(titleInSentence).join(" · ")}
						/>
					);
				})}
			</Rows>
		</Shell>
	);
}
