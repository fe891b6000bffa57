import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { type Answers, adoptSystem, createSite, OWN } from "@/lib/content/author/new-site";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { isTaken, resolveContent, writeContentFile } from "@/lib/content/schema/content-file";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { formatProblem, isError, type Problem } from "@/lib/content/schema/problem";
import { readFields } from "@/lib/content/schema/read-fields";
import { SITE } from "@/lib/content/schema/settings";
import { site } from "@/lib/content/schema/site-fields";
import { today } from "@/lib/content/schema/state";
import { listFiles } from "@/lib/files/inside";

/**
 * `npm run init -- --name "Your Name"`: replaces the content of this site with a new site. Lists the files it
 * deletes, and deletes them only after confirmation or with --yes. Refuses if content/ has uncommitted changes.
 */
const USAGE = `npm run init -- --name "Your Name" [--title "Job title"] [--organization Employer] [--place City]
  [--email name@example.org] [--url https://example.org] [--keep-systems] [--yes]`;

/** Build output of the old site. */
const BUILT = [".published", ".next", ".contentlayer"];

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const { values: flags } = readFlags();
if (flags.help) {
	console.log(USAGE);
	process.exit();
}

const root = process.cwd();
refuseUnsavedChanges();
const answers = await askForAnswers();
const files = createSite(answers, today());
const person = Object.keys(files).flatMap((file) => parseEntryFile(file) ?? [])[0]?.slug ?? "";
const problems = findProblems(files);
if (problems.length > 0) fail(problems.map(formatProblem).join("\n"));

const systems = listFiles(root, "content/systems").files.map(({ file }) => file);
const kept = flags["keep-systems"]
	? systems.filter((file) => parseEntryFile(file)?.collection === "systems")
	: [];
const removed = [
	...OWN.filter((file) => !(flags["keep-systems"] && file === "content/systems")),
	...BUILT,
].filter((file) => isTaken(root, file) || BUILT.includes(file));
const adopted = Object.fromEntries(
	kept.map((file) => [file, adoptSystem(readFileSync(path.join(root, file), "utf8"), person)]),
);
console.log(preview());
if (!flags.yes && !(await isConfirmed())) fail("Nothing was deleted.");

for (const file of removed) rmSync(path.join(root, file), { recursive: true, force: true });
for (const [file, content] of Object.entries({ ...files, ...adopted }))
	if (!writeContentFile(root, file, content))
		fail(`${file} cannot be written: it must not be a symbolic link to a path outside content/`);
// Imported here because it loads slowly and refused runs do not need it.
const { checkContent } = await import("@/lib/content/check/check-content");
const found = await checkContent(root);
for (const problem of found) console.error(formatProblem(problem));
console.log("Next: run npm run dev to preview the site as you write. README.md lists the files to edit.");
if (found.some(isError)) process.exitCode = 1;

function readFlags() {
	try {
		return parseArgs({
			options: {
				name: text,
				title: text,
				organization: text,
				place: text,
				email: text,
				url: text,
				"keep-systems": flag,
				yes: flag,
				help: flag,
			},
		});
	} catch (error) {
		return fail(`${error instanceof Error ? error.message : error}\n${USAGE}`);
	}
}

/** Returns whether git tracks content/. Without git, deleted files are lost; the preview says so. */
function isInGit(): boolean {
	return git("ls-files", "--", "content") !== "";
}

function refuseUnsavedChanges(): void {
	const changes = isInGit() ? git("status", "--porcelain", "--untracked-files=all", "--", "content") : "";
	if (changes !== "") fail(`content/ has uncommitted changes. Commit or discard them first:\n${changes}`);
}

/** Returns the output of a git command; empty without git or a repository. */
function git(...args: string[]): string {
	const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
	return status === 0 ? stdout.trimEnd() : "";
}

async function askForAnswers(): Promise<Answers> {
	const { name, title, organization, place, email, url } = flags;
	if (name !== undefined) return { name, title, organization, place, email, url };
	if (!process.stdin.isTTY) fail(`--name is missing.\n${USAGE}`);
	return {
		name: await ask("Your name? "),
		title: title ?? ((await ask("Your job title (Enter to skip)? ")) || undefined),
		organization: organization ?? ((await ask("Your employer (Enter to skip)? ")) || undefined),
		place: place ?? ((await ask("Your city (Enter to skip)? ")) || undefined),
		email: email ?? ((await ask("Your public email address (Enter to skip)? ")) || undefined),
		url,
	};
}

async function isConfirmed(): Promise<boolean> {
	if (!process.stdin.isTTY) fail("Add --yes to delete these files. Nothing was deleted.");
	return /^y(es)?$/i.test(await ask("Delete these files and write the new ones (yes or no)? "));
}

async function ask(question: string): Promise<string> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = (await terminal.question(question)).trim();
	terminal.close();
	return answer;
}

/** Finds the problems that the check would report in the new files, before anything is deleted. */
function findProblems(created: Record<string, string>): Problem[] {
	return Object.entries(created).flatMap(([file, content]) => {
		if (file === SITE) return readFields(file, content, site).problems;
		return parseEntryFile(file) ? parseEntry(file, content).problems : [];
	});
}

/** Lists the files to delete and to write. */
function preview(): string {
	const lines = removed
		.filter((file) => !BUILT.includes(file))
		.map((file) =>
			resolveContent(root, file).stats?.isDirectory() ? `  ${file}/${listBelow(file)}` : `  ${file}`,
		);
	return [
		`Deletes${isInGit() ? "" : " permanently, because content/ is not in git"}:`,
		...lines,
		`  ${BUILT.join(", ")}: build output`,
		"Writes:",
		...[...Object.keys(files), ...Object.keys(adopted)].map((file) => `  ${file}`),
	].join("\n");
}

/** Returns the number of files in a folder and the slugs of its entries: ": 2 files (a, b)". */
function listBelow(folder: string): string {
	const { files } = listFiles(root, folder);
	const slugs = files.flatMap(({ file }) => parseEntryFile(file)?.slug ?? []);
	return `: ${files.length} files${slugs.length > 0 ? ` (${slugs.join(", ")})` : ""}`;
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
