import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { type Answers, adoptSystem, createSite, OWN } from "@/lib/content/author/new-site";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { site } from "@/lib/content/schema/collections";
import { isTaken, resolveContent, writeContentFile } from "@/lib/content/schema/content-file";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { formatProblem, isError, type Problem } from "@/lib/content/schema/problem";
import { readFields } from "@/lib/content/schema/read-fields";
import { SITE } from "@/lib/content/schema/settings";
import { today } from "@/lib/content/schema/state";
import { listFiles } from "@/lib/files/inside";

/**
 * `npm run init -- --name "Your Name"`: replaces the content of this site with a new one. Lists what it deletes first,
 * and deletes only after confirmation or with --yes. Refuses if content/ has changes that git has not recorded.
 */
const USAGE = `npm run init -- --name "Your Name" [--title "Job title"] [--organization Employer] [--place City]
  [--email name@example.org] [--url https://example.org] [--keep-systems] [--yes]`;

/** What builds of the old site leave behind. */
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
if (!flags.yes && !(await isConfirmed())) fail("Nothing is deleted.");

for (const file of removed) rmSync(path.join(root, file), { recursive: true, force: true });
for (const [file, content] of Object.entries({ ...files, ...adopted }))
	if (!writeContentFile(root, file, content))
		fail(`${file} cannot be written: it must not be a link out of content/`);
// Loaded late: it takes long, and what is refused needs none of it.
const { checkContent } = await import("@/lib/content/check/check-content");
const found = await checkContent(root);
for (const problem of found) console.error(formatProblem(problem));
console.log("Now: npm run dev shows the site as you write. README.md lists what to edit.");
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

/** Without git, what is deleted cannot be brought back; the preview says so. */
function isInGit(): boolean {
	return git("ls-files", "--", "content") !== "";
}

function refuseUnsavedChanges(): void {
	const changes = isInGit() ? git("status", "--porcelain", "--untracked-files=all", "--", "content") : "";
	if (changes !== "")
		fail(`content/ has changes that are not committed. Commit or discard them first:\n${changes}`);
}

/** Returns the output of a git command; empty where git or a repository is missing. */
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
		title: title ?? ((await ask("Your job's title (Enter to skip)? ")) || undefined),
		organization: organization ?? ((await ask("Your employer (Enter to skip)? ")) || undefined),
		place: place ?? ((await ask("Where you live (Enter to skip)? ")) || undefined),
		email: email ?? ((await ask("Your email address, which the site shows (Enter to skip)? ")) || undefined),
		url,
	};
}

async function isConfirmed(): Promise<boolean> {
	if (!process.stdin.isTTY) fail("Add --yes to delete these files. Nothing is deleted.");
	return /^y(es)?$/i.test(await ask("Delete these files and write the new ones (yes or no)? "));
}

async function ask(question: string): Promise<string> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = (await terminal.question(question)).trim();
	terminal.close();
	return answer;
}

/** Finds what the check would report about the new files, before anything is deleted. */
function findProblems(created: Record<string, string>): Problem[] {
	return Object.entries(created).flatMap(([file, content]) => {
		if (file === SITE) return readFields(file, content, site).problems;
		return parseEntryFile(file) ? parseEntry(file, content).problems : [];
	});
}

/** Lists what is deleted and written. */
function preview(): string {
	const lines = removed
		.filter((file) => !BUILT.includes(file))
		.map((file) =>
			resolveContent(root, file).stats?.isDirectory() ? `  ${file}/${listBelow(file)}` : `  ${file}`,
		);
	return [
		`Deletes${isInGit() ? "" : " for good, because content/ is not in git"}:`,
		...lines,
		`  ${BUILT.join(", ")}: what was built from them`,
		"Writes:",
		...[...Object.keys(files), ...Object.keys(adopted)].map((file) => `  ${file}`),
	].join("\n");
}

/** Returns how many files a folder has, and the slugs of its entries: ": 2 files (a, b)". */
function listBelow(folder: string): string {
	const { files } = listFiles(root, folder);
	const slugs = files.flatMap(({ file }) => parseEntryFile(file)?.slug ?? []);
	return `: ${files.length} files${slugs.length > 0 ? ` (${slugs.join(", ")})` : ""}`;
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
