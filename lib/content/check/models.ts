import { existsSync } from "node:fs";
import path from "node:path";
import type { Problem } from "@/lib/content/schema/problem";
import { stateOf } from "@/lib/content/schema/state";
import type { CheckedEntry } from "./references";

/** What a system's folder must hold: the view that runs, and the drawing that is rendered without running. */
const VIEWS = ["view/live.tsx", "view/still.tsx"];

/** Returns a problem for each system without its view. A draft may be published without one later. */
export function findMissingModels(root: string, checked: CheckedEntry[]): Problem[] {
	return checked.flatMap(({ entry: { collection, slug, file }, entry }) => {
		if (collection !== "systems" || stateOf(entry) === "draft") return [];
		return VIEWS.map((view) => path.posix.join("content/systems", slug, view))
			.filter((view) => !existsSync(path.join(root, view)))
			.map((view) => ({
				file,
				line: 1,
				column: 1,
				field: "",
				message: `${view} is missing: it renders the model`,
			}));
	});
}
