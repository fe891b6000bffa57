import { readFileSync } from "node:fs";
import { PROBLEMS, readProblems } from "./problem";
import { report, textToShow } from "./report";

/** What the check that runs beside a development server last found, as an author reads it; empty where nothing. */
export function toldProblems(): string {
	return report(readProblems(lastFound()), textToShow, false);
}

function lastFound(): string {
	try {
		return readFileSync(/* turbopackIgnore: true */ PROBLEMS, "utf8");
	} catch {
		return "[]";
	}
}
