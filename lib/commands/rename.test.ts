import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Changes, edit, withSite } from "@/lib/content/check/site.fixtures";
import { runCommandIn } from "./test-command";

const SUMMARY = "A model whose summary is long enough to pass the lower bound of fifty.";

/** Runs `npm run rename -- …` in a site with some changes. Returns the output and a function that reads the site. */
const afterRename = (
	changes: Changes,
	words: string[],
	look: (output: ReturnType<typeof runCommandIn>, read: (file: string) => string | undefined) => void,
) =>
	withSite(changes, async (root) => {
		const output = runCommandIn(root, "rename", words);
		look(output, (file) => {
			const place = path.join(root, file);
			return existsSync(place) ? readFileSync(place, "utf8") : undefined;
		});
	});

test("the entry's folder moves with all of its files", () =>
	afterRename(
		{ "content/posts/queues/lines.css": "p {}" },
		["posts/queues", "posts/waiting"],
		({ status, stderr }, read) => {
			expect([status, stderr]).toEqual([0, ""]);
			expect(read("content/posts/waiting/lines.css")).toBe("p {}");
			expect(read("content/posts/waiting.mdx")).toContain('"./waiting/drawing.tsx"');
			expect(["content/posts/queues", "content/posts/queues.mdx"].map(read)).toEqual([undefined, undefined]);
		},
	));

test("a system's model moves with it", () =>
	afterRename(
		{
			"content/systems/pool/index.mdx": `---\ntitle: Pool\nsummary: ${SUMMARY}\nperson: ada\norder: 1\n---\n\nText.\n`,
			"content/systems/pool/view/index.tsx": 'export const at = "/systems/pool";\n',
		},
		["systems/pool", "systems/lake"],
		({ status }, read) => {
			expect(status).toBe(0);
			expect(read("content/systems/lake/index.mdx")).toContain("aliases: [pool]");
			expect(read("content/systems/lake/view/index.tsx")).toBe('export const at = "/systems/lake";\n');
			expect(read("content/systems/pool/view/index.tsx")).toBeUndefined();
		},
	));

test("code and browser tests get the page's new path, or are listed", () =>
	afterRename(
		{
			"components/page/hint.tsx": 'export const hint = "/roles/acme#runs";\n',
			"app/feed.json/route.ts": "",
			"e2e/role.spec.ts":
				'await page.goto("/roles/acme");\nconst slugs = ["acme"];\nconst corps = ["acme-corp"];\n',
		},
		["roles/acme", "roles/bolt"],
		({ status, stdout }, read) => {
			expect(status).toBe(0);
			expect(read("components/page/hint.tsx")).toContain('"/roles/bolt#runs"');
			expect(read("e2e/role.spec.ts")).toContain('goto("/roles/bolt")');
			expect(stdout).toContain('e2e/role.spec.ts:2 const slugs = ["acme"];');
			expect(stdout).not.toContain("e2e/role.spec.ts:3");
		},
	));

test.each([
	[
		"a mistake in another file",
		edit("content/posts/queues.mdx", "tags: [queues]", "tags: queues"),
		["roles/acme", "roles/bolt"],
		"content/posts/queues.mdx:6:1 tags: expected a list",
	],
	["a page of the site", {}, ["posts/queues", "posts/tags"], "/blog/tags is a page of the site"],
	[
		"another entry's former address",
		edit("content/roles/acme.mdx", "title: Acme", "title: Acme"),
		["posts/queues", "posts/old"],
		"/blog/old is taken by content/posts/old.mdx",
	],
])("%s is reported in a sentence, and nothing is moved", (what, changes, words, told) => {
	const [from = ""] = words;
	const text = edit("content/posts/queues.mdx", "tags:", "aliases: [old]\ntags:")["content/posts/queues.mdx"];
	const other = what.startsWith("another") ? { "content/posts/other.mdx": text } : {};
	return afterRename({ ...changes, ...other }, words, ({ status, stderr }, read) => {
		expect(status).toBe(1);
		expect(stderr).toContain(told);
		expect(stderr).not.toContain("    at ");
		expect(read(`content/${from}.mdx`)).toBeDefined();
	});
});

test("a dangling link at the new path is not written through", () =>
	withSite({}, async (root) => {
		symlinkSync("../../escaped.mdx", path.join(root, "content/posts/waiting.mdx"));
		const { status, stderr } = runCommandIn(root, "rename", ["posts/queues", "posts/waiting"]);
		expect([status, stderr]).toEqual([1, "content/posts/waiting.mdx already exists.\n"]);
		expect(existsSync(path.join(root, "escaped.mdx"))).toBe(false);
		expect(existsSync(path.join(root, "content/posts/queues.mdx"))).toBe(true);
	}));
