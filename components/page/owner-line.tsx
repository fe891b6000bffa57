import { getOwner, type Person } from "@/lib/content/read/query";
import { nameAtStart } from "@/lib/site/credit";
import { pathOf } from "@/lib/site/routes";

/** Names the person whose work a page shows, if not the site's owner. */
export function OwnerLine({ person }: { person: Person }) {
	return (
		<>
			<a href={pathOf(person)}>{nameAtStart(person)}</a>’s work, not {getOwner().title}’s.
		</>
	);
}
