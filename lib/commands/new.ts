import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { createEntry, findCollection, toSingular, toSlug } from "@/lib/content/author/new-entry";
import { copySystemTemplate } from "@/lib/content/author/new-system";
import { checkContent } from "@/lib/content/check/check-content";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { readEntries } from "@/lib/content/read/read-entry";
import { getTypes } from "@/lib/content/schema/allowed-keys";
import { type Collection, collectionNames, collections } from "@/lib/content/schema/collections";
import { isTaken, resolveContent } from "@/lib/content/schema/content-file";
import { getEntryFiles } from "@/lib/content/schema/entry-files";
import { didYouMean, formatProblem, isError } from "@/lib/content/schema/problem";
import { readSiteSettings } from "@/lib/content/schema/settings";
import { stateOf, today } from "@/lib/content/schema/state";
import { refusalMessage } from "@/lib/files/inside";

/**
 * `npm run new -- post "Title" --tags a,b`: writes a draft for any collection that passes the check. Any field may be
 * given as a flag; lists are separated by commas. Asks for missing fields. Never overwrites a file.
 */
const kinds = collectionNames.map(toSingular);
const USAGE = `npm run new -- ${kinds.join("|")} "Title" [--FIELD value]`;

const { tokens } = parseArgs({ strict: false, allowPositionals: true, tokens: true });
if (tokens.some((token) => token.kind === "option" && token.name === "help")) {
	console.log(USAGE);
	process.exit();
}
const { flags, words } = readArguments();
if (words.length > 2) fail(`Put the title between quotes: "${words.slice(1).join(" ")}".`);
const kind = words[0] ?? (await ask(`What (${kinds.join(", ")})? `));
const collection = findCollection(kind) ?? fail(`"${kind}" is not a kind of entry${didYouMean(kind, kinds)}`);
const title = words[1] ?? (await ask("Title? "));

const { slug = toSlug(title), ...written } = flags;
if (slug === "") fail(`“${title}” has no letters that an address may contain: set one with --slug.`);
const fields = Object.fromEntries(
	Object.entries(written).map(([name, text]) => [name, asField(collection, name, text)]),
);
const isSystem = collection === "systems";
const file = isSystem ? `content/systems/${slug}/index.mdx` : `content/${collection}/${slug}.mdx`;
const text = createEntry(collection, title, fields, readSite(collection));

const { entry, problems } = parseEntry(file, text);
if (!entry) fail(problems.map(formatProblem).join("\n"));
const { refused } = resolveContent(".", file);
if (refused && refused !== "missing") fail(`${file} ${refusalMessage(refused, "content")}`);
const existing = getEntryFiles(collection, slug).find((name) => isTaken(".", name));
if (existing) fail(`${existing} already exists.`);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, text, { flag: "wx" });
const copied = isSystem ? copySystemTemplate(process.cwd(), slug) : [];
const found = (await checkContent(process.cwd())).filter((problem) => problem.file === file);
const errors = found.filter(isError);
const flagProblems = errors.filter(({ field }) => (field.split(".")[0] ?? "") in flags);
if (flagProblems.length > 0) {
	for (const written of [file, ...copied]) rmSync(written);
	fail(`${flagProblems.map(formatProblem).join("\n")}\nNothing is written.`);
}
if (flags.slug === undefined && slug.includes("xn--"))
	console.log("Addresses are ASCII, so its title is encoded there. --slug sets a shorter one.");
const isDraft = entry.state === "draft";
for (const written of [file, ...copied]) console.log(written);
console.log(
	isDraft
		? "A draft: npm run dev shows it. Remove the line “state: draft” to publish it."
		: `This is not a draft: it is ${stateOf(entry)} from the next build on${errors.length > 0 ? ", once this is fixed:" : "."}`,
);
for (const problem of found) console.log(formatProblem(problem));

/** Parses `--name value` and `--name=value`, and the words that belong to no flag. */
function readArguments() {
	const flags: Record<string, string> = {};
	const values = new Set<number>();
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const next = tokens.find(({ index }) => index === token.index + 1);
		const isApart = token.value === undefined && next?.kind === "positional";
		flags[token.name] = (isApart ? next.value : token.value) ?? fail(`--${token.name} needs a value.`);
		if (isApart) values.add(next.index);
	}
	const words = tokens.flatMap((token) =>
		token.kind === "positional" && !values.has(token.index) ? token.value : [],
	);
	return { flags, words };
}

/**
 * Converts a flag's text to the schema's type: lists are split at commas, and "37" stays text where text is expected.
 */
function asField(of: Collection, name: string, text: string): unknown {
	const [type] = getTypes(collections[of], [name]);
	if (type === "array") return text.split(",").map((item) => item.trim());
	if (type === "boolean" && /^(true|false)$/.test(text)) return text === "true";
	return (type === "integer" || type === "number") && /^\d+$/.test(text) ? Number(text) : text;
}

function readSite(of: Collection) {
	const entries = readEntries(process.cwd()).filter((entry) => entry.collection === of);
	const orders = entries.map((entry) => ("order" in entry ? entry.order : 0));
	return { person: owner(), today: today(), order: Math.max(0, ...orders) + 1 };
}

/** Returns the person that the site belongs to. */
function owner(): string {
	const { fields, problems } = readSiteSettings(process.cwd());
	return fields ? fields.person : fail(problems.map(formatProblem).join("\n"));
}

async function ask(question: string): Promise<string> {
	if (!process.stdin.isTTY) fail("");
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = (await terminal.question(question)).trim();
	terminal.close();
	return answer;
}

function fail(message: string): never {
	console.error(`${message}\n${USAGE}`.trim());
	process.exit(1);
}
