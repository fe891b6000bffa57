import type { BodyFacts } from "@/lib/content/schema/body-facts";
import type { Entry } from "@/lib/content/schema/entry";
import type { Locate } from "@/lib/content/schema/read-fields";

/** An entry with valid frontmatter, and the facts of its body. */
export interface CheckedEntry {
	entry: Entry;
	locate: Locate;
	facts: BodyFacts;
}
