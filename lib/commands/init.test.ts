import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "@/lib/content/check/check-content";
import { type Changes, PIXEL, withSite } from "@/lib/content/check/site.fixtures";
import { runCommandIn } from "./test-command";

function git(root: string, ...args: string[]): void {
	const config = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"];
	const { status, stderr } = spawnSync("git", [...config, ...args], { cwd: root, encoding: "utf8" });
	if (status !== 0) throw new Error(stderr);
}

/** The pages in a new site's navigation. */
const INDEXES = Object.fromEntries(
	["systems", "projects", "blog", "resume"].map((name) => [`app/${name}/page.tsx`, ""]),
);

/** Runs the command in a site committed to git, without a terminal. */
const afterInit = (
	words: string[],
	look: (output: ReturnType<typeof runCommandIn>, root: string) => void | Promise<void>,
	changes: Changes = {},
	edit: (root: string) => void = () => {},
) =>
	withSite({ ...INDEXES, "content/public-urls.txt": "/roles/acme\n", ...changes }, async (root) => {
		git(root, "init", "-q");
		git(root, "add", ".");
		git(root, "commit", "-qm", "A site");
		// The check finds its own code by these paths.
		for (const name of ["lib", "node_modules", "package.json", "package-lock.json"])
			symlinkSync(path.resolve(name), path.join(root, name));
		edit(root);
		await look(runCommandIn(root, "init", words), root);
	});

const filesIn = (root: string) =>
	readdirSync(path.join(root, "content"), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(path.join(root, "content"), path.join(entry.parentPath, entry.name)))
		.sort();

test("without --yes and without a terminal, the files are listed and nothing is deleted", () =>
	afterInit(["--name", "Grace Doe"], ({ status, stdout, stderr }, root) => {
		expect([status, stderr]).toEqual([1, "Add --yes to delete these files. Nothing was deleted.\n"]);
		expect(stdout).toContain("content/roles/: 1 files (acme)");
		expect(stdout).toContain("content/people/grace-doe.mdx");
		expect(filesIn(root)).toContain("roles/acme.mdx");
		expect(existsSync(path.join(root, "content/people/grace-doe.mdx"))).toBe(false);
	}));

/** Arguments of the command in the README. */
const written = /^npm run init -- (.*)$/m.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
const words = Array.from(written.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word);

test("with --yes, a new site that passes the check replaces the old one", () =>
	afterInit([...words, "--yes"], async ({ status, stderr }, root) => {
		expect([status, stderr]).toEqual([0, ""]);
		expect(filesIn(root)).toEqual([
			"icon.svg",
			"ornament/index.tsx",
			"ornament/ornament.css",
			"ornament/resume.typ",
			"people/your-name.mdx",
			"posts/first-post.mdx",
			"roles/your-employer.mdx",
			"site.json",
			"skills.json",
		]);
		expect(await checkContent(root)).toEqual([]);
		for (const file of filesIn(root))
			expect(readFileSync(path.join(root, "content", file), "utf8"), file).not.toMatch(/\bAda\b|acme/i);
	}));

test("uncommitted changes are refused", () =>
	afterInit(
		["--name", "Grace Doe", "--yes"],
		({ status, stderr }, root) => {
			expect(status).toBe(1);
			expect(stderr).toContain("?? content/notes/idea.svg");
			expect(filesIn(root)).toContain("roles/acme.mdx");
		},
		{ "content/notes/kept.svg": PIXEL },
		(root) => writeFileSync(path.join(root, "content/notes/idea.svg"), PIXEL),
	));

test.each([
	["a missing name", ["--yes"], "--name is missing."],
	["an unknown flag", ["--name", "Grace", "--force"], "Unknown option '--force'"],
	["an invalid address", ["--name", "Grace", "--url", "example", "--yes"], "content/site.json:3:3 url: "],
])("%s is reported, and nothing is deleted", (_, words, message) =>
	afterInit(words, ({ status, stderr }, root) => {
		expect(status).toBe(1);
		expect(stderr).toContain(message);
		expect(filesIn(root)).toContain("roles/acme.mdx");
	}),
);

test("without git, the preview says that deletion is permanent", () =>
	withSite({}, async (root) => {
		expect(runCommandIn(root, "init", ["--name", "Grace"]).stdout).toContain("Deletes permanently");
	}));
