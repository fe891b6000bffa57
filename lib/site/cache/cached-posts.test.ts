import { beforeEach, expect, test, vi } from "vitest";
import type { Entry } from "@/lib/content/schema/entry";

const { entries, site } = vi.hoisted(() => ({
	entries: [] as Entry[],
	site: { name: "Ada", url: "https://example.com", person: "ada", navigation: [] },
}));
vi.mock("@/lib/content/read/load", () => ({ entries, skills: [], site }));
const inputs = vi.hoisted(() => ({ hash: "" }));
vi.mock("@/lib/files/hash-files", async (original) => ({
	...(await original<typeof import("@/lib/files/hash-files")>()),
	hashSources: () => inputs.hash,
}));

function post(slug: string): Entry & { collection: "posts" } {
	return {
		collection: "posts",
		slug,
		file: `content/posts/${slug}.mdx`,
		title: slug,
		summary: `Summary of ${slug}.`,
		state: "published",
		aliases: [],
		body: `Text of ${slug}.`,
		person: "ada",
		published: "2026-01-01",
		tags: [],
		skills: [],
		roles: [],
		projects: [],
		systems: [],
	};
}

let own = post("own");
let other = post("other");
beforeEach(() => {
	own = post("own");
	other = post("other");
	entries.splice(0, entries.length, own, other);
	inputs.hash = "as they are";
	site.url = "https://example.com";
});

async function key(): Promise<string | undefined> {
	vi.resetModules();
	const { getPostRenderings } = await import("./cached-posts");
	return getPostRenderings().find(({ page }) => page === "/blog/own")?.key;
}

test.each<[string, () => void]>([
	["its text", () => Object.assign(own, { body: "Another." })],
	["its frontmatter", () => Object.assign(own, { title: "Another" })],
	["another entry’s frontmatter", () => Object.assign(other, { title: "Another" })],
	["the public entries, by a new one", () => entries.push(post("new"))],
	["the public entries, by one fewer", () => Object.assign(other, { state: "draft" })],
	["the site’s address", () => Object.assign(site, { url: "https://example.org" })],
	["the build inputs", () => Object.assign(inputs, { hash: "otherwise" })],
])("a post is rendered again after a change to %s", async (_, change) => {
	const before = await key();
	expect(before).toBe(await key());
	change();
	expect(await key()).not.toBe(before);
});

test.each<[string, () => void]>([
	["another entry’s text", () => Object.assign(other, { body: "Another." })],
	["the drafts", () => entries.push({ ...post("new"), state: "draft" })],
])("a post is not rendered again after a change to %s", async (_, change) => {
	const before = await key();
	change();
	expect(await key()).toBe(before);
});

test("an unlisted post is cached like any other", async () => {
	own.state = "unlisted";
	vi.resetModules();
	const { getPostRenderings } = await import("./cached-posts");
	expect(getPostRenderings().map(({ page }) => page)).toEqual(["/blog/own", "/blog/other"]);
});

test("a draft is not cached", async () => {
	own.state = "draft";
	vi.resetModules();
	const { getPostRenderings } = await import("./cached-posts");
	expect(getPostRenderings().map(({ page }) => page)).toEqual(["/blog/other"]);
});
