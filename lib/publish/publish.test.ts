import { spawn, spawnSync } from "node:child_process";
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { activateRelease, CURRENT_RELEASE, RELEASES_FOLDER } from "@/lib/publish/release/release";
import { runInParallel } from "./publish";
import type { Site } from "./site";

/** A build of one file in a temporary folder, and the file as a visitor gets it. */
let root = "";
const served = () => readFileSync(path.join(root, CURRENT_RELEASE, "files/index.html"), "utf8");
const builds = () =>
	readdirSync(path.join(root, RELEASES_FOLDER), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();

/** Returns a program that publishes a build with one step, whose code is `step`. */
function program(id: string, step: string): string {
	// An ES module, because some packages support only ES modules.
	const file = path.join(root, `${id}.mts`);
	writeFileSync(
		file,
		`import { writeFileSync } from "node:fs";
		import { publish } from ${JSON.stringify(path.resolve(import.meta.dirname, "publish.ts"))};
		const write = (name: string, text: string) => writeFileSync(site.folder + "/" + name, text);
		let site = { folder: "" };
		void publish({ projectDir: ${JSON.stringify(root)}, buildId: ${JSON.stringify(id)} } as never, [async (made) => {
			site = made;
			write("index.html", ${JSON.stringify(id)});
			${step}
		}]).catch((error) => { console.error(error.message); process.exitCode = 1; });`,
	);
	return file;
}
const tsx = path.resolve("node_modules/.bin/tsx");
const run = (file: string) => spawnSync(tsx, [file], { encoding: "utf8" });

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "published-"));
	expect(run(program("first", "")).status).toBe(0);
	expect(served()).toBe("first");
});

afterEach(() => rmSync(root, { recursive: true }));

test("a release is readable for everybody and writable for its owner only", () => {
	const umask = process.umask(0o002);
	try {
		const step =
			'chmodSync(site.folder + "/index.html", 0o664); write("a.js", "1"); chmodSync(site.folder, 0o775);';
		const file = program("second", step);
		writeFileSync(file, `import { chmodSync } from "node:fs";\n${readFileSync(file, "utf8")}`);
		expect(run(file).status).toBe(0);
	} finally {
		process.umask(umask);
	}
	const modeOf = (name: string) =>
		(statSync(path.join(root, CURRENT_RELEASE, name)).mode & 0o777).toString(8);
	expect(["", "files", "files/index.html", "files/a.js", "headers.json"].map(modeOf)).toEqual([
		"755",
		"755",
		"644",
		"644",
		"644",
	]);
});

describe("a failed build leaves the release unchanged:", () => {
	test("a step that throws", () => {
		const { status, stderr } = run(program("second", 'throw new Error("refused");'));
		expect([status, stderr]).toEqual([1, "refused\n"]);
		expect([served(), builds()]).toEqual(["first", ["first"]]);
	});

	test("a killed process; the next build removes its files", async () => {
		const child = spawn(
			tsx,
			[program("second", 'console.log("begun"); await new Promise((done) => setTimeout(done, 60_000));')],
			{
				detached: true,
			},
		);
		await new Promise((begun) => child.stdout.once("data", begun));
		// The whole group, because tsx runs the program in a child process.
		process.kill(-Number(child.pid), "SIGKILL");
		await new Promise((ended) => child.once("exit", ended));
		expect([served(), builds()]).toEqual(["first", ["first", "second"]]);
		expect(run(program("third", "")).status).toBe(0);
		expect([served(), builds()]).toEqual(["third", ["first", "third"]]);
	});

	test("a full disk", () => {
		const file = program("second", 'write("large", "x".repeat(2_000_000));');
		const { status, stderr } = spawnSync(
			"bash",
			["-c", `trap '' XFSZ; ulimit -f 1000; exec ${tsx} ${file}`],
			{ encoding: "utf8" },
		);
		expect(status).toBe(1);
		expect(stderr).toMatch(/EFBIG|ENOSPC|file too large/i);
		expect([served(), builds()]).toEqual(["first", ["first"]]);
	});
});

test("the active release is always complete, and the previous one is kept", () => {
	for (const id of ["a", "b", "c"]) {
		mkdirSync(path.join(root, RELEASES_FOLDER, id, "files"), { recursive: true });
		writeFileSync(path.join(root, RELEASES_FOLDER, id, "files/index.html"), id);
		const before = realpathSync(path.join(root, CURRENT_RELEASE));
		activateRelease(root, id);
		expect(served()).toBe(id);
		expect(builds()).toEqual([path.basename(before), id].sort());
	}
});

describe("concurrent sequences of steps", () => {
	const site: Site = { build: {} as never, folder: "", pages: [], headers: {} };

	test("throw the first error after all of them have ended", async () => {
		const done: string[] = [];
		const slow = async () => {
			await setTimeout(20);
			done.push("slow");
		};
		const failing = () => {
			throw new Error("refused");
		};
		const never = () => void done.push("after what failed");
		await expect(runInParallel([slow], [failing, never])(site)).rejects.toThrow("refused");
		expect(done).toEqual(["slow"]);
	});

	test("run their steps in order", async () => {
		const done: string[] = [];
		const step = (name: string) => async () => {
			await setTimeout(1);
			done.push(name);
		};
		await runInParallel([step("a"), step("b")], [step("c")])(site);
		expect(done.filter((name) => name !== "c")).toEqual(["a", "b"]);
		expect(done).toContain("c");
	});
});
