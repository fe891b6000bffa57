import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkContent } from "./check";
import { formatProblem } from "./problem";

const SUMMARY = "A summary that is long enough to pass the lower bound of fifty characters.";

const SITE: Record<string, string> = {
	"content/site.json": JSON.stringify({
		name: "Ada",
		url: "https://example.com",
		description: SUMMARY,
		language: "en",
		person: "ada",
		navigation: [{ label: "Roles", href: "/roles" }],
	}),
	"content/skills.json": JSON.stringify([{ name: "Rust", slug: "rust" }]),
	"content/people/ada.mdx": `---\ntitle: Ada\nsummary: ${SUMMARY}\nheadline: Writes programs for engines.\n---\n\nText.\n`,
	"content/roles/acme.mdx": `---
title: Acme
summary: ${SUMMARY}
person: ada
order: 1
position: Engineer
organisation: Acme
figures:
  - { value: 9 s, label: per run, section: runs }
  - { value: 8 s, label: per walk, section: runs }
skills: [Rust]
---

## Runs

Text.
`,
};

let root: string;

beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), "content-"));
});

afterEach(() => rm(root, { recursive: true }));

/** Checks the small site above with some files changed, added or, when undefined, taken away. */
async function check(changes: Record<string, string | undefined>): Promise<string[]> {
	for (const [file, text] of Object.entries({ ...SITE, ...changes })) {
		if (text === undefined) continue;
		await mkdir(path.dirname(path.join(root, file)), { recursive: true });
		await writeFile(path.join(root, file), text);
	}
	return (await checkContent(root)).map(formatProblem);
}

const role = (find: string, replacement: string) => {
	const text = SITE["content/roles/acme.mdx"] ?? "";
	expect(text).toContain(find);
	return { "content/roles/acme.mdx": text.replace(find, replacement) };
};

test("a whole site without a mistake has no problem", async () => {
	expect(await check({})).toEqual([]);
});

test("every problem of every file comes in one run, by file and line", async () => {
	const found = await check({
		...role("order: 1", "order: first"),
		"content/people/eve.mdx": "no frontmatter",
	});
	expect(found.map((line) => line.split(" ")[0])).toEqual([
		"content/people/eve.mdx:1:1",
		"content/roles/acme.mdx:5:1",
	]);
});

describe("references", () => {
	test("to a person who is not there", async () => {
		expect(await check(role("person: ada", "person: adam"))).toEqual([
			'content/roles/acme.mdx:4:1 person: "adam" is not in content/people; did you mean "ada"?',
		]);
	});

	test("to a skill that is not in the vocabulary", async () => {
		expect(await check(role("[Rust]", "[Rsut]"))).toEqual([
			'content/roles/acme.mdx:11:10 skills.0: "Rsut" is not in content/skills.json; did you mean "Rust"?',
		]);
	});

	test("from a figure to a section that is not there", async () => {
		expect((await check(role("## Runs", "## Run")))[0]).toMatch(
			/figures.0.section: no heading #runs in this file; did you mean "run"\?/,
		);
	});

	test("from the site to a person who is not there", async () => {
		expect((await check({ "content/people/ada.mdx": undefined }))[0]).toMatch(/\S/);
		expect(await check({ "content/people/ada.mdx": undefined })).toContain(
			'content/site.json:1:1 person: "ada" is not in content/people',
		);
	});

	test("from a project to another person’s role", async () => {
		const found = await check({
			"content/people/eve.mdx": (SITE["content/people/ada.mdx"] ?? "").replace("title: Ada", "title: Eve"),
			"content/projects/tool.mdx": `---\ntitle: Tool\nsummary: ${SUMMARY}\nperson: eve\nkind: software\nroles: [acme]\n---\n\nText.\n`,
		});
		expect(found).toEqual(['content/projects/tool.mdx:6:9 roles.0: role "acme" is ada’s, not eve’s']);
	});

	test("two roles at one place of a career", async () => {
		const found = await check({ "content/roles/bolt.mdx": SITE["content/roles/acme.mdx"] });
		expect(found).toEqual(["content/roles/bolt.mdx:5:1 order: 1 is taken by content/roles/acme.mdx"]);
	});
});

describe("bodies", () => {
	test("a tag that is not closed, at its line in the author’s file", async () => {
		expect((await check(role("Text.", '<Note title="x">\n\nText.')))[0]).toMatch(
			/^content\/roles\/acme\.mdx:1[68]:/,
		);
	});

	test("a component that does not exist", async () => {
		expect((await check(role("Text.", '<Figur caption="x" />')))[0]).toMatch(
			/^content\/roles\/acme\.mdx:16:1 <Figur> is neither imported nor .*did you mean "Figure"\?/,
		);
	});

	test("an attribute that a component does not take", async () => {
		expect((await check(role("Text.", '<Note titel="x">y</Note>')))[0]).toMatch(/<Note>.*titel/);
	});

	test("an import that is not there", async () => {
		expect((await check(role("Text.", 'import { X } from "./x.tsx";\n\n<X />')))[0]).toMatch(
			/^content\/roles\/acme\.mdx:16:\d+ Could not resolve "\.\/x\.tsx"/,
		);
	});

	test("an image without alternative text", async () => {
		expect(await check(role("Text.", "![](/a.png)"))).toEqual([
			"content/roles/acme.mdx:16:1 image /a.png has no alternative text",
			"content/roles/acme.mdx:16:1 image public/a.png does not exist",
		]);
	});
});
