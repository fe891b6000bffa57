import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { formatProblem } from "@/lib/content/schema/problem";
import { checkContent } from "./check-content";
import { type Changes, check, edit, PIXEL, SITE, withSite, writeFiles } from "./site.fixtures";

const role = "content/roles/acme.mdx";
const post = "content/posts/queues.mdx";

test("a complete valid site has no problems", async () => {
	expect(await check({})).toEqual([]);
});

const body = (text: string): Changes => edit(post, "<Drawing />", `<Drawing />\n\n${text}`);

/** Valid content that resembles mistakes. */
const right: [what: string, site: Changes][] = [
	...["state: draft", "published: 9000-01-01"].map((later): [string, Changes] => [
		`a link to a post’s own tag before it is public, by ${later}`,
		{
			[post]: SITE[post]
				?.replace("published: 2026-01-31", later.startsWith("state") ? `$&\n${later}` : later)
				.replace("/roles/acme#runs", "/blog/tags/queues"),
		},
	]),
	["names that JavaScript has", body("{Math.max(1, [undefined, NaN].length)} {JSON.stringify(props)}")],
	[
		"names that an expression declares",
		body("{[1].map(({ a: [b], ...c }, d = b) => { const e = d; return e ?? c; })}"),
	],
	["keys, members and the type of anything", body("{({ total: 1 }).total} {typeof total}")],
	["elements in an expression", body('{true && <b className="y">z</b>}')],
	[
		"names that a pattern exports",
		body("export const { A, b: { c = 1 }, ...others } = { A: () => null, b: {} };\n\n<A /> {c} {others.x}"),
	],
	[
		"a part of all that a file exports",
		{
			[post]: SITE[post]?.replace("{ Drawing }", "* as D").replace("<Drawing />", "<D.Drawing />"),
		},
	],
	["a file that begins with a mark of its byte order", { [role]: `\uFEFF${SITE[role]}` }],
	["a footnote that is meant as text", body("As in \\[^1], and `[^a]`, or \\[^a-z] of a pattern")],
	[
		"an alternative text between braces",
		{ ...body("<img alt={'x'} src=\"/x.svg\" />"), "public/x.svg": PIXEL },
	],
	[
		"a draft of a system without its model",
		{
			"content/systems/engine.mdx": SITE[role]?.replace(/position:[\s\S]*skills/, "state: draft\nskills"),
		},
	],
	["a folder with an entry’s ending", { "content/posts/drawings.mdx/graph.tsx": "" }],
	[
		"an image under another name for those who have the old one",
		{ ...body("![x](/x.svg?v=2) ![y][z]\n\n[z]: /x.svg#part"), "public/x.svg": PIXEL },
	],
	[
		"comments on lines of their own, after lists and after what is no text of the author’s",
		{
			[post]: SITE[post]
				?.replace(
					"tags: [queues]",
					"# Subjects\ntags: [queues] # one\nskills: # known\n  # of them\n  - Ruby # most",
				)
				.replace("2026-01-31", "2026-01-31 # a Saturday\nstate: published # at last"),
		},
	],
	[
		"Markdown that is meant as text, or written in code",
		body(
			"\\[a][b], \\[a](b c), 2\\*\\*8, \\##x, `**` and `a[i][j]`\n\n> ```\n> **\n> ```\n\n- ~~~~diff\n  ~~~\n  ~~~~",
		),
	],
	[
		"a heading whose words are joined by signs",
		{
			[role]: SITE[role]
				?.replaceAll("section: runs", "section: über--zeit")
				.replace("## Runs", "## Über & Zeit"),
			[post]: SITE[post]?.replace("#runs", "#über--zeit"),
			"content/people/ada.mdx": SITE["content/people/ada.mdx"]?.replace(
				"section: runs",
				"section: über--zeit",
			),
		},
	],
	[
		"a whole address of the site, or of one that begins alike",
		body(
			'<a href="https://example.com">a</a> [b](https://example.com/roles/acme#runs) [c](https://example.company/x)',
		),
	],
	["signs that stand within text", edit(post, "title: Queues", "title: C# & F#1 * 2! for you")],
	["a style that is no text", body("<b style={{ fontWeight: 700 }}>x</b>")],
	[
		"a list of addresses written on Windows",
		{ "content/public-urls.txt": "/blog/queues\r\n/roles/acme\r\n" },
	],
];

