import { spawn } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SOURCES } from "@/lib/site/cache/build-inputs";
import { runCommandIn } from "./test-command";

/** A project whose Next records only its arguments. */
let root = "";
const log = () => readFileSync(path.join(root, "log"), "utf8").trim().split("\n");

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "build-"));
	for (const source of SOURCES)
		if (source.includes(".")) writeFileSync(path.join(root, source), "");
		else mkdirSync(path.join(root, source));
	mkdirSync(path.join(root, "lib/commands"));
	mkdirSync(path.join(root, "bin"));
	symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
	writeFileSync(path.join(root, "lib/commands/limited-heap.mjs"), "");
});

afterEach(() => rmSync(root, { recursive: true }));

function program(name: string, script: string): void {
	writeFileSync(path.join(root, "bin", name), `#!/bin/sh\n${script}\n`);
	chmodSync(path.join(root, "bin", name), 0o755);
}

/** Starts a scheduled build whose Next runs until it is stopped. */
function buildOnSchedule() {
	writeCheck(0);
	program("next", 'echo "scheduled next" >> log; exec sleep 60');
	const env = {
		...process.env,
		PATH: `${path.join(root, "bin")}:${process.env.PATH}`,
		TSX_TSCONFIG_PATH: path.resolve("tsconfig.json"),
		BUILDER: "schedule",
	};
	const file = path.resolve("lib/commands/build.ts");
	const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), file], {
		cwd: root,
		env,
		stdio: "ignore",
	});
	return new Promise<number | null>((resolve) => child.once("exit", resolve));
}

/** Writes a check that exits with a code, its list of the given files, and an output of contentlayer. */
function writeCheck(code: number, files: string[] = []): void {
	const script = `
		import { appendFileSync } from "node:fs";
		appendFileSync("log", "check " + process.argv.slice(2) + "\\n");
		process.exit(${code});`;
	writeFileSync(path.join(root, "lib/commands/check.ts"), script);
	mkdirSync(path.join(root, ".contentlayer/generated"), { recursive: true });
	const entries = files.map((file) => ({
		file,
		collection: "posts",
		slug: path.basename(file, ".mdx"),
		title: "A",
		state: "published",
		hash: "",
	}));
	writeFileSync(path.join(root, ".contentlayer/inventory.json"), JSON.stringify({ entries, addresses: [] }));
}

const runBuild = () =>
	runCommandIn(root, "build", [], { PATH: `${path.join(root, "bin")}:${process.env.PATH}` });

/** Builds the project. Its check exits with a code. */
function build(check: number, files: string[] = []) {
	writeCheck(check, files);
	return runBuild();
}

test("pages are rendered if the site compiles and the content has no problems", () => {
	program("next", 'echo "next $*" >> log');
	expect(build(0).status).toBe(0);
	expect(log()).toEqual([
		"check --build",
		"next build --experimental-build-mode compile",
		"next build --experimental-build-mode generate",
	]);
});

test("a problem in the content ends the build before the site is compiled", () => {
	program("next", 'echo "next $*" >> log');
	expect(build(1).status).toBe(1);
	expect(log()).toEqual(["check --build"]);
});

test("pages are not rendered if the site does not compile", () => {
	program("next", 'echo "next $*" >> log; exit 3');
	expect(build(0).status).toBe(3);
	expect(log().join()).not.toContain("generate");
});

test("contentlayer runs only if the entries are not generated", () => {
	program("next", 'echo "next $*" >> log');
	expect(build(0).stdout).not.toContain("contentlayer");
	rmSync(path.join(root, ".contentlayer/generated"), { recursive: true });
	expect(runBuild().stdout).toContain("documents in .contentlayer");
});

test("an author's build stops a running scheduled build, and goes first", async () => {
	const ended = buildOnSchedule();
	await vi.waitFor(() => expect(existsSync(path.join(root, "log")) && log()).toContain("scheduled next"), {
		timeout: 60_000,
	});
	program("next", 'echo "next $*" >> log');
	// Wait: the signal must reach the scheduled build's process.
	const env = {
		...process.env,
		PATH: `${path.join(root, "bin")}:${process.env.PATH}`,
		TSX_TSCONFIG_PATH: path.resolve("tsconfig.json"),
	};
	const file = path.resolve("lib/commands/build.ts");
	const author = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), file], {
		cwd: root,
		env,
		stdio: "ignore",
	});
	expect(await new Promise((resolve) => author.once("exit", resolve))).toBe(0);
	expect(await ended).toBe(75);
	expect(log().at(-1)).toBe("next build --experimental-build-mode generate");
	expect(readdirSync(path.join(root, ".published"))).not.toContain("building-by-schedule");
});

test("a page that cannot be rendered ends the build with the file of its entry", () => {
	program(
		"next",
		`case "$*" in *generate) echo 'Error occurred prerendering page "/blog/a". Read more' >&2; exit 1;; esac`,
	);
	const { status, stderr } = build(0, ["content/posts/a.mdx"]);
	expect(status).toBe(1);
	expect(stderr).toContain('prerendering page "/blog/a"');
	expect(stderr.trim().split("\n").at(-1)).toBe(
		"content/posts/a.mdx: /blog/a cannot be rendered; see the error above",
	);
});

test("all steps of a build use the same day", () => {
	program("next", 'echo "$AS_OF" >> log');
	expect(build(0).status).toBe(0);
	const [, ...days] = log();
	expect(days).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/), days[0]]);
});
