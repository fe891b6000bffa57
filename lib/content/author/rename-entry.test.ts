import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "@/lib/content/check/check-content";
import { type Changes, SITE, withSite, writeFiles } from "@/lib/content/check/site.fixtures";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { formatProblem } from "@/lib/content/schema/problem";
import { renameEntry } from "./rename-entry";

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
	test("leaves a site without problems, whose public paths all still work", async () => {
		await withSite({}, async (root) => {
			expect(await checkContent(root)).toEqual([]);
			await writeFiles(root, renameEntry(content(), from, to));
			expect((await checkContent(root)).map(formatProblem)).toEqual([]);
			const text = await readFile(path.join(root, to), "utf8");
			expect(text).toMatch(/^aliases: \[/m);
		});
	});
});

test("links and references are updated, names with the same start are not", () => {
	const files = content({
		"content/posts/queues.mdx": `${SITE["content/posts/queues.mdx"]}\n[b](/roles/acme-corp) [c](/roles/acme?x) /roles/acme.\n`,
	});
	const after = renameEntry(files, "content/roles/acme.mdx", "content/roles/bolt.mdx");
	const post = after["content/posts/queues.mdx"] ?? "";
	expect(post).toContain("roles: [bolt]");
	expect(post).toContain("(/roles/bolt#runs)");
	expect(post).toContain("[b](/roles/acme-corp) [c](/roles/bolt?x) /roles/bolt.");
	expect(after["content/people/ada.mdx"]).toContain("role: bolt");
	expect(after["content/roles/acme.mdx"]).toBeUndefined();
	expect(Object.keys(after)).toContain("content/roles/acme.mdx");
});

test("files in the entry's folder move with it, and a second rename keeps the first alias", () => {
	const first = renameEntry(content(), "content/posts/queues.mdx", "content/posts/lines.mdx");
	expect(first["content/posts/lines/drawing.tsx"]).toBe(SITE["content/posts/queues/drawing.tsx"]);
	expect(first["content/posts/lines.mdx"]).toContain('"./lines/drawing.tsx"');
	const second = renameEntry(content({ ...first }), "content/posts/lines.mdx", "content/posts/rows.mdx");
	expect(second["content/posts/rows.mdx"]).toContain("aliases: [queues, lines]\n");
	const back = renameEntry(content({ ...first }), "content/posts/lines.mdx", "content/posts/queues.mdx");
	expect(back["content/posts/queues.mdx"]).toContain("aliases: [lines]\n");
});

const ROLE = "content/roles/acme.mdx";
const toBolt = (changes: Changes) => renameEntry(content(changes), ROLE, "content/roles/bolt.mdx");
const withLines = (file: string, lines: string) => SITE[file]?.replace(/\n---\n/, () => `\n${lines}\n---\n`);

test("a file in public/ with a similar path keeps its name; the page's Markdown version does not", () => {
	const post = "content/posts/queues.mdx";
	const links = "![a](/roles/acme/arch.svg) ![b](/roles/acme.svg) [c](/roles/acme.md) [d](/roles/acme/)";
	const after = toBolt({ [post]: `${SITE[post]}\n${links}\n` });
	expect(after[post]).toContain(
		"![a](/roles/acme/arch.svg) ![b](/roles/acme.svg) [c](/roles/bolt.md) [d](/roles/bolt/)",
	);
});

test.each([
	["a list of lines", "aliases:\n  - a\n  - b"],
	["a list of lines below its key", "aliases:\n- a\n- b"],
	["an empty line between items", "aliases:\n  - a\n\n  - b"],
	["an end at the line's start", "aliases: [\n  a,\n  b\n]"],
	["a key between quotes", '"aliases": [a, b]'],
	["a space before the colon", "aliases : [a, b]"],
	["a comment", "aliases: # former ones\n- a\n- b"],
])("the former slug joins aliases written as %s", (_, lines) => {
	for (const written of [`${lines}\nteam: One`, `team: One\n${lines}`]) {
		const text = toBolt({ [ROLE]: withLines(ROLE, written) })["content/roles/bolt.mdx"] ?? "";
		expect(parseEntry("content/roles/bolt.mdx", text).entry).toMatchObject({
			aliases: ["a", "b", "acme"],
			team: "One",
		});
	}
});

test("the site's person is updated in any JSON formatting", () => {
	const site = (SITE["content/site.json"] ?? "").replace('"person": "ada"', '"person":"ada"');
	const after = renameEntry(
		content({ "content/site.json": site }),
		"content/people/ada.mdx",
		"content/people/eve.mdx",
	);
	expect(after["content/site.json"]).toContain('"person":"eve"');
});

test("a model is updated where prose shows it", () => {
	const post = "content/posts/queues.mdx";
	const system =
		"---\ntitle: Pool\nsummary: A model that is long enough to pass the lower bound of fifty characters.\nperson: ada\norder: 1\n---\n\nText.\n";
	const after = renameEntry(
		content({
			"content/systems/pool.mdx": system,
			[post]: `${SITE[post]}\n<System name="pool" />\n\n<System name="pool-two" />\n`,
		}),
		"content/systems/pool.mdx",
		"content/systems/lake.mdx",
	);
	expect(after[post]).toContain('<System name="lake" />\n\n<System name="pool-two" />');
});

test("imports from the entry's folder are updated", () => {
	const importing = (way: string) => `import { Drawing } from "${way}/drawing.tsx";\n`;
	const after = renameEntry(
		content({
			"content/posts/other.mdx": `${SITE["content/posts/queues.mdx"]}`,
			"content/posts/other/x.tsx": importing("../queues") + importing("@/content/posts/queues"),
			"content/roles/x.tsx": importing("../posts/queues") + importing("./queues"),
			"content/posts/queues/deep/x.tsx": importing(".."),
		}),
		"content/posts/queues.mdx",
		"content/posts/lines.mdx",
	);
	expect(after["content/posts/other.mdx"]).toContain(importing("./lines"));
	expect(after["content/posts/other/x.tsx"]).toBe(importing("../lines") + importing("@/content/posts/lines"));
	expect(after["content/roles/x.tsx"]).toBe(importing("../posts/lines") + importing("./queues"));
	expect(after["content/posts/lines/deep/x.tsx"]).toBe(importing(".."));
});

test("a slug of digits remains text", () => {
	const after = renameEntry(content(), ROLE, "content/roles/2024.mdx");
	const text = after["content/posts/queues.mdx"] ?? "";
	expect(parseEntry("content/posts/queues.mdx", text).entry).toMatchObject({ roles: ["2024"] });
});
