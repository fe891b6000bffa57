import {
	type Collection,
	collectionNames,
	collections,
	type Frontmatter,
} from "@/lib/content/schema/collections";
import type { Entry } from "@/lib/content/schema/entry";
import { type EntryName, parseEntryFile } from "@/lib/content/schema/entry-files";
import type { Problem } from "@/lib/content/schema/problem";
import { type Locate, readFields } from "@/lib/content/schema/read-fields";
import { controlProblems, normalizeText } from "@/lib/content/schema/source-text";
import { SLUG } from "@/lib/content/schema/values";

/** An entry, or the problems of its frontmatter. The body is set if the end of the frontmatter is found. */
export type Parsed =
	| { entry: Entry; body: string; locate: Locate; problems: [] }
	| { entry?: undefined; body?: string; problems: Problem[] };

const FENCE = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/**
 * Parses one content file.
 *
 * @param file path from the project's root: content/COLLECTION/SLUG.mdx
 * @param text the file's text
 * @returns the entry, or every problem of its frontmatter with line and column
 */
export function parseEntry(file: string, text: string): Parsed {
	const source = normalizeText(text);
	const wrong = (message: string): Parsed => ({
		problems: [{ file, line: 1, column: 1, field: "", message }],
	});
	const name = parseEntryFile(file);
	if (!name)
		return wrong(
			`is not in a collection; expected content/COLLECTION/SLUG.mdx in ${collectionNames.join(", ")}`,
		);
	const { collection, slug } = name;
	if (!SLUG.test(slug)) {
		return wrong("the file name is the page’s address: expected lower-case words joined by hyphens");
	}
	const fence = FENCE.exec(source);
	if (!fence || fence.index > 0) return wrong(withoutFrontmatter(source));

	const above = fence[0].replace(/[^\n]/g, "");
	const body = above + source.slice(fence[0].length);
	// The opening fence is line 1, so the YAML starts on line 2.
	const { fields, locate, problems } = readFields<Frontmatter[Collection]>(
		file,
		fence[1] ?? "",
		collections[collection],
		1,
	);
	const controls = controlProblems(file, source);
	if (!fields || controls.length > 0) return { body, problems: [...controls, ...problems] };
	const shown = withoutTitle(body, fields.title);
	return { entry: combine(file, name, fields, shown), body: shown, locate, problems };
}

/**
 * Returns an entry from checked frontmatter and body. Throws a ZodError if the frontmatter does not match the schema
 * of the collection.
 */
export function toEntry(file: string, frontmatter: unknown, body: string): Entry {
	const name = parseEntryFile(file);
	if (!name) throw new Error(`${file} is not the file of an entry`);
	return combine(file, name, collections[name.collection].parse(frontmatter), body);
}

function combine(file: string, name: EntryName, fields: Frontmatter[Collection], body: string): Entry {
	// The collection selects the schema, which TypeScript cannot infer.
	return { ...fields, ...name, file, body } as Entry;
}

/** What may follow the words of a heading on its line. */
const CLOSING = /^\s*(?:#[ \t#]*)?$/;

/**
 * Removes a first h1 that repeats the title, which other tools require and the page already shows. Keeps the line
 * numbers.
 */
function withoutTitle(body: string, title: string): string {
	return body.replace(/^(\n*)#[ \t](.*)(?=\n|$)/, (found, above: string, text: string) => {
		const words = text.trimStart();
		const isTitle = words.startsWith(title) && CLOSING.test(words.slice(title.length));
		return isTitle ? above : found;
	});
}

function withoutFrontmatter(source: string): string {
	const [first = ""] = source.split("\n", 1);
	if (first.trimEnd() === "---") return "the frontmatter is not closed: put a line of --- below it";
	const [, language] = /^---[ \t]*([A-Za-z]\w*)[ \t]*$/.exec(first) ?? [];
	if (language)
		return `frontmatter is YAML between two lines of ---; found ${JSON.stringify(first)}: frontmatter in ${language} is never read or run`;
	const found = first.trim() === "" ? "an empty line" : JSON.stringify(first);
	return /^[ \t]*-{2,}[ \t]*$/m.test(source)
		? `expected frontmatter that starts with ---; found ${found}`
		: "expected frontmatter between two lines of ---";
}
