import { existsSync } from "node:fs";
import path from "node:path";
import type { Problem } from "@/lib/content/schema/problem";
import { stateOf } from "@/lib/content/schema/state";
import type { CheckedEntry } from "./references";

/** What components/system must hold for each system: how it runs, and how it is drawn without running. */
const VIEWS = ["live.tsx", "still.tsx"];

/** Systems without their model. A draft may wait for it. */
export function findMissingModels(root: string, checked: CheckedEntry[]): Problem[] {
	return checked.flatMap(({ entry: { collection, slug, file }, entry }) => {
		if (collection !== "systems" || stateOf(entry) === "draft") return [];
		return VIEWS.map((view) => path.posix.join("components/system", slug, view))
			.filter((view) => !existsSync(path.join(root, view)))
			.map((view) => ({
				file,
				line: 1,
				column: 1,
				field: "",
				message: `${view} is missing: it draws the model`,
			}));
	});
}
