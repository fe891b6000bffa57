import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "@/lib/content/schema/problem";
import { checkContent } from "./check-content";

const SUMMARY = "A summary that is long enough to pass the lower bound of fifty characters.";

/** Returns the bytes of an image. */
export const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" />';

/** A complete valid site, into which tests insert mistakes. */
export const SITE: Record<string, string> = {
	"app/page.tsx": "",
	"app/roles/page.tsx": "",
	"content/icon.svg": PIXEL,
	"content/site.json": `{
	"name": "Ada",
	"url": "https://example.com",
	"description": "${SUMMARY}",
	"language": "en",
	"person": "ada",
	"navigation": [{ "label": "Roles", "href": "/roles" }]
}
`,
	"content/skills.json": `[
	{ "name": "Ruby", "slug": "ruby" },
	{ "name": "Go", "slug": "go" }
]
`,
	"content/people/ada.mdx": `---
title: Ada
summary: ${SUMMARY}
headline: Writes programs for engines.
figures:
  - { value: 9 s, label: per run, role: acme, section: runs }
education:
  - institution: Here
    degree: Mathematics
    start: "1833"
    end: "1840"
---

Text.
`,
	"content/roles/acme.mdx": `---
title: Acme
summary: ${SUMMARY}
person: ada
order: 1
position: Engineer
organization: Acme
start: 2024-03
end: 2025-02
figures:
  - { value: 9 s, label: per run, section: runs }
  - { value: 8 s, label: per walk, section: runs }
skills: [Ruby]
---

## Runs

Text.
`,
	"content/projects/paper.mdx": `---
title: Paper
summary: ${SUMMARY}
person: ada
kind: paper
paper:
  authors:
    - { name: Ada, affiliation: None }
  venue: Proceedings of Things
  venueShort: Things
  start: "2023-10-23"
  end: "2023-10-26"
  doi: 10.1145/1234567
links:
  - { label: Page, href: https://example.com/paper }
---

Text.
`,
	"content/posts/queues.mdx": `---
title: Queues
summary: ${SUMMARY}
person: ada
published: 2026-01-31
tags: [queues]
roles: [acme]
---

import { Drawing } from "./queues/drawing.tsx";

Text with [a link](/roles/acme#runs) and a note.[^1]

<Drawing />

[^1]: The note.
`,
	"content/posts/queues/drawing.tsx": "export function Drawing() {\n\treturn <svg />;\n}\n",
};

/** Files to change, to add or, if undefined, to remove. */
export type Changes = Record<string, string | undefined>;

/** Returns a file of the site with one piece replaced. Throws if the file does not contain the piece. */
export function edit(file: string, find: string, replacement: string): Changes {
	const text = SITE[file] ?? "";
	if (!text.includes(find)) throw new Error(`${file} does not hold ${JSON.stringify(find)}`);
	return { [file]: text.replace(find, () => replacement) };
}

/** Writes the site with changes to a temporary folder while `use` runs. */
export async function withSite<T>(changes: Changes, use: (root: string) => Promise<T>): Promise<T> {
	const root = await mkdtemp(path.join(tmpdir(), "content-"));
	try {
		await writeFiles(root, { ...SITE, ...changes });
		return await use(root);
	} finally {
		// A property interrupted by its time limit may still be writing.
		await rm(root, { recursive: true, maxRetries: 10 });
	}
}

export async function writeFiles(root: string, files: Changes): Promise<void> {
	for (const [name, text] of Object.entries(files)) {
		const file = path.join(root, name);
		if (text === undefined) await rm(file, { force: true });
		else {
			await mkdir(path.dirname(file), { recursive: true });
			await writeFile(file, text);
		}
	}
}

/** Mistakes by kind: the name of each, the site with it, and every expected problem. */
export type ProblemCases = Record<string, [what: string, site: Changes, problems: string[]][]>;

/** Tests each mistake. */
export function testEach(mistakes: ProblemCases): void {
	for (const [kind, rows] of Object.entries(mistakes)) {
		describe(kind, () => {
			test.each(rows)("%s", async (_, site, expected) => {
				expect(await check(site)).toEqual(expected);
			});
		});
	}
}

/** Returns the problems of the site with some changes, one per line. */
export function check(changes: Changes): Promise<string[]> {
	return withSite(changes, async (root) => (await checkContent(root)).map(formatProblem));
}
