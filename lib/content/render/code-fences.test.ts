import { toHtml } from "hast-util-to-html";
import { toHast } from "mdast-util-to-hast";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { check, edit } from "@/lib/content/check/site.fixtures";
import { removeNotations } from "@/lib/content/read/code-meta";
import { parseBody } from "@/lib/content/read/parse-body";
import { highlight } from "./highlight";

/** Renders one code block. `info` is the text after the fence. */
async function render(info: string, code = "let a = 1;\nlet b = 2;\nlet c = 3;"): Promise<string> {
	const tree = toHast(parseBody(`\`\`\`${info}\n${code}\n\`\`\``));
	await unified().use([highlight]).run(tree);
	return toHtml(tree);
}

const problemsOf = (info: string, code = "let a = 1;\nlet b = 2;\nlet c = 3;") =>
	check(edit("content/roles/acme.mdx", "Text.", `\`\`\`${info}\n${code}\n\`\`\``));

const lineClasses = (html: string) =>
	[...html.matchAll(/class="line([^"]*)"/g)].map(([, rest = ""]) => rest.trim());

describe("options after the language", () => {
	test.each(["js {1,3}", "js{1,3}", "js {1, 3}", "js{1, 3}", "js title=a.js { 1 , 3 }"])(
		"%s marks two lines",
		async (info) => {
			expect(lineClasses(await render(info))).toEqual(["highlighted", "", "highlighted"]);
			expect(await problemsOf(info)).toEqual([]);
		},
	);

	test.each([
		'js title="a.js"',
		'js filename="a.js"',
		"js title='a.js'",
		"js title=a.js",
		"js:a.js",
		"js [a.js]",
		"js:a.js {1}",
	])("%s names the file", async (info) => {
		const html = await render(info);
		expect(html).toContain('data-title="a.js"');
		expect(html).toContain('data-language="js"');
		expect(await problemsOf(info)).toEqual([]);
	});

	test("/word/ marks each occurrence", async () => {
		const html = await render("js /let/");
		expect(html.match(/highlighted-word/g)).toHaveLength(3);
		expect(await problemsOf("js /let/")).toEqual([]);
	});

	test.each([
		["js showLineNumbers", ["1", "2", "3"]],
		["js showLineNumbers{8}", ["8", "9", "10"]],
	])("%s numbers the lines", async (info, numbers) => {
		expect([...(await render(info)).matchAll(/data-line="(\d+)"/g)].map(([, number]) => number)).toEqual(
			numbers,
		);
		expect(await problemsOf(info)).toEqual([]);
	});

	test.each([
		["js titel=a", 'titel=a: after the language, write title="…"', "title"],
		["js showLineNumber", "showLineNumber: after", "showLineNumbers"],
		["js {1,9}", "line 9 is highlighted in a block of 3 lines", ""],
		["js /none/", "/none/ marks nothing", ""],
		["jss{1}", 'unknown language "jss"', "css"],
	])("%s is reported", async (info, message, near) => {
		const [problem = "", ...others] = await problemsOf(info);
		expect(problem).toContain(`content/roles/acme.mdx:18:1 ${message}`);
		expect(problem).toContain(near);
		expect(others).toEqual([]);
	});
});

describe("marks in comments", () => {
	const changed = "let a = 1; // [!code --]\nlet a = 2; // [!code ++]\n\nrun(a);";

	test("added and removed lines have a sign and a class", async () => {
		const html = await render("js", changed);
		expect(lineClasses(html)).toEqual(["diff remove", "diff add", "", ""]);
		expect(html).toContain('<span class="line diff add">+');
		expect(html).toContain("data-diff");
		expect(html).not.toContain("[!code");
	});

	test("a fence with diff has the colors of its language", async () => {
		const html = await render("js diff", "-let a = 1;\n+let a = 2;\n let b = 3;");
		expect(lineClasses(html)).toEqual(["diff remove", "diff add", ""]);
		expect(html).toContain('<span class="code-keyword">let</span>');
		expect(html.replace(/<[^>]*>/g, "")).toBe("-let a = 1;\n+let a = 2;\n let b = 3;");
	});

	test("a block of the language diff keeps its text", async () => {
		const code = "--- a.js\n+++ b.js\n-let a = 1;\n+let a = 2;";
		const html = await render("diff", code);
		expect(lineClasses(html)).toEqual(["", "", "diff remove", "diff add"]);
		expect(html.replace(/<[^>]*>/g, "")).toBe(code);
	});

	test("[!code highlight] marks its line, and [!code word:a] words", async () => {
		const html = await render("js", "let a = 1; // [!code highlight]\n// [!code word:b]\nlet b = 2;");
		expect(lineClasses(html)).toEqual(["highlighted", ""]);
		expect(html).toContain('highlighted-word">b</span>');
	});

	test("formats without colors get a diff or plain code", () => {
		expect(removeNotations(changed)).toEqual({ code: "-let a = 1;\n+let a = 2;\n \n run(a);", isDiff: true });
		expect(removeNotations("a {/* [!code hl] */}\n<!-- [!code focus] -->\nb # [!code highlight:2]")).toEqual({
			code: "a\nb",
			isDiff: false,
		});
	});

	test("an unknown mark is reported at its line", async () => {
		const [problem = "", ...others] = await problemsOf("js", "let a = 1;\nlet b = 2; // [!code hilight]");
		expect(problem).toContain("content/roles/acme.mdx:20:1 [!code hilight] has no meaning");
		expect(problem).toContain('"highlight"');
		expect(others).toEqual([]);
	});
});
