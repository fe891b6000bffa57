import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { activateRelease, BUILD_STARTED, DAY_FILE, RELEASES_FOLDER } from "@/lib/publish/release/release";
import { isCurrent } from "./ensure-build";

const begun = Date.parse("2026-01-02T10:00:00Z");
let root = "";

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "current-"));
	mkdirSync(path.join(root, "content/posts"), { recursive: true });
	save("content/posts/a.mdx", begun - 1000);
});

afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(root, { recursive: true });
});

/** Writes a project file with a modification time in ms. Its folders keep theirs. */
function save(name: string, at: number): void {
	const file = path.join(root, name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, "");
	const before = new Date(begun - 1000);
	for (const folder of ["content", "content/posts"]) utimesSync(path.join(root, folder), before, before);
	utimesSync(file, new Date(at), new Date(at));
}

/** Publishes a build that started at a time and ends now. */
function build(): void {
	vi.stubEnv(BUILD_STARTED, String(begun));
	mkdirSync(path.join(root, RELEASES_FOLDER, "one"), { recursive: true });
	writeFileSync(path.join(root, RELEASES_FOLDER, "one", DAY_FILE), "2999-01-01");
	activateRelease(root, "one");
}

test("a project without a release is out of date", async () => {
	expect(await isCurrent(root)).toBe(false);
});

test("a release is current until a file is saved", async () => {
	build();
	expect(await isCurrent(root)).toBe(true);
	save("app/page.tsx", begun + 1000);
	expect(await isCurrent(root)).toBe(false);
});

test("a file that was saved during the build makes the release out of date", async () => {
	save("content/posts/a.mdx", begun + 1);
	build();
	expect(await isCurrent(root)).toBe(false);
});

test("files that the build's own check writes do not make the release out of date", async () => {
	build();
	save("content/public-urls.txt", begun + 1000);
	expect(await isCurrent(root)).toBe(true);
});

test("a release for another SITE_URL is out of date", async () => {
	build();
	vi.stubEnv("SITE_URL", "https://elsewhere.example");
	expect(await isCurrent(root)).toBe(false);
});
