import { ICON } from "@/lib/content/read/icon-file";
import type { Problem } from "@/lib/content/schema/problem";
import { readInside } from "@/lib/files/inside";
import { checkSvg } from "./svg-scripts";

/** Reports an icon that is missing, runs scripts, or cannot be rendered. It appears on every page and home screen. */
export async function findIconProblems(root: string): Promise<Problem[]> {
	const problem = (message: string): Problem[] => [{ file: ICON, line: 1, column: 1, field: "", message }];
	const bytes = readInside(root, ICON);
	if (!bytes) return problem("is missing: add the site's icon as an SVG");
	const problems = checkSvg(ICON, bytes);
	if (problems.length > 0) return problems;
	// Loaded on demand: sharp takes long to load.
	const { default: sharp } = await import("sharp");
	try {
		const { format } = await sharp(bytes).metadata();
		return format === "svg" ? [] : problem(`is ${format.toUpperCase()}; expected an SVG`);
	} catch (error) {
		const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
		return problem(`cannot be rendered as an SVG: ${reason}`);
	}
}