test.each(right)("no error: %s", async (_, site) => {
	expect((await check(site)).filter((problem) => !problem.includes(" warning: "))).toEqual([]);
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

test("cached results are used only for unchanged files", async () => {
	await withSite({}, async (root) => {
		const found = async () => (await checkContent(root)).map(({ file }) => file);
		expect(await found()).toEqual([]);
		await writeFiles(root, edit(role, "Text.", "{open"));
		expect(await found()).toEqual([role]);
		await writeFiles(root, { [role]: SITE[role], "content/posts/queues/drawing.tsx": "export const x = 1;" });
		expect(await found()).toEqual([post]);
		await writeFiles(root, { "content/posts/queues/drawing.tsx": SITE["content/posts/queues/drawing.tsx"] });
		expect(await found()).toEqual([]);
	});
});

test("an imported file outside the entry's folder is checked again when it changes or disappears", async () => {
	const shared = { "lib/shared.mjs": "export const shared = 1;\n" };
	const drawing = {
		"content/posts/queues/drawing.tsx":
			'import { shared } from "../../../lib/shared.mjs";\n\nexport function Drawing() {\n\treturn <b>{shared}</b>;\n}\n',
	};
	await withSite({ ...drawing, ...shared }, async (root) => {
		const found = async () => (await checkContent(root)).map(({ message }) => message.split(" ")[0]);
		expect(await found()).toEqual([]);
		await writeFiles(root, { "lib/shared.mjs": "export const renamed = 1;\n" });
		expect(await found()).toEqual(["no"]);
		await writeFiles(root, shared);
		expect(await found()).toEqual([]);
		await writeFiles(root, { "lib/shared.mjs": undefined });
		expect(await found()).toEqual(["could"]);
	});
});

test.each<[file: string, message: string]>([
	[
		"content/posts/.draft.mdx",
		"is hidden, because its name starts with a dot: rename it, or move it out of content/",
	],
	["content/posts/again.MDX", "is not read, because its name does not end in .mdx: rename it to again.mdx"],
	["content/posts/again.mdx ", "is not read, because its name does not end in .mdx: rename it to again.mdx"],
	["content/posts/again.mdown", "is not read, because its name does not end in .mdx: rename it to again.mdx"],
	[
		"content/posts/again",
		"is not read, because its name does not end in .mdx: rename it, or move it out of content/",
	],
	["content/posts/2026/again.mdx", "is not in a collection"],
	["content/Posts/again.mdx", "is not in a collection"],
])("a file that could be meant as an entry is reported: %s", async (file, message) => {
	const [problem, ...others] = await check({ [file]: SITE[post] });
	expect(problem).toContain(`${file}:1:1 ${message}`);
	expect(others).toEqual([]);
});

test("a dangling link is reported by its name", async () => {
	await withSite({}, async (root) => {
		await symlink("gone.mdx", path.join(root, "content/posts/linked.mdx"));
		expect((await checkContent(root)).map(formatProblem)).toEqual([
			"content/posts/linked.mdx:1:1 is a link to a file that does not exist: remove it",
		]);
	});
});

test("files that editors and systems leave beside an entry are ignored", async () => {
	const names = [
		"queues.mdx~",
		"#queues.mdx#",
		".queues.mdx.swp",
		"._queues.mdx",
		".DS_Store",
		"queues.mdx.orig",
	];
	expect(await check(Object.fromEntries(names.map((name) => [`content/posts/${name}`, "x"])))).toEqual([]);
});

test.each(["js", "javascript", "coffee", "toml", "json"])(
	"frontmatter in %s is reported and never executed",
	async (language) => {
		for (const fence of [`---${language}`, `--- ${language}`]) {
			const text = `${fence}\n{ title: globalThis.wasRun = "yes" }\n---\n\nText.\n`;
			expect(await check({ [post]: text })).toContain(
				`${post}:1:1 frontmatter is YAML between two lines of ---; found "${fence}": frontmatter in ${language} is never read or run`,
			);
		}
		expect(globalThis).not.toHaveProperty("wasRun");
	},
);

test("an editor’s lock beside an entry is ignored, and a link to a file counts as that file", async () => {
	await withSite({}, async (root) => {
		await symlink("somebody@host.1", path.join(root, "content/posts/.#queues.mdx"));
		expect(await checkContent(root)).toEqual([]);
		await writeFiles(root, { "drafts/linked.mdx": "no frontmatter" });
		await symlink("../../drafts/linked.mdx", path.join(root, "content/posts/linked.mdx"));
		expect((await checkContent(root)).map(({ file }) => file)).toEqual(["content/posts/linked.mdx"]);
	});
});

test("a moved page with an alias and a renamed heading with its anchor cause no problem", async () => {
	const released = "/blog/queues\n/roles/acme\n/roles/acme#runs\n";
	await withSite({ "content/public-urls.txt": released }, async (root) => {
		await writeFiles(root, {
			[post]: undefined,
			"content/posts/waiting.mdx": SITE[post]?.replace("tags:", "aliases: [queues]\ntags:"),
			[role]: undefined,
			"content/roles/bolt.mdx": SITE[role]
				?.replace("## Runs", '<a id="runs" />\n\n## Walks')
				.replace("order:", "aliases: [acme]\norder:"),
		});
		// References use the new name, and every former path still works.
		const found = await checkContent(root);
		expect(found.filter(({ file }) => file === "content/public-urls.txt")).toEqual([]);
	});
});

/** Returns every text of the site's content as another editor would save it. */
const savedAs = (change: (text: string) => string): Changes =>
	Object.fromEntries(
		Object.entries(SITE)
			.filter(([file]) => file.startsWith("content/"))
			.map(([file, text]) => [file, change(text)]),
	);

describe("a file is read alike, however it is saved:", () => {
	const lastField: [string, Changes][] = [
		["a flow list", edit(post, "tags: [queues]\nroles: [acme]", "roles: [acme]\ntags: [queues]")],
		["a quoted string", edit(post, "roles: [acme]\n", 'roles: [acme]\nupdated: "2026-02-01"\n')],
		["a blank line", edit(post, "roles: [acme]\n", "roles: [acme]\n\n")],
		["a comment", edit(post, "roles: [acme]\n", "roles: [acme]\n# done\n")],
	];
	const endings: [string, (text: string) => string][] = [
		["CRLF", (text) => text.replaceAll("\n", "\r\n")],
		["CR", (text) => text.replaceAll("\n", "\r")],
		["a byte order mark", (text) => `\uFEFF${text}`],
		["no line ending at its end", (text) => text.replace(/\n$/, "")],
		["spaces behind its fences", (text) => text.replace(/^---$/gm, "--- \t")],
	];
	test.each(
		endings.flatMap(([ending, save]) => lastField.map(([last, site]) => [ending, last, save, site] as const)),
	)("with %s, its frontmatter ending in %s", async (_, __, save, site) => {
		const text = site[post] ?? "";
		const read = (saved: string) => {
			const { problems, entry } = parseEntry(post, saved);
			return { problems, entry: { ...entry, body: entry?.body.trimEnd() } };
		};
		expect(read(text).problems).toEqual([]);
		expect(read(save(text))).toEqual(read(text));
		expect(await check({ ...savedAs(save), [post]: save(text) })).toEqual([]);
	});
});

/** Generates one of the site's files with a piece replaced. */
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

test("for any files, the check ends, and each problem names a file and a position in it", async () => {
	await withSite({}, async (root) => {
		let before: readonly string[] = [];
		await fc.assert(
			fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
				const changes = Object.fromEntries(mutations);
				const mended = Object.fromEntries(before.map((file) => [file, SITE[file]]));
				await writeFiles(root, { ...mended, ...changes });
				before = Object.keys(changes);
				for (const { file, line, column, message } of await checkContent(root)) {
					const lines = (await readFile(path.join(root, file), "utf8")).split(/\r\n?|\n/).length;
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines);
					expect(column).toBeGreaterThanOrEqual(1);
					expect(message).not.toBe("");
				}
			}),
			// As many runs as fit into two minutes on a busy machine.
			{ numRuns: 1000, interruptAfterTimeLimit: 120_000, timeout: 60_000 },
		);
	});
});
