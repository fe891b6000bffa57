import { getStateLabel, type Work } from "@/lib/content/read/query";
import { getCredit } from "@/lib/site/credit";
import { pathOf } from "@/lib/site/routes";
import { PostRow, RoleRow, Row } from "./rows";

/**
 * Renders an entry of any collection as an index row.
 *
 * @param mixed whether the list holds entries of several people
 */
export function EntryRow({ entry, mixed = false }: { entry: Work; mixed?: boolean }) {
	if (entry.collection === "roles") return <RoleRow role={entry} mixed={mixed} label="Role" />;
	if (entry.collection === "posts") return <PostRow post={entry} mixed={mixed} />;
	return (
		<Row
			href={pathOf(entry)}
			transitionName={`${entry.collection}-${entry.slug}`}
			before={
				entry.collection === "projects" ? (entry.kind === "paper" ? "Paper" : "Software") : "Running model"
			}
			title={entry.title}
			below={[getStateLabel(entry), mixed && getCredit(entry), entry.summary].filter(Boolean).join(" · ")}
		/>
	);
}
