import { statSync } from "node:fs";
import { stdout } from "node:process";
import { parseArgs } from "node:util";
import type { Plan } from "@/lib/content/import/import-posts";
import { TOOLS } from "@/lib/content/import/source";
import { readEntries } from "@/lib/content/read/read-entry";
import { ContentError, didYouMean, formatProblem } from "@/lib/content/schema/problem";
import { readSiteSettings, requireFields } from "@/lib/content/schema/settings";
import { today } from "@/lib/content/schema/state";

/**
 * `npm run import -- PATH`: imports the posts of another site, or a résumé in JSON Resume. Never overwrites a file, and
 * ends with a list of what it could not convert.
 */
const USAGE = `npm run import -- PATH [--from ${TOOLS.join("|")}] [--site https://old.example] [--dry-run]
  [--person SLUG] [--tag TAG] [--excerpts] [--download]
npm run import -- resume.json [--dry-run]`;

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const { values: flags, positionals } = readFlags();
if (flags.help) {
	console.log(USAGE);
	process.exit();
}
const [source = fail(USAGE)] = positionals;
if (positionals.length > 1) fail(`Import one path at a time.\n${USAGE}`);
const tool = TOOLS.find((name) => name === flags.from);
if (flags.from !== undefined && !tool)
	fail(`--from ${flags.from}: expected one of ${TOOLS.join(", ")}${didYouMean(flags.from, TOOLS)}`);
if (flags.site !== undefined && !/^https?:\/\/[^/]/.test(flags.site))
	fail(`--site ${flags.site}: expected a whole address, such as https://old.example`);

const root = process.cwd();
try {
	const plan = await createPlan();
	const { writePlan } = await import("@/lib/content/import/write-plan");
	const { written, problems } = flags["dry-run"]
		? { written: [], problems: [] }
		: await writePlan(root, plan);
	const lines = [
		...describePlan(plan, written, problems),
		...(flags["dry-run"] ? [] : await findProblems(written)),
	];
	stdout.write(`${lines.join("\n")}\n`);
} catch (error) {
	if (!(error instanceof ContentError)) throw error;
	fail(error.problems.map(formatProblem).join("\n"));
}

async function createPlan(): Promise<Plan> {
	const settings = requireFields(readSiteSettings(root));
	const isResume =
		source.endsWith(".json") && tool === undefined && statSync(source, { throwIfNoEntry: false })?.isFile();
	if (isResume) {
		const { isJsonResume, planResume } = await import("@/lib/content/import/import-resume");
		if (isJsonResume(source)) return planResume(root, source, settings.person);
	}
	const people = readEntries(root).flatMap((entry) =>
		entry.collection === "people" ? [{ slug: entry.slug, title: entry.title }] : [],
	);
	if (flags.person !== undefined && !people.some(({ slug }) => slug === flags.person))
		fail(
			`--person ${flags.person} is not in content/people${didYouMean(
				flags.person,
				people.map(({ slug }) => slug),
			)}`,
		);
	const [{ readSource }, { planPosts }] = await Promise.all([
		import("@/lib/content/import/read-source"),
		import("@/lib/content/import/import-posts"),
	]);
	const { person: owner, language } = settings;
	const defaults = {
		owner,
		person: flags.person,
		people,
		tag: flags.tag,
		language,
		today: today(),
		hasExcerpts: flags.excerpts,
	};
	return planPosts(root, readSource(source, tool, flags.site), defaults, flags.download);
}

function describePlan(
	{ files, copies, changes = [], remarks, skipped }: Plan,
	written: string[],
	problems: { file: string; message: string }[],
): string[] {
	const isDry = flags["dry-run"];
	const shown = isDry ? files : files.filter(({ file }) => written.includes(file));
	const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
	const left = [
		...remarks
			.filter(({ file }) => isDry || written.includes(file))
			.map(({ file, line, message }) => `${file}:${line} ${message}`),
		...changes.map(({ file, added }) => `${file}: ${isDry ? "would add" : "added"} ${added.join(", ")}`),
		...problems.map(({ file, message }) => `${file}: ${message}`),
		...skipped.map(({ source: from, message }) => `${from} is not imported: ${message}`),
	];
	return [
		...shown.map(({ file, source: from }) => `${file} ← ${from}`),
		"",
		`${isDry ? "Would write" : "Wrote"} ${count(shown.length, "entry").replace(/entrys$/, "entries")} and ${count(isDry ? copies.length : written.length - shown.length, "file")}${isDry ? "; nothing is written" : ""}.`,
		...(left.length > 0 ? ["", "Not converted, or changed on the way:", ...left] : []),
	];
}

/** Returns what the check finds in the new files. */
async function findProblems(written: string[]): Promise<string[]> {
	// Imported here because it loads slowly and refused runs do not need it.
	const { checkContent } = await import("@/lib/content/check/check-content");
	const found = (await checkContent(root)).filter(({ file }) => written.includes(file));
	return found.length > 0
		? ["", "npm run check finds:", ...found.map(formatProblem)]
		: ["", "npm run check finds nothing in them."];
}

function readFlags() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				from: text,
				site: text,
				person: text,
				tag: text,
				"dry-run": flag,
				excerpts: flag,
				download: flag,
				help: flag,
			},
		});
	} catch (error) {
		return fail(`${error instanceof Error ? error.message : error}\n${USAGE}`);
	}
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
