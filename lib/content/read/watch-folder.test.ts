import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchFolder } from "./watch-folder";

let root: string;

beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), "watched-"));
});

afterEach(() => rm(root, { recursive: true }));

test("a folder that is removed and created again is watched again, with its subfolders", async () => {
	const folder = path.join(root, "posts");
	const file = path.join(folder, "queues/drawing.tsx");
	await mkdir(path.dirname(file), { recursive: true });
	const reported = new Set<string>();
	watchFolder(root, (name) => reported.add(name));
	const isReported = (name: string) =>
		vi.waitFor(() => expect(reported).toContain(name), { timeout: 20_000 });

	await rm(folder, { recursive: true });
	await isReported(folder);
	// A later write shows that the removal was noticed.
	const later = path.join(root, "later");
	await writeFile(later, "");
	await isReported(later);
	reported.clear();

	await mkdir(path.dirname(file), { recursive: true });
	await isReported(folder);
	await writeFile(file, "1");
	await isReported(file);
	reported.clear();
	await writeFile(file, "2");
	await isReported(file);
});

test("every file of a folder that is moved in is reported", async () => {
	const outside = await mkdtemp(path.join(tmpdir(), "outside-"));
	await mkdir(path.join(outside, "posts/queues"), { recursive: true });
	await writeFile(path.join(outside, "posts/queues/drawing.tsx"), "");
	const reported = new Set<string>();
	watchFolder(root, (name) => reported.add(name));
	await rename(path.join(outside, "posts"), path.join(root, "posts"));
	await vi.waitFor(() => expect(reported).toContain(path.join(root, "posts/queues/drawing.tsx")), {
		timeout: 20_000,
	});
	await rm(outside, { recursive: true });
});
