import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "./check";
import { formatProblem } from "./problem";
import { renamed } from "./rename";
import { type Changes, SITE, withSite, write } from "./test-site";

const content = (changes: Changes = {}): Record<string, string> =>
	Object.fromEntries(
		Object.entries({ ...SITE, ...changes }).flatMap(([file, text]) =>
			text !== undefined && file.startsWith("content/") ? [[file, text]] : [],
		),
	);

describe.each([
	["content/roles/acme.mdx", "content/roles/acme-works.mdx"],
	["content/posts/queues.mdx", "content/posts/waiting.mdx"],
	["content/people/ada.mdx", "content/people/lovelace.mdx"],
	["content/projects/paper.mdx", "content/projects/study.mdx"],
])("renaming %s", (from, to) => {
	test("leaves a site without a problem, whose public addresses all still lead somewhere", async () => {
		await withSite({}, async (root) => {
			expect(await checkContent(root)).toEqual([]);
			await write(root, renamed(content(), from, to));
			expect((await checkContent(root)).map(formatProblem)).toEqual([]);
			const text = await readFile(path.join(root, to), "utf8");
			expect(text).toMatch(/^aliases: \[/m);
		});
	});
});

test("links and references are mended, names that only begin alike are not", () => {
	const files = content({
		"content/posts/queues.mdx": `${SITE["content/posts/queues.mdx"]}\n[b](/roles/acme-corp) [c](/roles/acme?x) /roles/acme.\n`,
	});
	const after = renamed(files, "content/roles/acme.mdx", "content/roles/bolt.mdx");
	const post = after["content/posts/queues.mdx"] ?? "";
	expect(post).toContain("roles: [bolt]");
	expect(post).toContain("(/roles/bolt#runs)");
	expect(post).toContain("[b](/roles/acme-corp) [c](/roles/bolt?x) /roles/bolt.");
	expect(after["content/people/ada.mdx"]).toContain("role: bolt");
	expect(after["content/roles/acme.mdx"]).toBeUndefined();
	expect(Object.keys(after)).toContain("content/roles/acme.mdx");
});

test("what lies beside an entry moves with it, and a second renaming keeps the first name", () => {
	const first = renamed(content(), "content/posts/queues.mdx", "content/posts/lines.mdx");
	expect(first["content/posts/lines/drawing.tsx"]).toBe(SITE["content/posts/queues/drawing.tsx"]);
	expect(first["content/posts/lines.mdx"]).toContain('"./lines/drawing.tsx"');
	const second = renamed(content({ ...first }), "content/posts/lines.mdx", "content/posts/rows.mdx");
	expect(second["content/posts/rows.mdx"]).toContain("aliases: [queues, lines]\n");
	const back = renamed(content({ ...first }), "content/posts/lines.mdx", "content/posts/queues.mdx");
	expect(back["content/posts/queues.mdx"]).toContain("aliases: [lines]\n");
});
