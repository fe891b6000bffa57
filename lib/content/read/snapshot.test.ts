import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inspectContent } from "@/lib/content/check/check-content";
import { withSite } from "@/lib/content/check/site.fixtures";
import type { Entry } from "@/lib/content/schema/entry";
import { isGenerated, readGenerated, readInventory, SOURCE, writeSnapshot } from "./snapshot";

let root = "";
beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), "snapshot-"));
});
afterEach(() => rm(root, { recursive: true }));

const { problems, ...found } = await withSite({}, inspectContent);

/** Writes what contentlayer would generate from the source, modified by a faulty reader. */
async function generate(
	entries: Entry[],
	fault: (record: Record<string, unknown>) => object | undefined = (x) => x,
) {
	const folders = new Map<string, object[]>();
	for (const { collection, slug: _, file, body, ...frontmatter } of entries) {
		const type = collection.replace(/^./, (letter) => letter.toUpperCase());
		const record = fault({ file, frontmatter, text: body, _id: file, type });
		folders.set(type, [...(folders.get(type) ?? []), ...(record ? [record] : [])]);
	}
	for (const [type, records] of folders) {
		await mkdir(path.join(root, ".contentlayer/generated", type), { recursive: true });
		await writeFile(path.join(root, ".contentlayer/generated", type, "_index.json"), JSON.stringify(records));
	}
}

test("contentlayer returns the checked entries as they were read", async () => {
	expect(problems).toEqual([]);
	expect(found.entries).toHaveLength(4);
	writeSnapshot(root, found);
	await generate(found.entries);
	expect(readGenerated(root)).toEqual(found.entries);
	writeSnapshot(root, found);
	expect(isGenerated(root)).toBe(true);
});

describe("a faulty reader is detected, by file:", () => {
	test.each<[string, Parameters<typeof generate>[1], string]>([
		[
			"it drops one entry",
			(record) => (record.file === "content/roles/acme.mdx" ? undefined : record),
			"content/roles/acme.mdx is missing",
		],
		[
			"it reads a body otherwise",
			(record) => ({ ...record, text: String(record.text).trim() }),
			"content/posts/queues.mdx has changed",
		],
		[
			"it adds an entry",
			(record) => ({ ...record, file: String(record.file).replace("acme", "other") }),
			"content/roles/other.mdx was not checked",
		],
	])("%s", async (_, fault, message) => {
		writeSnapshot(root, found);
		await generate(found.entries, fault);
		expect(() => readGenerated(root)).toThrow(message);
		// The next check removes them.
		writeSnapshot(root, found);
		expect(isGenerated(root)).toBe(false);
	});
});

test("a build without a check has nothing to read", () => {
	expect(() => readInventory(root)).toThrow("run npm run build, which checks the content first");
});

test("files of removed entries are deleted; unchanged files are not written again", async () => {
	writeSnapshot(root, found);
	const file = path.join(root, SOURCE, "roles/acme.json");
	const { mtimeMs } = await stat(file);
	writeSnapshot(root, {
		...found,
		entries: found.entries.filter(({ collection }) => collection !== "posts"),
	});
	expect(await readdir(path.join(root, SOURCE, "posts"))).toEqual([]);
	expect((await stat(file)).mtimeMs).toBe(mtimeMs);
});
