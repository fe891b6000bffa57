import type { BodyFacts } from "@/lib/content/schema/body-facts";
import type { Entry } from "@/lib/content/schema/entry";
import type { Locate } from "@/lib/content/schema/read-fields";

/** An entry whose frontmatter has no problem, and what its body holds. */
export interface CheckedEntry {
	entry: Entry;
	locate: Locate;
	facts: BodyFacts;
}
