import { readFileSync } from "node:fs";
import { PROBLEMS, readProblems } from "@/lib/content/schema/problem";
import { report, textToShow } from "@/lib/content/schema/report";

/**
 * Returns the problems that the check of the development server last found, formatted; empty if there are none.
 */
export function readReportedProblems(): string {
	return report(readProblems(lastFound()), textToShow, false);
}

function lastFound(): string {
	try {
		return readFileSync(/* turbopackIgnore: true */ PROBLEMS, "utf8");
	} catch {
		return "[]";
	}
}
