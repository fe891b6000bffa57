import { describe, expect, test } from "vitest";
import { check, edit, SITE } from "@/lib/content/check/site.fixtures";
import { toEntry } from "@/lib/content/read/parse-entry";
import { bundleBody } from "@/lib/content/render/mdx";

const post = "content/posts/queues.mdx";
const line = (SITE[post] ?? "").split("\n").indexOf("<Drawing />") + 1;

/** Checks a post with a text in place of its component, on the same line. */
const checkText = (text: string) => check(edit(post, "<Drawing />", `<Drawing />\n\n${text}`));

/** Returns whether mdx-bundler compiles a body. */
async function isBundled(text: string): Promise<boolean> {
	const frontmatter = {
		title: "Queues",
		summary: "x".repeat(60),
		person: "ada",
		published: "2026-01-31",
		tags: ["a"],
	};
	const entry = toEntry(post, frontmatter, `\n\n${text}\n`);
	return bundleBody(entry).then(
		() => true,
		() => false,
	);
}

describe("a body that the bundler rejects is reported by the check, at its line:", () => {
	test.each([
		[
			"two exports of one name",
			"export const a = 1;\n\nText.\n\nexport const a = 2;",
			6,
			'multiple exports with the same name "a"',
		],
		["a name that MDX declares", "export const MDXContent = 1;", 2, '"MDXContent" is declared by MDX'],
		["a name of what MDX imports", "export const _jsx = 1;", 2, '"_jsx" is declared by MDX'],
		["the name of the frontmatter", "export const frontmatter = 1;", 2, '"frontmatter" is declared by MDX'],
		[
			"a constant that a function sets",
			"export const a = 1;\nexport const b = () => { a = 2; };",
			3,
			'cannot assign to "a"',
		],
		["a constant that an expression sets", "export const a = 1;\n\n{a = 2}", 4, 'cannot assign to "a"'],
		[
			"a constant that an attribute sets",
			'export const a = 1;\n\n<span id={a = "x"}>b</span>',
			4,
			'cannot assign to "a"',
		],
		["waiting outside of a function", "export const a = await 1;", 2, "top-level await is not supported"],
	])("%s", async (_, text, below, message) => {
		expect(await isBundled(text)).toBe(false);
		expect(await checkText(text)).toContainEqual(
			expect.stringMatching(new RegExp(`^${post}:${line + below}:\\d+ .*${message}`)),
		);
	});
});

test.each([
	"export const a = 1;\n\n{a} and {a + 1} // and {/* nothing */}",
	"export const a = 1;\n\n{await a}",
	"export const a = 1;\n\n{[1].map((a) => a)} {{ a }.a} {a // one\n}",
	"export const List = ({ of }) => <b>{of}</b>;\n\n<List of={[1].map((a) => <i key={a}>{a}</i>)} />",
	"export let a = 1; export function b() { a = 2; return a; }",
])("a body that the bundler accepts is not reported: %j", async (text) => {
	expect(await isBundled(text)).toBe(true);
	expect((await checkText(text)).filter((problem) => !problem.includes(" warning: "))).toEqual([]);
});
