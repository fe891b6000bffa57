import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lockBuild } from "./build-lock";

let root = "";
const releases: (() => void)[] = [];
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "lock-"));
});
afterEach(() => {
	for (const release of releases.splice(0)) release();
	rmSync(root, { recursive: true });
});

async function lock(builder: "author" | "schedule", giveWay = () => {}) {
	const release = await lockBuild(root, builder, giveWay);
	releases.push(release);
	return release;
}

test("an author's build asks a scheduled build to end, and starts afterwards", async () => {
	let hasEnded = false;
	const release = await lock("schedule", () => {
		hasEnded = true;
		release();
	});
	await lock("author");
	expect(hasEnded).toBe(true);
});

test("a scheduled build does not start during an author's build", async () => {
	const release = await lock("author");
	await expect(lock("schedule")).rejects.toThrow("another build of this folder is running");
	release();
	await lock("schedule");
});

test("two builds by authors do not run at the same time", async () => {
	const release = await lock("author");
	await expect(lock("author")).rejects.toThrow("another build of this folder is running: wait until it ends");
	release();
	await lock("author");
});

test("a killed build does not block others", async () => {
	const left = path.join(root, ".published/building-by-author");
	mkdirSync(path.dirname(left));
	writeFileSync(left, "1");
	const before = new Date(Date.now() - 60_000);
	utimesSync(left, before, before);
	await lock("author");
});

test("a running build keeps its lock", async () => {
	const release = await lock("author");
	const file = path.join(root, ".published/building-by-author");
	const past = new Date(0);
	utimesSync(file, past, past);
	await vi.waitFor(() => expect(lockBuild(root, "schedule", () => {})).rejects.toThrow("is running"), {
		timeout: 20_000,
	});
	release();
	expect(existsSync(file)).toBe(false);
});
