import { readFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkContent } from "./check";
import { check, edit, SITE, withSite, write } from "./test-site";

const role = "content/roles/acme.mdx";
const post = "content/posts/queues.mdx";

const lockOf = async (root: string) =>
	(await readFile(path.join(root, "content/public-urls.txt"), "utf8")).trim().split("\n");

test("a whole site without a mistake has no problem", async () => {
	expect(await check({})).toEqual([]);
});

test("every problem of every file comes in one run, by file and line", async () => {
	const found = await check({
		...edit(role, "order: 1\nposition: Engineer", "order: first\nposition: E"),
		"content/people/eve.mdx": "no frontmatter",
	});
	expect(found.map((line) => line.split(" ")[0])).toEqual([
		"content/people/eve.mdx:1:1",
		"content/roles/acme.mdx:5:1",
		"content/roles/acme.mdx:6:1",
	]);
});

test("what is known of the last run holds only for what has not changed", async () => {
	await withSite({}, async (root) => {
		const found = async () => (await checkContent(root)).map(({ file }) => file);
		expect(await found()).toEqual([]);
		await write(root, edit(role, "Text.", "{open"));
		expect(await found()).toEqual([role]);
		await write(root, { [role]: SITE[role], "content/posts/queues/drawing.tsx": "export const x = 1;" });
		expect(await found()).toEqual([post]);
		await write(root, { "content/posts/queues/drawing.tsx": SITE["content/posts/queues/drawing.tsx"] });
		expect(await found()).toEqual([]);
	});
});

test("new public addresses join the list, with the headings of posts and roles; drafts do not", async () => {
	const draft = { "content/posts/later.mdx": SITE[post]?.replace("tags:", "state: draft\ntags:") };
	await withSite(draft, async (root) => {
		await checkContent(root);
		expect(await lockOf(root)).toEqual([
			"/blog/queues",
			"/people/ada",
			"/projects/paper",
			"/roles/acme",
			"/roles/acme#runs",
		]);
	});
});

test("a page that moved with an alias, and a heading that left its anchor, are not missed", async () => {
	await withSite({}, async (root) => {
		await checkContent(root);
		await write(root, {
			...edit(role, "## Runs", '<a id="runs" />\n\n## Walks'),
			[post]: undefined,
			"content/posts/waiting.mdx": SITE[post]?.replace("tags:", "aliases: [queues]\ntags:"),
		});
		// The figures still name the heading that is gone; nothing else is wrong.
		const found = await checkContent(root);
		expect(found.filter(({ field }) => !field.endsWith("section"))).toEqual([]);
	});
});

/** One of the site's files with a piece cut out and something else put in its place. */
const mutation = fc
	.tuple(
		fc.constantFrom(role, post, "content/people/ada.mdx", "content/projects/paper.mdx"),
		fc.double({ min: 0, max: 1, noNaN: true }),
		fc.nat(40),
		fc.oneof(
			fc.string(),
			fc.constantFrom("---\n", ": ", "[", "&a", "*a", "\t", "!!", "<", "{", "}", "</a>", "[^2]", "\n\n# "),
		),
	)
	.map(([file, where, length, inserted]) => {
		const text = SITE[file] ?? "";
		const start = Math.floor(where * text.length);
		return [file, text.slice(0, start) + inserted + text.slice(start + length)] as const;
	});

test("whatever files hold, the check ends, and each problem names a file and a place in it", async () => {
	await withSite({}, async (root) => {
		let before: readonly string[] = [];
		await fc.assert(
			fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
				const changes = Object.fromEntries(mutations);
				const mended = Object.fromEntries(before.map((file) => [file, SITE[file]]));
				await write(root, { ...mended, ...changes });
				before = Object.keys(changes);
				for (const { file, line, column, message } of await checkContent(root)) {
					const lines = (await readFile(path.join(root, file), "utf8")).split("\n").length;
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines);
					expect(column).toBeGreaterThanOrEqual(1);
					expect(message).not.toBe("");
				}
			}),
			{ numRuns: 1000 },
		);
	});
	// Bounds a hang, judges no speed.
}, 300_000);
