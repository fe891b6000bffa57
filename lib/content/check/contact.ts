import type { Problem } from "@/lib/content/schema/problem";
import type { CheckedEntry } from "./checked-entry";

/** Warns about a person who is available but has no contact details. */
export function findMissingContact({ entry, locate }: CheckedEntry): Problem[] {
	if (entry.collection !== "people" || !entry.availability) return [];
	if (entry.email || entry.links.length > 0) return [];
	const field = "availability";
	const message =
		"nobody can reach this person: add a line such as “email: name@example.org” or “links: [{ kind: LinkedIn, href: https://www.linkedin.com/in/name }]”";
	return [{ file: entry.file, ...locate([field]), field, message, severity: "warning" }];
}
