import path from "node:path";
import { type Document, isMap, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { allowedKeys } from "./keys";
import { didYouMean, type Problem } from "./problem";
import { type Collection, collectionNames, collections, type Frontmatter } from "./schema";

interface Source {
	slug: string;
	/** Path from the project's root, as in content/roles/acme.mdx. */
	file: string;
	/** The MDX below the frontmatter, with as many empty lines above it, so that its line numbers are the file's. */
	body: string;
}

/** One content file: its checked frontmatter, and its body as written. */
export type Entry = { [C in Collection]: Frontmatter[C] & Source & { collection: C } }[Collection];

/** An entry of one collection. */
export type EntryOf<C extends Collection> = Extract<Entry, { collection: C }>;

/** An entry, unless its frontmatter has problems. */
type Parsed = { entry: Entry; locate: Locate; problems: [] } | { entry?: undefined; problems: Problem[] };

/** Line and column of a field in its file, by its path: ["figures", 0, "value"]. */
export type Locate = (path: PropertyKey[]) => { line: number; column: number };

const FENCE = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * Reads one content file.
 *
 * @param file path from the project's root: content/COLLECTION/SLUG.mdx
 * @param source the file's text
 * @returns the entry, or every problem of its frontmatter with line and column
 */
export function parseEntry(file: string, source: string): Parsed {
	const at = (line: number, column: number, field: string, message: string): Parsed => ({
		problems: [{ file, line, column, field, message }],
	});
	const collection = path.basename(path.dirname(file));
	const slug = path.basename(file, ".mdx");
	if (!isCollection(collection)) {
		return at(1, 1, "", `"${collection}" is no collection; expected ${collectionNames.join(", ")}`);
	}
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
		return at(1, 1, "", `the file name is the page's address: expected lower-case words joined by hyphens`);
	}

	const fence = FENCE.exec(source);
	if (!fence || fence.index > 0) return at(1, 1, "", "expected frontmatter between two lines of ---");
	const yaml = fence[1] ?? "";
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
	// The opening fence is line 1, so the YAML starts on line 2.
	const place = (offset: number) => {
		const { line, col } = lines.linePos(offset);
		return { line: line + 1, column: col };
	};
	const mistakes = [
		...document.errors.map(({ pos, message }) => ({ offset: pos[0], message })),
		...aliases(document),
	];
	if (mistakes.length > 0) {
		return {
			problems: mistakes.map(({ offset, message }) => ({
				file,
				...place(offset),
				field: "",
				message: `YAML: ${message}`,
			})),
		};
	}

	const schema = collections[collection];
	const parsed = schema.safeParse(document.toJS() ?? {});
	if (!parsed.success) {
		const written = { file, schema, document, place };
		return { problems: parsed.error.issues.flatMap((issue) => toProblems(issue, written)) };
	}
	const above = source.slice(0, fence[0].length).replace(/[^\n]/g, "");
	const body = above + source.slice(fence[0].length);
	return {
		// Schema and collection go together, which the type of a looked-up schema cannot say.
		entry: { ...parsed.data, collection, slug, file, body } as Entry,
		locate: (path) => place(offsetOf(document, path)),
		problems: [],
	};
}

/** Text that starts with an asterisk reads as an alias; frontmatter has no use for one. */
function aliases(document: Document): { offset: number; message: string }[] {
	const found: { offset: number; message: string }[] = [];
	visit(document, {
		Alias(_, alias) {
			const message = `*${alias.source} reads as an alias; put text that starts with * between quotes`;
			found.push({ offset: alias.range?.[0] ?? 0, message });
		},
	});
	return found;
}

function isCollection(name: string): name is Collection {
	return collectionNames.some((collection) => collection === name);
}

type Issue = z.core.$ZodIssue;

interface Written {
	file: string;
	schema: z.ZodType;
	document: Document;
	place: (offset: number) => { line: number; column: number };
}

function toProblems(issue: Issue, { file, schema, document, place }: Written): Problem[] {
	const at = (path: PropertyKey[], message: string): Problem => ({
		file,
		...place(offsetOf(document, path)),
		field: path.join("."),
		message,
	});
	if (issue.code !== "unrecognized_keys") return [at(issue.path, messageOf(issue, document))];
	const allowed = allowedKeys(schema, issue.path);
	return issue.keys.map((key) =>
		at([...issue.path, key], `unknown key${didYouMean(key, allowed)} Allowed: ${allowed.join(", ")}`),
	);
}

function messageOf(issue: Issue, document: Document): string {
	const found = document.getIn(issue.path.map(String));
	if (found === undefined) return "is missing";
	return typeof found === "object" ? issue.message : `${issue.message}; found ${JSON.stringify(found)}`;
}

/** Where the value at a path stands in the YAML: the key where it has one, else the nearest parent. */
function offsetOf(document: Document, keys: PropertyKey[]): number {
	let offset = 0;
	let node: unknown = document.contents;
	for (const key of keys) {
		if (isMap(node)) {
			const pair = node.items.find((item) => String(item.key) === String(key));
			if (!pair) return offset;
			offset = rangeStart(pair.key) ?? offset;
			node = pair.value;
		} else {
			node = document.getIn(keys.slice(0, keys.indexOf(key) + 1).map(String), true);
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
