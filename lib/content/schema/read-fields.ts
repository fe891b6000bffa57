import { type Document, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { allowedKeys, findKindsWithKey, getDescription, isFreeText } from "./allowed-keys";
import { explain, explainKey } from "./explain";
import { explainYaml } from "./explain-yaml";
import type { Problem } from "./problem";
import { findCommentCuts, findEscapedControls, findYamlMarks } from "./yaml-traps";

/** Returns a function from a field's path, such as ["figures", 0, "value"], to its line and column in the file. */
export type Locate = (path: PropertyKey[]) => { line: number; column: number };

type Fields<T> =
	| { fields: T; locate: Locate; problems: [] }
	| { fields?: undefined; locate: Locate; problems: Problem[] };

/**
 * Parses YAML, or JSON, which is also YAML, and validates it with a schema.
 *
 * @param file file name for problems
 * @param text the YAML alone
 * @param schema its schema
 * @param linesAbove lines of the file above the text
 * @returns the fields, or every problem with line and column in the file
 */
export function readFields<T>(file: string, text: string, schema: z.ZodType<T>, linesAbove = 0): Fields<T> {
	try {
		return parseFields(file, text, schema, linesAbove);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		// The parser recurses for each level.
		const position = { line: 1 + linesAbove, column: 1 };
		return { locate: () => position, problems: [{ file, ...position, field: "", message: TOO_DEEP }] };
	}
}

const TOO_DEEP = "values are nested too deeply";

function parseFields<T>(file: string, text: string, schema: z.ZodType<T>, linesAbove: number): Fields<T> {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const position = (offset: number) => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(1, line) + linesAbove, column: Math.max(1, col) };
	};
	const locate: Locate = (path) => position(offsetOf(document, path));
	const syntaxProblems = [
		...explainYaml(document.errors, text),
		...findYamlMarks(text),
		...findEscapedControls(document, text),
	];
	if (syntaxProblems.length > 0) {
		return {
			locate,
			problems: syntaxProblems.map(({ offset, message }) => ({
				file,
				...position(offset),
				field: "",
				message,
			})),
		};
	}
	// Only free text can contain a # that was not intended as a comment.
	const cut = findCommentCuts(document, text)
		.filter(({ path }) => isFreeText(schema, path))
		.map(({ path, offset, message }) => ({ file, ...position(offset), field: path.join("."), message }));
	const parsed = schema.safeParse(document.toJS() ?? {});
	if (parsed.success && cut.length === 0) return { fields: parsed.data, locate, problems: [] };
	const at = (path: PropertyKey[], message: string): Problem => ({
		file,
		...locate(path),
		field: path.join("."),
		message,
	});
	return {
		locate,
		problems: [
			...dropSecondaryIssues(parsed.error?.issues ?? []).flatMap((issue) =>
				problemsOf(issue, schema, document, text, at),
			),
			...cut,
		],
	};
}

/** Drops further issues of a field that has the wrong type: only the type matters there. */
function dropSecondaryIssues(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
	const wrongTypes = issues.filter(({ code }) => code === "invalid_type");
	return issues.filter(
		(issue) =>
			issue.code === "invalid_type" || !wrongTypes.some(({ path }) => path.join() === issue.path.join()),
	);
}

function problemsOf(
	issue: z.core.$ZodIssue,
	schema: z.ZodType,
	document: Document,
	text: string,
	at: (path: PropertyKey[], message: string) => Problem,
): Problem[] {
	if (issue.code === "unrecognized_keys") {
		const allowed = allowedKeys(schema, issue.path);
		return issue.keys.map((key) => {
			const path = [...issue.path, key];
			const isBare = (valueAt(document, path) ?? null) === null;
			return at(path, explainKey(key, allowed, findKindsWithKey(schema, issue.path, key), isBare));
		});
	}
	if (issue.code === "custom" && typeof issue.params?.first === "number") {
		const { line } = at([...issue.path.slice(0, -1), issue.params.first], "");
		return [at(issue.path, `${issue.message}; first on line ${line}`)];
	}
	const found = issue.path.length === 0 ? document.toJS() : valueAt(document, issue.path);
	const message = explain(issue, found, getDescription(schema, issue.path), allowedKeys(schema, issue.path));
	const comment = isComment(document, text, issue.path) ? "; put text that starts with # in quotes" : "";
	return [at(issue.path, message + comment)];
}

/** Returns whether a comment is in place of a value, such as `title: #1`. */
function isComment(document: Document, text: string, path: PropertyKey[]): boolean {
	const node = document.getIn(path.map(String), true);
	return isScalar(node) && node.value === null && text[node.range?.[0] ?? -1] === "#";
}

/** Returns the value at a path as plain data, or undefined. */
function valueAt(document: Document, path: PropertyKey[]): unknown {
	const found: unknown = document.getIn(path.map(String));
	const node = found !== null && typeof found === "object" && "toJSON" in found ? found.toJSON : undefined;
	return typeof node === "function" ? node.call(found) : found;
}

/** Returns the offset of the key at a path, or of its nearest parent. */
function offsetOf(document: Document, keys: PropertyKey[]): number {
	let offset = 0;
	let node: unknown = document.contents;
	for (const [depth, key] of keys.entries()) {
		if (isMap(node)) {
			// A key without a name is null in the document and "" in plain data.
			const pair = node.items.find(
				(item) => String(item.key) === String(key) || (key === "" && String(item.key) === "null"),
			);
			if (!pair) return offset;
			offset = rangeStart(pair.key) ?? offset;
			node = pair.value;
		} else {
			node = document.getIn(keys.slice(0, depth + 1).map(String), true);
			offset = rangeStart(node) ?? offset;
		}
	}
	return offset;
}

function rangeStart(node: unknown): number | undefined {
	return node !== null && typeof node === "object" && "range" in node && Array.isArray(node.range)
		? Number(node.range[0])
		: undefined;
}
