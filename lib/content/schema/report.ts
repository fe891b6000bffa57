import { readInside } from "@/lib/files/inside";
import { readContentFile } from "./content-file";
import { isError, type Problem } from "./problem";

/** Styles a text for a terminal, or leaves it unchanged. */
type Style = (text: string) => string;

const plain: Style = (text) => text;
const sgr =
	(code: number): Style =>
	(text) =>
		`\u001b[${code}m${text}\u001b[0m`;

/** Maximum number of problems that are printed of one file. */
const MAX_SHOWN = 100;

/**
 * Formats problems for an author: grouped by file, each with its position, its message, and the lines around it.
 *
 * @param read returns a file's text, or undefined if it cannot be read
 * @param colored whether the output is a terminal
 */
export function report(
	problems: readonly Problem[],
	read: (file: string) => string | undefined,
	colored: boolean,
): string {
	const [bold, red, dim] = colored ? [sgr(1), sgr(31), sgr(2)] : [plain, plain, plain];
	return selectShown(problems)
		.map(({ file, shown, hidden }) => {
			const lines = read(file)?.split(/\r\n?|\n/);
			const blocks = shown.map((problem) => {
				const { line, column, field, message, severity } = problem;
				const label = severity ? `${severity}: ` : "";
				const colored = severity ? message : red(message);
				const head = `${bold(`${file}:${line}:${column}`)} ${label}${field ? `${field}: ` : ""}${colored}`;
				return [head, ...(lines === undefined ? [] : [frame(lines, problem, red, dim)])].join("\n");
			});
			if (hidden > 0) blocks.push(`${bold(file)} has ${hidden} more, which are not shown`);
			return blocks.join("\n\n");
		})
		.join(`\n\n${dim("─".repeat(60))}\n\n`);
}

/** Groups problems by file. Of a file with many problems, selects the first errors, then the first warnings. */
function selectShown(problems: readonly Problem[]) {
	const byFile = new Map<string, Problem[]>();
	for (const problem of problems) {
		const own = byFile.get(problem.file);
		if (own) own.push(problem);
		else byFile.set(problem.file, [problem]);
	}
	return Array.from(byFile, ([file, own]) => {
		const [errors, warnings] = [own.filter(isError), own.filter((problem) => !isError(problem))];
		const chosen = new Set([...errors, ...warnings].slice(0, MAX_SHOWN));
		return { file, shown: own.filter((problem) => chosen.has(problem)), hidden: own.length - chosen.size };
	});
}

/** Control characters, which a terminal would obey. */
const CONTROL = /[^\P{Cc}\t]/gu;

/** Formats the line of a problem between its neighbors, with a mark below the column. */
function frame(lines: string[], { line, column }: Problem, red: Style, dim: Style): string {
	const first = Math.max(1, line - 1);
	const shown = lines.slice(first - 1, line + 1);
	const width = String(first + shown.length - 1).length;
	return shown
		.flatMap((content, index) => {
			const number = first + index;
			const [start, visible] = window(content.replace(CONTROL, "\uFFFD"), number === line ? column : 1);
			const row = `${String(number).padStart(width)} | ${visible}`;
			if (number !== line) return [dim(`  ${row}`)];
			const before = visible.slice(0, Math.max(0, column - 1 - start)).replace(/[^\t]/g, " ");
			return [`${red(">")} ${row}`, `  ${" ".repeat(width)} | ${before}${red("^")}`];
		})
		.join("\n");
}

/** Returns the part of a long line around a column, and the offset where it starts. */
function window(content: string, column: number): [start: number, visible: string] {
	const WIDTH = 100;
	if (content.length <= WIDTH) return [0, content];
	const start = Math.max(0, Math.min(column - 1 - 40, content.length - WIDTH));
	return [start, content.slice(start, start + WIDTH)];
}

/** Formats problems as annotations for GitHub, which shows only some of many. */
export function annotations(problems: readonly Problem[]): string {
	const escaped = (text: string) => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
	const property = (text: string) => escaped(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
	return selectShown(problems)
		.flatMap(({ shown }) => shown)
		.map(
			({ file, line, column, field, message, severity }) =>
				`::${severity ?? "error"} file=${property(file)},line=${line},col=${column}::${escaped(field ? `${field}: ${message}` : message)}`,
		)
		.join("\n");
}

/** Returns the text of a file with a problem; undefined for images and for files outside the project. */
export function textToShow(file: string): string | undefined {
	if (file.startsWith("public/")) return undefined;
	const bytes = file.startsWith("content/") ? readContentFile(".", file) : readInside(".", file);
	return bytes?.toString();
}
