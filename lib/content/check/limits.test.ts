import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { analyse } from "scslre";
import { describe, expect, test } from "vitest";
import { TOO_DEEP } from "@/lib/content/check/body/body-limits";
import { inspectBody } from "@/lib/content/check/body/inspect-body";
import { createLocator } from "@/lib/content/schema/line-positions";
import { check, edit, SITE } from "./site.fixtures";

const post = "content/posts/queues.mdx";
const nested = (text: string) => check(edit(post, "<Drawing />", `<Drawing />\n\n${text}`));
const repeat = (text: string, times = 2000) => text.repeat(times);

describe("2,000 levels are reported with their file, not as a program error:", () => {
	test.each([
		["quotations", `${repeat("> ")}a`],
		["quotations without spaces", `${repeat(">")}a`],
		["lists", `${repeat("- ")}a`],
		["numbered lists", `${repeat("1. ")}a`],
		["lists by lines", Array.from({ length: 2000 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
		["elements", `${repeat("<b>")}a${repeat("</b>")}`],
		["components", `${repeat('<Note title="x">\n\n')}a\n\n${repeat("</Note>\n\n")}`],
		["expressions", `{${repeat("(")}1${repeat(")")}}`],
		["calls", `{${repeat("String(")}1${repeat(")")}}`],
		["braces", `{${repeat("{")}${repeat("}")}}`],
		["lists of a program", `export const a = ${repeat("[")}${repeat("]")};`],
		["emphasis", `${repeat("*a ")}${repeat("a* ")}`],
	])("%s", async (_, text) => {
		const said = await nested(text);
		expect(said.length).toBeGreaterThan(0);
		for (const problem of said) expect(problem).toMatch(/^content\/[a-z/.-]+:\d+:\d+ /);
		expect(said.join("\n")).not.toMatch(/Maximum call stack|\bat .*\.ts:/);
	});

	test("brackets and images have no nesting limit", async () => {
		for (const text of [repeat("[", 1900), repeat("![", 1900), repeat("]", 1900)])
			expect(
				(await inspectBody({ file: "a.mdx", body: text })).problems.map(({ message }) => message),
			).not.toContain(TOO_DEEP);
	});

	test.each(["title: ", "tags: "])("values of frontmatter: %s", async (field) => {
		const said = await check({ [post]: SITE[post]?.replace(/title: .*/, `${field}${repeat("[", 20_000)}`) });
		expect(said.join("\n")).toContain(`${post}:`);
		expect(said.join("\n")).not.toContain("Maximum call stack");
	});

	test("values of the site's settings", async () => {
		const said = await check({ "content/site.json": `${repeat("[", 20_000)}${repeat("]", 20_000)}` });
		expect(said.join("\n")).toContain("content/site.json:");
		expect(said.join("\n")).not.toContain("Maximum call stack");
	});
});

test("one unreadable file hides no problem of another", async () => {
	const said = await check({
		...edit(post, "<Drawing />", repeat("> ")),
		...edit("content/roles/acme.mdx", "## Runs", "## Runs\n\n# Second title"),
	});
	expect(said).toContainEqual(expect.stringContaining("content/roles/acme.mdx:"));
	expect(said).toContainEqual(expect.stringContaining(TOO_DEEP));
});

test("100 levels of quotations are read", async () => {
	expect((await inspectBody({ file: "a.mdx", body: `${repeat("> ", 100)}a` })).problems).toEqual([]);
});

test.each([post, "content/site.json", "content/skills.json", "content/abbreviations.json"])(
	"%s above 1 MB is reported without being read",
	async (file) => {
		expect(await check({ [file]: `${SITE[file]}${repeat("a ", 600_000)}` })).toContain(
			`${file}:1:1 is larger than 1024 KB, the limit for content: split it`,
		);
	},
);

test.each(["[a](b) ", "*a ", "a` ", "]", "[^", "\\<", "{a} ", "#x\n"])(
	"one block with tens of thousands of %j is reported: the parser compares each with those before it",
	async (text) => {
		expect((await inspectBody({ file: "a.mdx", body: repeat(text, 20_000) })).problems).toEqual([
			expect.objectContaining({ message: expect.stringContaining("a block has more than") }),
		]);
	},
);

test("thousands of dash lines that create headings are reported", async () => {
	for (const text of ["--\n", "a\n-\n\n", "a\n=\n\n"])
		expect((await inspectBody({ file: "a.mdx", body: repeat(text, 3000) })).problems).toEqual([
			expect.objectContaining({ message: expect.stringContaining("headings are underlined with - or =") }),
		]);
});

test("a code block may have any markup characters", async () => {
	const body = `\`\`\`text\n${repeat("[]{}*`\n", 5000)}\n\`\`\``;
	expect((await inspectBody({ file: "a.mdx", body })).problems).toEqual([]);
});

/** 150 KB each of input that is expensive for Markdown and YAML. */
const LARGE = [
	"\n",
	" ",
	"\t",
	"-",
	"`",
	"[",
	"]",
	"<",
	"{",
	"*",
	"_",
	"|",
	"~",
	"#",
	">",
	"\\",
	"&",
	"a\n",
	"| a | b |\n",
	"  \n",
	"--\n",
	"a@",
	"www.a",
	"$",
	"$a ",
	":",
	":::\n",
	"::: a\n",
	": a\n",
	"a\n: b\n",
	"`a",
	"``` \n",
	"- ```\n",
	"> ```\n\n",
	"<!--",
	"<!---->",
	"# {#",
	"## a {#b}\n",
	"\u00a0",
];

// The time limit of every test bounds a hang; a case of a few seconds passes.
test.each(LARGE)("150 KB of %j are checked to the end, as a body and as frontmatter", async (text) => {
	const large = text.repeat(150_000 / text.length);
	for (const site of [
		{ [post]: `${SITE[post]}\n${large}` },
		{ [post]: large },
		{ [post]: `---\n${large}\n---\n` },
	])
		for (const problem of await check(site)) expect(problem).toMatch(/^content\/[a-z/.-]+:\d+:\d+ /);
});

/** All modules that read content, visitors' input, or output rendered from either. */
const READERS = [
	"lib/decode-path.ts",
	"lib/escape-regexp.ts",
	"lib/content",
	"lib/files",
	"lib/fonts",
	"lib/site",
	"lib/images",
	"lib/publish",
	"lib/serve",
	"lib/commands",
	"components/enhance",
	"components/entry",
	"components/og",
	"components/page",
	"components/prose",
	"components/search",
	"app",
];

/** Returns every regular expression literal of those modules, by file. */
function listPatterns(): [name: string, pattern: RegExp][] {
	const isSource = (name: string) =>
		/\.(?:tsx?|mjs)$/.test(name) && !/\.(test|fixtures|arbitrary)\.tsx?$/.test(name);
	const files = READERS.flatMap((folder) => {
		if (isSource(folder)) return [folder];
		const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isSource);
		expect(names.length, folder).toBeGreaterThan(0);
		return names.map((name) => path.join(folder, name));
	});
	// An import runs once, on an author's own earlier site.
	const repeated = files.filter((file) => !file.startsWith("lib/content/import/"));
	expect(repeated.length).toBeLessThan(files.length);
	return repeated.flatMap((file) => {
		const found: [string, RegExp][] = [];
		const { program } = parseSync(file, readFileSync(file, "utf8"));
		new Visitor({
			Literal: (node) => {
				if (!("regex" in node) || !node.regex) return;
				const { pattern, flags } = node.regex;
				found.push([`${file} /${pattern}/${flags}`, new RegExp(pattern, flags)]);
			},
		}).visit(program);
		return found;
	});
}

/** Returns the name of each pattern that is slower than linear, with the reason. */
const findSlow = (patterns: [name: string, pattern: RegExp][]) =>
	patterns.flatMap(([name, pattern]) =>
		analyse(pattern).reports.map(
			({ type, exponential }) => `${name}: ${type}${exponential ? ", exponential" : ""}`,
		),
	);

test("no regular expression for content or requests is slower than linear", () => {
	const all = listPatterns();
	expect(all.length).toBeGreaterThan(100);
	expect(findSlow(all)).toEqual([]);
});

test("slow expressions are found", () => {
	expect(findSlow([["quadratic", /^\s*-{2,}\s*$/m]])).not.toEqual([]);
	expect(findSlow([["exponential", /^(?:a+)+$/]])).not.toEqual([]);
});

test("lines and columns of offsets match those from counting", () => {
	const text = "ab\n\nc\r\nd";
	const placeAt = createLocator(text);
	for (let offset = 0; offset <= text.length; offset++) {
		const lines = text.slice(0, offset).split("\n");
		expect(placeAt(offset)).toEqual({ line: lines.length, column: (lines.at(-1) ?? "").length + 1 });
	}
});
