import { getStateLabel, type Work } from "@/lib/content/read/query";
import { pathOf } from "@/lib/site/routes";
import { getCredit } from "./credit";
import { PostRow, RoleRow, Row } from "./rows";

/** An entry of any collection as an index row. */
export function EntryRow({ entry }: { entry: Work }) {
	if (entry.collection === "roles") return <RoleRow role={entry} mixed />;
	if (entry.collection === "posts") return <PostRow post={entry} />;
	return (
		<Row
			href={pathOf(entry)}
			moves={`${entry.collection}-${entry.slug}`}
			before={
				entry.collection === "projects" ? (entry.kind === "paper" ? "Paper" : "Software") : "Running model"
			}
			title={entry.title}
			below={[getStateLabel(entry), getCredit(entry), entry.summary].filter(Boolean).join(" · ")}
		/>
	);
}
