import { resolveContent } from "@/lib/content/schema/content-file";
import { getViewFile } from "@/lib/content/schema/paths";
import type { Problem } from "@/lib/content/schema/problem";
import { stateOf } from "@/lib/content/schema/state";
import type { CheckedEntry } from "./checked-entry";

/** Returns a problem for each system without its view. A draft may be published without one later. */
export function findMissingModels(root: string, checked: CheckedEntry[]): Problem[] {
	return checked.flatMap(({ entry: { collection, slug, file }, entry }) => {
		if (collection !== "systems" || stateOf(entry) === "draft") return [];
		const view = getViewFile(slug);
		if (resolveContent(root, view).stats?.isFile()) return [];
		return { file, line: 1, column: 1, field: "", message: `${view} is missing: it renders the model` };
	});
}
