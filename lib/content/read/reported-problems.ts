import { readFileSync } from "node:fs";
import { PROBLEMS, readProblems } from "@/lib/content/schema/problem";
import { report, textToShow } from "@/lib/content/schema/report";

/** What the check that runs beside a development server last found, as an author reads it; empty where nothing. */
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
