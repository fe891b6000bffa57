import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Page, Site } from "./site";

let root = "";
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "posts-"));
	vi.spyOn(process, "cwd").mockReturnValue(root);
	writeFileSync(path.join(root, "package-lock.json"), "{}");
	vi.resetModules();
	vi.unstubAllEnvs();
});

afterEach(() => rmSync(root, { recursive: true }));

const files = { "blog/a.html": "<p>A</p>", "blog/a.md": "# A", "og/blog/a.png": "\x89PNG" };

/** A build's folder as it is when posts are kept: with what Next has drawn, and the list of what posts are drawn from. */
async function build(drawn: Record<string, string>, key = "key", page: Partial<Page> = {}): Promise<Site> {
	const folder = mkdtempSync(path.join(root, "build-"));
	const list = [{ key, page: "/blog/a", twin: "/blog/a.md", preview: "/og/blog/a.png" }];
	for (const [name, text] of Object.entries({ ...drawn, _drawn: JSON.stringify(list) })) {
		mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		writeFileSync(path.join(folder, name), text);
	}
	const site: Site = {
		build: {} as never,
		folder,
		pages: drawn["blog/a.html"] ? [{ path: "/blog/a", file: "blog/a.html", ...page }] : [],
		headers: drawn["blog/a.md"] ? { "/blog/a.md": { link: "<https://example.com/blog/a>" } } : {},
	};
	const { cachePosts } = await import("./cache-posts");
	cachePosts(site);
	return site;
}

test("a post that an earlier build has drawn is whole again in the next", async () => {
	const first = await build(files);
	const second = await build({});
	for (const [name, text] of Object.entries(files))
		expect(readFileSync(path.join(second.folder, name), "utf8")).toBe(text);
	expect([second.pages, second.headers]).toEqual([first.pages, first.headers]);
	expect(existsSync(path.join(second.folder, "_drawn"))).toBe(false);
});

test("a post without a twin stays without", async () => {
	const { "blog/a.md": _, ...unlisted } = files;
	await build(unlisted);
	const { folder, headers } = await build({});
	expect([existsSync(path.join(folder, "blog/a.md")), headers]).toEqual([false, {}]);
});

test("a post that is drawn from something else is not taken for it", async () => {
	await build(files);
	await expect(build({}, "another")).rejects.toThrow("/blog/a is neither drawn nor known");
});

test("a post is not kept where a component was saved while it was drawn", async () => {
	for (const folder of ["app", "components", "content", "lib", "public"]) mkdirSync(path.join(root, folder));
	for (const file of ["contentlayer.config.ts", "next.config.mjs", "postcss.config.mjs", "tsconfig.json"])
		writeFileSync(path.join(root, file), "");
	const { BUILD_INPUTS_HASH: MAKERS, hashBuildInputs: makers } = await import("@/lib/site/build-inputs");
	vi.stubEnv(MAKERS, makers());
	writeFileSync(path.join(root, "components/saved.tsx"), "");
	await build(files);
	await expect(build({})).rejects.toThrow("neither drawn nor known");

	vi.stubEnv(MAKERS, makers());
	await build(files);
	await build({});
});

test.each<[string, Partial<Page>]>([
	["Next’s runtime", { runtime: true }],
	["a model that runs", { island: "components/live.tsx" }],
])("a page with %s is not kept: it is part of its build", async (_, page) => {
	await build(files, "key", page);
	await expect(build({})).rejects.toThrow("neither drawn nor known");
});
