import { prerender } from "react-dom/static";
import { afterEach, expect, test, vi } from "vitest";
import { type Entry, parseEntry } from "@/lib/content/parse";
import { SITE } from "@/lib/content/test-site";
import { Body } from "./body";

vi.mock("@/components/system/views", () => ({ stillView: async () => ({}), liveView: async () => null }));

afterEach(() => vi.unstubAllEnvs());

function post(text: string): Entry {
	const source = (SITE["content/posts/queues.mdx"] ?? "").replace(/^import[\s\S]*$/m, text);
	const { entry } = parseEntry("content/posts/queues.mdx", source);
	if (!entry) throw new Error("the post has a mistake in its frontmatter");
	return entry;
}

/** A post's body as HTML. */
async function drawn(text: string): Promise<string> {
	const { prelude } = await prerender(await Body({ entry: post(text) }));
	return new Response(prelude).text();
}

test.each(["<Figrue>\n\ntext\n\n</Figrue>", "What costs {total} a day"])(
	"while writing, %j is told in place of the text, and the rest of the page stays",
	async (text) => {
		vi.stubEnv("NODE_ENV", "development");
		expect(await drawn(text)).toContain("content/posts/queues.mdx has a mistake");
	},
);

test("a build stops at a body that cannot be drawn", async () => {
	vi.stubEnv("NODE_ENV", "production");
	await expect(drawn("<Figrue>\n\ntext\n\n</Figrue>")).rejects.toThrow("Figrue");
});

test("code is drawn with its colours, lines and language", async () => {
	const html = await drawn('```ts title="a.ts"\nconst a = 1; // <b>\n```');
	expect(html).toContain('<span class="code-keyword">const</span>');
	expect(html).toMatch(/&lt;b>|&#x3C;b>|&lt;b&gt;/);
	expect(html).toContain("a.ts");
});

test("what the page’s own scripts have changed in it is no mistake to Next", async () => {
	const body = await Body({ entry: post("Text.") });
	expect(body.props).toMatchObject({ suppressHydrationWarning: true });
});
