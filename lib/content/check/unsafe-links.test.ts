import { expect, test } from "vitest";
import { schemeOf } from "@/lib/content/schema/safe-links";
import { type Changes, check, edit } from "./site.fixtures";

const post = "content/posts/queues.mdx";
const body = (text: string): Changes => edit(post, "<Drawing />", `<Drawing />\n\n${text}`);
const href = (address: string) =>
	edit("content/projects/paper.mdx", "https://example.com/paper", JSON.stringify(address));
const BAD = [
	"javascript:alert(1)",
	"JavaScript:alert(1)",
	"data:text/html,x",
	"file:///etc/passwd",
	"vbscript:x",
	"blob:x",
	"ftp://example.com/a",
];

test.each(BAD)("links.href rejects %s", async (address) => {
	expect(await check(href(address))).toEqual([expect.stringContaining("links.0.href")]);
});

test.each(["https://example.com/", "http://example.com/", "mailto:ada@example.com"])(
	"links.href accepts %s",
	async (address) => {
		expect(await check(href(address))).toEqual([]);
	},
);

test.each([...BAD, "java&#10;script:alert(1)", "&#1;javascript:alert(1)", "java&Tab;script:alert(1)"])(
	"a link in Markdown rejects %s",
	async (address) => {
		expect(await check(body(`[a](<${address}>)`))).toEqual([expect.stringContaining(`${post}:16:1 link `)]);
	},
);

test.each([
	['<a href="javascript:alert(1)">a</a>', "link javascript:alert(1)"],
	["<a href={'javascript:alert(1)'}>a</a>", "link javascript:alert(1)"],
	['<svg><a xlinkHref="javascript:alert(1)"><path /></a></svg>', "<a>: xlinkHref"],
	['<button formAction="javascript:alert(1)">a</button>', "<button>: formAction"],
	['<blockquote cite="javascript:alert(1)">a</blockquote>', "<blockquote>: cite"],
	['<area href="javascript:alert(1)" />', "<area>: href"],
	['<svg><use href="data:image/svg+xml,x" /></svg>', "<use>: href"],
])("an element rejects a URL that runs a program: %s", async (text, message) => {
	expect(await check(body(text))).toEqual([expect.stringContaining(message)]);
});

test.each(["javascript:alert(1)", "ftp://example.com"])(
	"the URL of the site in its settings rejects %s",
	async (address) => {
		expect(await check(edit("content/site.json", "https://example.com", address))).toEqual([
			expect.stringContaining("content/site.json:3:2 url"),
		]);
	},
);

test("a scheme is parsed as in browsers", () => {
	expect(["\u0000 java\nscript:x", "HTTPS://a", "/a:b", "#a:b", "a/b:c", "//a:80"].map(schemeOf)).toEqual([
		"javascript",
		"https",
		undefined,
		undefined,
		undefined,
		undefined,
	]);
});
