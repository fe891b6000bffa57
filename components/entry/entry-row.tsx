import { getStateLabel, type Work } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { getCredit } from "@/lib/site/facts/credit";
import { pathOf } from "@/lib/site/routes";
import { PostRow, RoleRow, Row } from "./rows";

/**
 * Renders an entry of any collection as an index row.
 *
 * @param mixed whether the list holds entries of several people
 */
export function EntryRow({ entry, mixed = false }: { entry: Work; mixed?: boolean }) {
	const { kinds } = getSiteWords();
	if (entry.collection === "roles") return <RoleRow role={entry} mixed={mixed} label={kinds.role} />;
	if (entry.collection === "posts") return <PostRow post={entry} mixed={mixed} />;
	return (
		<Row
			href={pathOf(entry)}
			transitionName={`${entry.collection}-${entry.slug}`}
			before={kinds[entry.collection === "projects" ? entry.kind : "system"]}
			title={entry.title}
			below={[getStateLabel(entry), mixed && getCredit(entry), entry.summary].filter(Boolean).join(" · ")}
		/>
	);
}
