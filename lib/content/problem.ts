import { closest, distance } from "fastest-levenshtein";
import { z } from "zod";

/** Something in a content file that its author must mend. Lines and columns count from 1, in the author's own file. */
export type Problem = z.output<typeof problem>;

const problem = z.object({
	file: z.string(),
	line: z.number(),
	column: z.number(),
	/** Path of the field, as in figures.0.value; empty for the body. */
	field: z.string(),
	message: z.string(),
	/** A warning is reported and stops nothing; without a severity, a problem is an error. */
	severity: z.literal("warning").optional(),
});

export const isError = ({ severity }: Problem) => severity !== "warning";

/** How many errors and warnings there are, in words. */
export function countProblems(problems: readonly Problem[]): string {
	const errors = problems.filter(isError).length;
	const warnings = problems.length - errors;
	const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
	if (warnings === 0) return errors === 0 ? "no problem" : `${errors} to mend`;
	return `${errors === 0 ? "no problem" : `${errors} to mend`}, ${count(warnings, "warning")}`;
}

/** Where the check that runs beside a development server leaves what it found, for the pages to show. */
export const PROBLEMS = ".next/cache/problems/problems.json";

/** Reads what `npm run check -- --json` writes; nothing where it is cut short. */
export function readProblems(json: string): Problem[] {
	try {
		return z.array(problem).parse(JSON.parse(json));
	} catch {
		return [];
	}
}

/** Every problem of every file, found in one run. */
export class ContentError extends Error {
	constructor(readonly problems: Problem[]) {
		super(`${problems.length} problem(s) in content\n${problems.map(formatProblem).join("\n")}`);
		this.name = "ContentError";
	}
}

/** One line an editor can jump to: `content/roles/acme.mdx:7:3 figures.0.value: message`. */
export function formatProblem({ file, line, column, field, message, severity }: Problem): string {
	return `${file}:${line}:${column} ${severity ? `${severity}: ` : ""}${field ? `${field}: ` : ""}${message}`;
}

/** “; did you mean "x"?” for the allowed value nearest to what was written, or nothing when none is near. */
export function didYouMean(found: string, allowed: readonly string[]): string {
	// Nobody mistypes a word of this length.
	if (allowed.length === 0 || found.length > 200) return "";
	const nearest = closest(found, allowed);
	const near = distance(found, nearest) <= Math.max(2, Math.floor(found.length / 3));
	return near ? `; did you mean "${nearest}"?` : "";
}
