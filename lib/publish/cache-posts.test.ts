import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Page, Site } from "./site";

// The test passes its own post; this site's content is not read.
vi.mock("@/lib/site/cache/cached-posts", () => ({ getPostRenderings: () => [] }));

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

/** Runs the step on Next's output for one post. */
async function build(rendered: Record<string, string>, key = "key", page: Partial<Page> = {}): Promise<Site> {
	const folder = mkdtempSync(path.join(root, "build-"));
	const post = { key, page: "/blog/a", markdown: "/blog/a.md", image: "/og/blog/a.png" };
	for (const [name, text] of Object.entries(rendered)) {
		mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		writeFileSync(path.join(folder, name), text);
	}
	const site: Site = {
		build: {} as never,
		folder,
		pages: rendered["blog/a.html"] ? [{ path: "/blog/a", file: "blog/a.html", ...page }] : [],
		headers: rendered["blog/a.md"] ? { "/blog/a.md": { link: "<https://example.com/blog/a>" } } : {},
	};
	const { cachePosts } = await import("./cache-posts");
	cachePosts(site, [post]);
	return site;
}

test("the next build has every file of a post that an earlier build rendered", async () => {
	const first = await build(files);
	const second = await build({});
	for (const [name, text] of Object.entries(files))
		expect(readFileSync(path.join(second.folder, name), "utf8")).toBe(text);
	expect([second.pages, second.headers]).toEqual([first.pages, first.headers]);
});

test("a post without a Markdown version still has none", async () => {
	const { "blog/a.md": _, ...unlisted } = files;
	await build(unlisted);
	const { folder, headers } = await build({});
	expect([existsSync(path.join(folder, "blog/a.md")), headers]).toEqual([false, {}]);
});

test("a post with another key is not restored", async () => {
	await build(files);
	await expect(build({}, "another")).rejects.toThrow("/blog/a is neither rendered nor cached");
});

test("a post is not cached if a component was saved while it was rendered", async () => {
	for (const folder of ["app", "components", "content", "lib", "public"]) mkdirSync(path.join(root, folder));
	for (const file of ["contentlayer.config.ts", "next.config.mjs", "postcss.config.mjs", "tsconfig.json"])
		writeFileSync(path.join(root, file), "");
	const { BUILD_INPUTS_HASH, hashBuildInputs } = await import("@/lib/site/cache/build-inputs");
	vi.stubEnv(BUILD_INPUTS_HASH, hashBuildInputs());
	writeFileSync(path.join(root, "components/saved.tsx"), "");
	await build(files);
	await expect(build({})).rejects.toThrow("neither rendered nor cached");

	vi.stubEnv(BUILD_INPUTS_HASH, hashBuildInputs());
	await build(files);
	await build({});
});

test("a page with an island is not cached, because it names files of its build", async () => {
	await build(files, "key", { island: "content/systems/pool/view/index.tsx" });
	await expect(build({})).rejects.toThrow("neither rendered nor cached");
});
