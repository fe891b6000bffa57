import { readFileSync } from "node:fs";
import { PROBLEMS, readProblems } from "@/lib/content/schema/problem";
import { report } from "@/lib/content/schema/report";

/** What the check that runs beside a development server last found, as an author reads it; empty where nothing. */
export function readReportedProblems(): string {
	const read = (file: string) => {
		try {
			return readFileSync(/* turbopackIgnore: true */ file, "utf8");
		} catch {
			return undefined;
		}
	};
	return report(readProblems(read(PROBLEMS) ?? "[]"), read, false);
}
