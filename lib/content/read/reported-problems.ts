import { readFileSync } from "node:fs";
import { isError, PROBLEMS, readProblems } from "@/lib/content/schema/problem";
import { report, textToShow } from "@/lib/content/schema/report";

/**
 * Returns the last errors from the check of the development server, formatted; empty if there are none. Warnings
 * appear only in the terminal, because a site may have one for a long time.
 */
export function readReportedProblems(): string {
	return report(readProblems(readLastProblems()).filter(isError), textToShow, false);
}

function readLastProblems(): string {
	try {
		return readFileSync(/* turbopackIgnore: true */ PROBLEMS, "utf8");
	} catch {
		return "[]";
	}
}
