import path from "node:path";
import { expect, test } from "vitest";
import { type Changes, edit, SITE, withSite, writeFiles } from "@/lib/content/check/site.fixtures";
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
const publish = (state: keyof typeof states, files: Record<string, string>, others: Changes = {}) =>
	withSite({ ...hidden(state), ...others }, async (projectDir) => {
		const folder = path.join(projectDir, "files");
		await writeFiles(folder, { "index.html": '<a href="/blog/queues-again">Another post</a>', ...files });
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
	["a link to it by its whole address", { "blog.html": '<a href="https://example.com/blog/queues">x</a>' }],
	["its address in a sitemap", { "sitemap.xml": "<loc>https://example.com/blog/queues</loc>" }],
	["its summary", { "llms.txt": `- Post: ${SUMMARY}` }],
	["a page of it", { "blog/queues.html": "" }],
	["its preview", { "og/blog/queues.png": "" }],
	["its Markdown version", { "blog/queues.md": "" }],
])("a site that contains %s is rejected", async (_, files) => {
	for (const state of ["draft", "scheduled"] as const)
		await expect(publish(state, files)).rejects.toThrow("not public");
});

test.each([
	["its summary in a public entry's own words too", { "roles/acme.html": `<p>${SUMMARY}</p>` }, SUMMARY],
	["a page of another site with a path alike", { "a.html": '<a href="https://other.example/blog/queues">' }],
	["such a page, deeper", { "a.md": "[x](https://example.com.other.example/en/blog/queues)" }],
])(
	"%s does not count as a trace",
	async (_, files, summary = "Another summary, which is long enough to pass the check.") => {
		const role = (SITE["content/roles/acme.mdx"] ?? "").replace(/^summary: .*$/m, `summary: ${summary}`);
		await expect(publish("draft", { ...files }, { "content/roles/acme.mdx": role })).resolves.toBeUndefined();
	},
);

test("public content may be anywhere", () =>
	withSite({}, async (projectDir) => {
		const folder = path.join(projectDir, "files");
		await writeFiles(folder, { "blog/queues.html": "" });
		await refuseLeaks({ folder, build: { projectDir } });
	}));
