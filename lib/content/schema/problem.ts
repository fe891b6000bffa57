import { closest, distance } from "fastest-levenshtein";
import { z } from "zod";

/**
 * A problem in a content file that its author must fix. Lines and columns count from 1, in the author's file.
 */
export type Problem = z.output<typeof problem>;

const problem = z.object({
	file: z.string(),
	line: z.number(),
	column: z.number(),
	/** Path of the field, such as figures.0.value; empty for the body. */
	field: z.string(),
	message: z.string(),
	/** A warning does not stop a build. Without a severity, a problem is an error. */
	severity: z.literal("warning").optional(),
});

export const isError = ({ severity }: Problem) => severity !== "warning";

/** Returns the numbers of errors and warnings in words: "2 errors, 1 warning". */
export function countProblems(problems: readonly Problem[]): string {
	const errors = problems.filter(isError).length;
	const warnings = problems.length - errors;
	const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
	const found = errors === 0 ? "no errors" : count(errors, "error");
	return warnings === 0 ? found : `${found}, ${count(warnings, "warning")}`;
}

/** File with the problems of the development server's check, which pages show. */
export const PROBLEMS = ".next/cache/problems/problems.json";

/** Parses the output of `npm run check -- --json`. Returns nothing if it is incomplete. */
export function readProblems(json: string): Problem[] {
	try {
		return z.array(problem).parse(JSON.parse(json));
	} catch {
		return [];
	}
}

/** All problems of all files, found in one run. */
export class ContentError extends Error {
	constructor(readonly problems: Problem[]) {
		super(`${problems.length} problem(s) in content\n${problems.map(formatProblem).join("\n")}`);
		this.name = "ContentError";
	}
}

/** Formats a problem as a line that editors can jump to: `content/roles/acme.mdx:7:3 figures.0.value: message`. */
export function formatProblem({ file, line, column, field, message, severity }: Problem): string {
	return `${file}:${line}:${column} ${severity ? `${severity}: ` : ""}${field ? `${field}: ` : ""}${message}`;
}

/** Returns “; did you mean "x"?” for the nearest allowed value, or "" if none is near. */
export function didYouMean(found: string, allowed: readonly string[]): string {
	// A text of this length is not a typo.
	if (allowed.length === 0 || found.length > 200) return "";
	const nearest = closest(found, allowed);
	const near = distance(found, nearest) <= Math.max(2, Math.floor(found.length / 3));
	return near ? `; did you mean "${nearest}"?` : "";
}
