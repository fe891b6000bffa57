import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { current } from "@/lib/publish/place";

/** Large enough that a reader who stops holds an answer up, whatever the machine's buffers are. */
const SIZE = 50_000_000;

let server: ChildProcess;
let ended: Promise<number | null>;
let port = 0;

beforeEach(async () => {
	const root = mkdtempSync(path.join(tmpdir(), "serving-"));
	mkdirSync(path.join(root, current, "files"), { recursive: true });
	writeFileSync(path.join(root, current, "headers.json"), "{}");
	writeFileSync(path.join(root, current, "files/large.bin"), Buffer.alloc(SIZE));
	const tsx = import.meta.resolve("tsx");
	const program = path.resolve(import.meta.dirname, "serve.ts");
	const env = {
		...process.env,
		PORT: "0",
		TSX_TSCONFIG_PATH: path.resolve("tsconfig.json"),
		npm_lifecycle_event: "",
	};
	server = spawn(process.execPath, ["--import", tsx, program], { cwd: root, env });
	ended = new Promise((resolve) => server.once("exit", resolve));
	const said = await new Promise<string>((resolve) =>
		server.stdout?.once("data", (data) => resolve(String(data))),
	);
	port = Number(new URL(said.trim()).port);
});

afterEach(() => {
	server.kill("SIGKILL");
});

const ask = (url: string) =>
	new Promise<IncomingMessage>((resolve, reject) => {
		request({ port, path: url }, resolve).once("error", reject).end();
	});

test("told to stop, it finishes what is under way, takes nothing new and ends well", async () => {
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

test("told to stop, it does not wait for ever on a reader who has stopped reading", async () => {
	const answer = await ask("/large.bin");
	answer.pause();
	server.kill("SIGTERM");
	expect(await ended).toBe(0);
});
