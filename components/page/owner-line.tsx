import { getOwner, type Person } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { nameAtStart } from "@/lib/site/facts/credit";
import { pathOf } from "@/lib/site/routes";
import { Filled } from "./filled";

/** Names the person whose work a page shows, if not the site's owner. */
export function OwnerLine({ person }: { person: Person }) {
	const link = <a href={pathOf(person)}>{nameAtStart(person)}</a>;
	return <Filled text={getSiteWords().people.notOwners} of={{ person: link, owner: getOwner().title }} />;
}
