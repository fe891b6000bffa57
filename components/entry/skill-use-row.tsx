import type { Work } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { getCredit } from "@/lib/site/facts/credit";
import { pathOf } from "@/lib/site/routes";
import { EntryRow } from "./entry-row";
import { Row } from "./rows";

const labels = { roles: "role", projects: "project", posts: "post", systems: "system" } as const;

/** Renders an entry on a skill's page, with its use of the skill if the author described it. */
export function SkillUseRow({ entry, use }: { entry: Work; use: string | undefined }) {
	if (!use) return <EntryRow entry={entry} mixed />;
	return (
		<Row
			href={pathOf(entry)}
			before={getSiteWords().kinds[labels[entry.collection]]}
			title={entry.title}
			below={[getCredit(entry), use].filter(Boolean).join(" · ")}
		/>
	);
}
