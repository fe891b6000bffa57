import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { SITE, writeFiles } from "@/lib/content/check/site.fixtures";
import { getLiveEntries, getLiveSite, getLiveSkills, getLiveVersion, onContentChange } from "./live-content";

const before = process.cwd();
let root: string;

beforeAll(async () => {
	root = await mkdtemp(path.join(tmpdir(), "live-"));
	await writeFiles(root, { ...SITE, ".next/cache/problems/problems.json": "[]" });
	process.chdir(root);
});

afterAll(async () => {
	process.chdir(before);
	await rm(root, { recursive: true });
});

const post = "content/posts/queues.mdx";
const titles = () =>
	getLiveEntries()
		.filter(({ collection }) => collection === "posts")
		.map(({ title }) => title);

/** Saves files and waits until the entries match. */
async function saved(files: Record<string, string | undefined>, expected: string[]) {
	await writeFiles(root, files);
	await vi.waitFor(() => expect(titles()).toEqual(expected), { timeout: 20_000 });
}

test("entries follow saved files; a mistake leaves an entry unchanged", async () => {
	expect(titles()).toEqual(["Queues"]);
	const text = SITE[post] ?? "";
	await saved({ [post]: text.replace("title: Queues", "title: Lines") }, ["Lines"]);
	await saved({ "content/posts/again.mdx": text.replace("title: Queues", "title: Again") }, [
		"Again",
		"Lines",
	]);
	// Files are read in the order of saving, so the second file shows that the first was read.
	await writeFiles(root, { [post]: text.replace("title: Queues", "titel: Wrong") });
	await writeFiles(root, { [post]: `${text.replace("title: Queues", "title: Wrong")}\n{open` });
	await saved({ "content/posts/again.mdx": undefined }, ["Lines"]);
	await saved({ [post]: text }, ["Queues"]);
});

test("settings and skills follow saved files; a mistake leaves them unchanged", async () => {
	const [site, skills] = [getLiveSite(), getLiveSkills()];
	const settings = SITE["content/site.json"] ?? "";
	const vocabulary = SITE["content/skills.json"] ?? "";
	const becomes = (name: string, last: string) =>
		vi.waitFor(() => expect([site.name, skills.at(-1)?.name]).toEqual([name, last]), { timeout: 20_000 });
	await becomes("Ada", "Go");
	await writeFiles(root, {
		"content/site.json": settings.replace("Ada", "Eve").replace('"language"', '"langauge"'),
	});
	await writeFiles(root, { "content/skills.json": vocabulary.replace("Go", "Gone").replace("},", "}") });
	await writeFiles(root, { "content/skills.json": vocabulary.replace("Ruby", "C").replace("Go", "Lisp") });
	await becomes("Ada", "Lisp");
	await writeFiles(root, { "content/site.json": settings.replace("Ada", "Eve") });
	await becomes("Eve", "Lisp");
	expect(skills).toHaveLength(2);
});

test("a component beside an entry and the check's problems count as changes", async () => {
	let changes = 0;
	const stop = onContentChange(() => {
		changes += 1;
	});
	await writeFiles(root, { "content/posts/queues/drawing.tsx": "export const Drawing = () => null;\n" });
	await vi.waitFor(() => expect(changes).toBeGreaterThan(0), { timeout: 20_000 });
	const soFar = changes;
	await writeFiles(root, { ".next/cache/problems/problems.json": "[ ]" });
	await vi.waitFor(() => expect(changes).toBeGreaterThan(soFar), { timeout: 20_000 });
	stop();
});

test("the content's version changes after each change", async () => {
	const before = getLiveVersion();
	await writeFiles(root, { [post]: (SITE[post] ?? "").replace("title: Queues", "title: Named") });
	await vi.waitFor(() => expect(getLiveVersion()).not.toBe(before), { timeout: 20_000 });
});
