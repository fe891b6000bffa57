import { type ChildProcess, spawn } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { SITE } from "@/lib/content/check/site.fixtures";
import { activateRelease, RELEASES_FOLDER } from "@/lib/publish/release/release";

/** Larger than the machine's buffers, so that a client that stops reading blocks the response. */
const SIZE = 50_000_000;

let server: ChildProcess;
let ended: Promise<number | null>;
let port = 0;
let root = "";

/** Writes a release beside the served one. */
function writeBuild(id: string, files: Record<string, string>): void {
	for (const [name, content] of Object.entries({ "headers.json": "{}", ...files })) {
		const file = path.join(root, RELEASES_FOLDER, id, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}

beforeEach(async () => {
	root = mkdtempSync(path.join(tmpdir(), "serving-"));
	writeBuild("first", { "files/large.bin": "", "files/a.html": "first", day: "2026-01-01" });
	// A sparse file uses no disk space.
	truncateSync(path.join(root, RELEASES_FOLDER, "first/files/large.bin"), SIZE);
	activateRelease(root, "first");
	await start();
});

const tsx = import.meta.resolve("tsx");
const program = path.resolve(import.meta.dirname, "serve.ts");
const environment = {
	...process.env,
	PORT: "0",
	TSX_TSCONFIG_PATH: path.resolve("tsconfig.json"),
	npm_lifecycle_event: "",
};

async function start(): Promise<void> {
	server = spawn(process.execPath, ["--import", tsx, program], { cwd: root, env: environment });
	ended = new Promise((resolve) => server.once("exit", resolve));
	port = await portOf(server);
}

/** Returns the port that a server reports. */
async function portOf({ stdout }: ChildProcess): Promise<number> {
	let output = "";
	return new Promise((resolve) =>
		stdout?.on("data", (data) => {
			output += data;
			const [, port] = /^http:\/\/localhost:(\d+)$/m.exec(output) ?? [];
			if (port) resolve(Number(port));
		}),
	);
}

afterEach(async () => {
	server.kill("SIGKILL");
	await ended;
	rmSync(root, { recursive: true });
});

const ask = (url: string) =>
	new Promise<IncomingMessage>((resolve, reject) => {
		request({ port, path: url }, resolve).once("error", reject).end();
	});

test("after SIGTERM it finishes pending requests, accepts no new ones and exits with 0", async () => {
	const idle = connect(port);
	const answer = await ask("/large.bin");
	server.kill("SIGTERM");
	await new Promise((closed) => idle.once("close", closed));
	await expect(ask("/large.bin")).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
	let size = 0;
	for await (const chunk of answer) size += chunk.length;
	expect(size).toBe(SIZE);
	expect(await ended).toBe(0);
});

test("after SIGTERM it does not wait forever for a client that stops reading", async () => {
	const answer = await ask("/large.bin");
	answer.pause();
	server.kill("SIGTERM");
	expect(await ended).toBe(0);
});

test("a client that connects and sends nothing is disconnected after the time limit", async () => {
	const since = performance.now();
	const silent = connect(port).on("error", () => {});
	silent.resume();
	await new Promise((closed) => silent.once("close", closed));
	// By default Node checks such connections every half minute. This is not a test of speed.
	expect(performance.now() - since).toBeLessThan(25_000);
});

test("started by npm’s script through any shell, it exits when npm is killed", async () => {
	const { scripts } = z
		.object({ scripts: z.object({ start: z.string() }) })
		.parse(JSON.parse(readFileSync("package.json", "utf8")));
	const script = scripts.start.replace("lib/commands/start.ts", program).replace("tsx", tsx);
	// With a second command, the shell does not replace itself with the first.
	const npm = spawn(
		process.execPath,
		[
			"-e",
			`require("node:child_process").spawn("sh", ["-c", ${JSON.stringify(`${script}\nfalse`)}], { stdio: "inherit" })`,
		],
		{ cwd: root, env: { ...environment, npm_lifecycle_event: "start" } },
	);
	port = await portOf(npm);
	npm.kill("SIGKILL");
	await vi.waitFor(() => expect(ask("/a")).rejects.toThrow(/ECONNREFUSED/), { timeout: 10_000 });
});

const textAt = async (url: string) => (await fetch(`http://localhost:${port}${url}`)).text();

/** Waits until a URL responds with a text. */
async function says(url: string, expected: string): Promise<void> {
	await vi.waitFor(async () => expect(await textAt(url)).toBe(expected), { timeout: 30_000 });
}

test("a new release is served, and pending responses finish from the old one", async () => {
	const answer = await ask("/large.bin");
	writeBuild("second", { "files/a.html": "second" });
	expect(await textAt("/a")).toBe("first");
	activateRelease(root, "second");
	await says("/a", "second");
	let size = 0;
	for await (const chunk of answer) size += chunk.length;
	expect(size).toBe(SIZE);
});

test("an unreadable release is not served", async () => {
	mkdirSync(path.join(root, RELEASES_FOLDER, "broken"));
	const message = new Promise((resolve) => server.stderr?.once("data", (data) => resolve(String(data))));
	activateRelease(root, "broken");
	expect(await message).toContain("broken cannot be read");
	expect(await textAt("/a")).toBe("first");
});

describe("a scheduled entry", () => {
	/**
	 * Starts a server of a site with a post that is published after its release was built, and a fake `npm run build`.
	 */
	async function restartedWith(program: string): Promise<void> {
		server.kill("SIGKILL");
		await ended;
		writeFileSync(path.join(root, "build.cjs"), program);
		writeFileSync(path.join(root, "package.json"), JSON.stringify({ scripts: { build: "node build.cjs" } }));
		mkdirSync(path.join(root, "content/posts"), { recursive: true });
		const post = SITE["content/posts/queues.mdx"] ?? "";
		writeFileSync(path.join(root, "content/posts/queues.mdx"), post.replace("2026-01-31", "2026-01-02"));
		await start();
	}

	test("triggers a build and is served automatically", async () => {
		writeBuild("second", { "files/a.html": "second", day: "2026-01-02" });
		await restartedWith(`
			const { renameSync, symlinkSync, writeFileSync } = require("node:fs");
			symlinkSync("second", ".published/beside");
			writeFileSync("as-of", process.env.AS_OF);
			renameSync(".published/beside", ".published/current");
		`);
		await says("/a", "second");
		expect(readFileSync(path.join(root, "as-of"), "utf8")).toBe("2026-01-02");
	});

	test("triggers no build once the server is stopping", async () => {
		await restartedWith(`
			require("node:fs").writeFileSync("building", String(process.pid));
			setTimeout(() => {}, 60_000);
		`);
		const file = path.join(root, "building");
		await vi.waitFor(() => expect(existsSync(file) && readFileSync(file, "utf8")).toMatch(/\d/), {
			timeout: 30_000,
		});
		const builder = Number(readFileSync(file, "utf8"));
		server.kill("SIGTERM");
		expect(await ended).toBe(0);
		await vi.waitFor(() => expect(() => process.kill(builder, 0)).toThrow(/ESRCH/), { timeout: 10_000 });
	});

	test("leaves the site unchanged if its build fails, which is logged", async () => {
		await restartedWith("process.exit(1)");
		const message = await new Promise((resolve) =>
			server.stderr?.on("data", (data) => /retrying/.test(String(data)) && resolve(String(data))),
		);
		expect(message).toContain(
			"the entries of 2026-01-02 are not published yet: the build failed; retrying in 1 min",
		);
		expect(await textAt("/a")).toBe("first");
	});
});
