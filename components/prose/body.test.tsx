import { isValidElement } from "react";
import { prerender } from "react-dom/static";
import { afterEach, expect, test, vi } from "vitest";
import { Script } from "@/components/enhance/script";
import { SITE } from "@/lib/content/check/site.fixtures";
import { parseEntry } from "@/lib/content/read/parse-entry";
import type { Entry } from "@/lib/content/schema/entry";
import { Body } from "./body";

vi.mock("@/components/system/registry", () => ({ loadView: async () => ({}) }));

afterEach(() => vi.unstubAllEnvs());

function post(text: string): Entry {
	const source = (SITE["content/posts/queues.mdx"] ?? "").replace(/^import[\s\S]*$/m, text);
	const { entry } = parseEntry("content/posts/queues.mdx", source);
	if (!entry) throw new Error("the post's frontmatter is invalid");
	return entry;
}

/** Renders a post's body as HTML. */
async function renderHtml(text: string): Promise<string> {
	const { prelude } = await prerender(await Body({ entry: post(text) }));
	return new Response(prelude).text();
}

const throwing = "export const Broken = () => { throw new Error('no <data>'); };\n\n<Broken />";

test.each([
	["<Figrue>\n\ntext\n\n</Figrue>", "Figrue"],
	["What costs {total} a day", "total is not defined"],
	[throwing, "no &lt;data&gt;"],
])("the development server shows and logs the error of %j in place of the text", async (text, why) => {
	vi.stubEnv("NODE_ENV", "development");
	const terminal = vi.spyOn(console, "error").mockImplementation(() => undefined);
	const html = await renderHtml(text);
	expect(html).toContain("content/posts/queues.mdx cannot be rendered: ");
	expect(html).toContain(why);
	expect(terminal.mock.calls.map(([message]) => String(message))).toEqual([
		expect.stringContaining("content/posts/queues.mdx cannot be rendered: "),
	]);
	terminal.mockRestore();
});

test.each([
	["<Figrue>\n\ntext\n\n</Figrue>", "Figrue"],
	[throwing, "no <data>"],
])("a build fails if a body cannot be rendered, and names its file: %j", async (text, why) => {
	vi.stubEnv("NODE_ENV", "production");
	const failure = renderHtml(text);
	await expect(failure).rejects.toThrow("content/posts/queues.mdx cannot be rendered: ");
	await expect(failure).rejects.toThrow(why);
});

test("code is rendered with its colors, lines and language", async () => {
	const html = await renderHtml('```ts title="a.ts"\nconst a = 1; // <b>\n```');
	expect(html).toContain('<span class="code-keyword">const</span>');
	expect(html).toMatch(/&lt;b>|&#x3C;b>|&lt;b&gt;/);
	expect(html).toContain("a.ts");
});

test("changes made by the page’s own scripts cause no hydration warning", async () => {
	const { props } = await Body({ entry: post("Text.") });
	const [text] = props.children;
	expect(text.props).toMatchObject({ className: "prose", suppressHydrationWarning: true });
});

test("only a body with code loads the copy script", async () => {
	const programs = async (body: string) => {
		const { props } = await Body({ entry: post(body) });
		return [props.children].flat().filter((child: unknown) => isValidElement(child) && child.type === Script);
	};
	expect(await programs("Text.")).toEqual([]);
	expect(await programs("```ts\nconst a = 1;\n```")).toMatchObject([{ props: { program: "copy" } }]);
});
