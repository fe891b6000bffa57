import { readFileSync, renameSync, rmSync } from "node:fs";
import { findAddressProblems, renameEntry } from "@/lib/content/author/rename-entry";
import { isTaken, resolveContent } from "@/lib/content/schema/content-file";
import { folderOfFile, getEntryFiles, parseEntryFile, slugOfFile } from "@/lib/content/schema/entry-files";
import { ContentError, formatProblem, type Problem } from "@/lib/content/schema/problem";
import { escapeRegExp } from "@/lib/escape-regexp";
import { listFiles } from "@/lib/files/inside";
import { writeInside } from "@/lib/files/write-file";

/**
 * `npm run rename -- roles/old roles/new`: moves an entry's file and folder, keeps its old path as an alias, and
 * updates links, references, and the code and browser tests that name the page.
 */
const [oldName, newName] = process.argv.slice(2).map(parseName);
if (!oldName || !newName || oldName.collection !== newName.collection) {
	fail("npm run rename -- COLLECTION/OLD COLLECTION/NEW, within one collection");
}
const { collection, slug } = newName;
const oldFiles = getEntryFiles(collection, oldName.slug);
const from =
	oldFiles.find((file) => resolveContent(".", file).stats?.isFile()) ??
	fail(`${oldFiles[0]} does not exist.`);
// An entry keeps its form: a file, or a folder with an index file.
const newFiles = getEntryFiles(collection, slug);
const to = newFiles[oldFiles.indexOf(from)] ?? "";
const moves: [from: string, to: string][] = [[folderOfFile(from), folderOfFile(to)]];
const folders = moves.filter(([folder]) => isTaken(".", folder));
for (const target of [...newFiles, ...folders.map(([, folder]) => folder)])
	if (isTaken(".", target)) fail(`${target} already exists.`);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) fail(`${slug}: expected lowercase words joined by hyphens`);

/** Folders with code that may name pages. */
const PROGRAM = ["app", "components", "e2e", "lib/bench"];

const files = Object.fromEntries(
	["content", ...PROGRAM].flatMap(textsBelow).map((file) => [file, readFileSync(file, "utf8")]),
);
const after = renamedOrTold();
const inTheWay = findAddressProblems({ ...files, ...after }, to);
if (inTheWay.length > 0) failWith(inTheWay, "Nothing has been moved.");

for (const [folder, destination] of folders) renameSync(folder, destination);
for (const [file, text] of Object.entries(after)) {
	if (text === undefined) rmSync(file, { force: true });
	else writeInside(".", placeOf(file), text);
	console.log(text === undefined ? `${file} is deleted` : placeOf(file));
}
for (const [folder, destination] of folders) console.log(`${folder} is ${destination}`);
const left = PROGRAM.flatMap(textsBelow).flatMap(linesWithSlug);
if (left.length > 0) console.log(`These may also refer to it:\n${left.join("\n")}`);
console.log("Now: npm run check");

/** Returns a file's path after the folders have moved. */
function placeOf(file: string): string {
	const [folder = "", destination = ""] = folders.find(([folder]) => file.startsWith(folder)) ?? [];
	return destination + file.slice(folder.length);
}

function textsBelow(folder: string): string[] {
	return listFiles(".", folder)
		.files.map(({ file }) => file)
		.filter((file) => /\.(mdx|json|tsx?|md)$/.test(file));
}

/** Returns the lines in which a file names the old slug without its collection, or in a pattern. */
function linesWithSlug(file: string): string[] {
	const slug = escapeRegExp(slugOfFile(from));
	const named = new RegExp(`(["'\`])${slug}\\1|\\\\/${slug}(?![\\w-])`);
	const lines = readFileSync(file, "utf8").split("\n");
	return lines.flatMap((line, index) => (named.test(line) ? `${file}:${index + 1} ${line.trim()}` : []));
}

/** Parses roles/old, /roles/old, content/roles/old.mdx, or blog/old. Returns undefined if no collection matches. */
function parseName(name: string) {
	const clean = name
		.replace(/^\/?(content\/)?/, "")
		.replace(/(\/index)?\.mdx?$/, "")
		.replace(/^blog\//, "posts/");
	return parseEntryFile(`content/${clean}.mdx`);
}

function renamedOrTold(): ReturnType<typeof renameEntry> {
	try {
		return renameEntry(files, from, to);
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		return failWith(
			error.problems,
			"Fix this first, because the references of the file cannot be read. Nothing has been moved.",
		);
	}
}

function failWith(problems: Problem[], advice: string): never {
	fail(`${problems.map(formatProblem).join("\n")}\n${advice}`);
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
