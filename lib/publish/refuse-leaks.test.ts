import path from "node:path";
import { expect, test } from "vitest";
import { edit, withSite, write } from "@/lib/content/test-site";
import { refuseLeaks } from "./refuse-leaks";

const SUMMARY = "What nobody is to read before it is done, whatever happens.";
const states = {
	draft: edit("content/posts/queues.mdx", "published: 2026-01-31", "published: 2026-01-31\nstate: draft"),
	scheduled: edit("content/posts/queues.mdx", "published: 2026-01-31", "published: 9000-01-31"),
};
const hidden = (state: keyof typeof states) => {
	const text = states[state]["content/posts/queues.mdx"] ?? "";
	return { "content/posts/queues.mdx": text.replace(/^summary: .*$/m, `summary: ${SUMMARY}`) };
};

/** Publishes files of a site with a hidden post. */
const publish = (state: keyof typeof states, files: Record<string, string>) =>
	withSite(hidden(state), async (projectDir) => {
		const folder = path.join(projectDir, "files");
		await write(folder, { "index.html": '<a href="/blog/queues-again">Another post</a>', ...files });
		await refuseLeaks({ folder, build: { projectDir } });
	});

test.each(["draft", "scheduled"] as const)(
	"a site without a trace of a %s entry is published",
	async (state) => {
		await expect(publish(state, {})).resolves.toBeUndefined();
	},
);

test.each([
	["a link to it", { "blog.html": '<a href="/blog/queues">x</a>' }],
	["its address in a sitemap", { "sitemap.xml": "<loc>https://example.com/blog/queues</loc>" }],
	["its summary", { "llms.txt": `- Post: ${SUMMARY}` }],
	["a page of it", { "blog/queues.html": "" }],
	["its preview", { "og/blog/queues.png": "" }],
	["its twin", { "blog/queues.md": "" }],
])("a site that holds %s is refused", async (_, files) => {
	for (const state of ["draft", "scheduled"] as const)
		await expect(publish(state, files)).rejects.toThrow("not public");
});

test("what is public may be anywhere", () =>
	withSite({}, async (projectDir) => {
		const folder = path.join(projectDir, "files");
		await write(folder, { "blog/queues.html": "" });
		await refuseLeaks({ folder, build: { projectDir } });
	}));
