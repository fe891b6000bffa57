import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ContentError, formatProblem, type Problem } from "@/lib/content/problem";
import { addressProblems, folderOf, renamed } from "@/lib/content/rename";
import { collectionNames } from "@/lib/content/schema";
import { filesInside } from "@/lib/inside";
import { literal } from "@/lib/literal";

/**
 * `npm run rename -- roles/old roles/new`: moves the file and its folder, keeps its address by an alias, mends links and
 * references, also where the program and its browser tests name the page. A system's running model moves with it.
 */
const [from = "", to = ""] = process.argv.slice(2).map(fileOf);
if (!from || !to || path.dirname(from) !== path.dirname(to)) {
	fail("npm run rename -- COLLECTION/OLD COLLECTION/NEW, within one collection");
}
const moves: [from: string, to: string][] = [[folderOf(from), folderOf(to)], ...modelFolders()];
const folders = moves.filter(([folder]) => existsSync(folder));
if (!existsSync(from)) fail(`${from} is not there.`);
for (const place of [to, ...folders.map(([, folder]) => folder)])
	if (existsSync(place)) fail(`${place} is there already.`);
if (!/\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(to)) fail(`${to}: expected lower-case words joined by hyphens`);

/** Where the program names pages. */
const PROGRAM = ["app", "components", "e2e", "lib/bench"];

const files = Object.fromEntries(
	["content", ...PROGRAM].flatMap(textsBelow).map((file) => [file, readFileSync(file, "utf8")]),
);
const after = renamedOrTold();
const inTheWay = addressProblems({ ...files, ...after }, to);
if (inTheWay.length > 0) tell(inTheWay, "Nothing is moved.");

for (const [folder, place] of folders) renameSync(folder, place);
for (const [file, text] of Object.entries(after)) {
	if (text === undefined) rmSync(file, { force: true });
	else writeFileSync(placeOf(file), text);
	console.log(text === undefined ? `${file} is gone` : placeOf(file));
}
for (const [folder, place] of folders) console.log(`${folder} is ${place}`);
if (modelFolders().some(([, place]) => existsSync(place)))
	console.log("What the model computes with, below lib/systems/, keeps its name.");
const left = PROGRAM.flatMap(textsBelow).flatMap(linesWithSlug);
if (left.length > 0) console.log(`Look whether these mean it, too:\n${left.join("\n")}`);
console.log("Now: npm run check");

/** A file's path now that the folders are moved. */
function placeOf(file: string): string {
	const [folder = "", place = ""] = folders.find(([folder]) => file.startsWith(folder)) ?? [];
	return place + file.slice(folder.length);
}

function textsBelow(folder: string): string[] {
	return filesInside(".", folder)
		.files.map(({ file }) => file)
		.filter((file) => /\.(mdx|json|tsx?|md)$/.test(file));
}

/** Where a file names the old slug by itself, or in a pattern. */
function linesWithSlug(file: string): string[] {
	const slug = literal(path.basename(from, ".mdx"));
	const named = new RegExp(`(["'\`])${slug}\\1|\\\\/${slug}(?![\\w-])`);
	const lines = readFileSync(file, "utf8").split("\n");
	return lines.flatMap((line, index) => (named.test(line) ? `${file}:${index + 1} ${line.trim()}` : []));
}

/** content/roles/old.mdx for roles/old, however it is written; empty where it names no collection. */
function fileOf(name: string): string {
	const clean = name
		.replace(/^\/?(content\/)?/, "")
		.replace(/\.mdx$/, "")
		.replace(/^blog\//, "posts/");
	return collectionNames.some((collection) => path.posix.dirname(clean) === collection)
		? `content/${clean}.mdx`
		: "";
}

/** Where a system's model is drawn: in a folder of the same name. */
function modelFolders(): [from: string, to: string][] {
	const model = (file: string) => `components/system/${path.basename(file, ".mdx")}/`;
	return from.startsWith("content/systems/") ? [[model(from), model(to)]] : [];
}

function renamedOrTold(): ReturnType<typeof renamed> {
	try {
		return renamed(files, from, to);
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		return tell(error.problems, "Mend this first: what the file names is not known. Nothing is moved.");
	}
}

function tell(problems: Problem[], advice: string): never {
	fail(`${problems.map(formatProblem).join("\n")}\n${advice}`);
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
