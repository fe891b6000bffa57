import { beforeEach, expect, test, vi } from "vitest";
import type { Entry } from "@/lib/content/schema/entry";

const { entries, site } = vi.hoisted(() => ({
	entries: [] as Entry[],
	site: { name: "Ada", url: "https://example.com", person: "ada", navigation: [] },
}));
vi.mock("@/lib/content/read/load", () => ({ entries, skills: [], site }));
const makers = vi.hoisted(() => ({ hash: "" }));
vi.mock("@/lib/files/hash-files", async (original) => ({
	...(await original<typeof import("@/lib/files/hash-files")>()),
	hashSources: () => makers.hash,
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
	makers.hash = "as they are";
	site.url = "https://example.com";
});

async function key(): Promise<string | undefined> {
	vi.resetModules();
	const { getPostRenderings: drawings } = await import("./cached-posts");
	return drawings().find(({ page }) => page === "/blog/own")?.key;
}

test.each<[string, () => void]>([
	["its text", () => Object.assign(own, { body: "Another." })],
	["what it says of itself", () => Object.assign(own, { title: "Another" })],
	["what another says of itself", () => Object.assign(other, { title: "Another" })],
	["an entry that becomes public", () => entries.push(post("new"))],
	["an entry that is public no more", () => Object.assign(other, { state: "draft" })],
	["the site’s address", () => Object.assign(site, { url: "https://example.org" })],
	["a file that decides how it looks", () => Object.assign(makers, { hash: "otherwise" })],
])("a post is drawn anew after a change of %s", async (_, change) => {
	const before = await key();
	expect(before).toBe(await key());
	change();
	expect(await key()).not.toBe(before);
});

test.each<[string, () => void]>([
	["another’s text", () => Object.assign(other, { body: "Another." })],
	["an entry that nobody can see", () => entries.push({ ...post("new"), state: "draft" })],
])("a post is not drawn anew after a change of %s", async (_, change) => {
	const before = await key();
	change();
	expect(await key()).toBe(before);
});

test("an unlisted post stands in no list that a host shows, and is drawn by each build", async () => {
	own.state = "unlisted";
	vi.resetModules();
	const { getPostRenderings: drawings, mustRender } = await import("./cached-posts");
	expect(drawings().map(({ page }) => page)).toEqual(["/blog/other"]);
	expect(mustRender(own)).toBe(true);
});

test("the former address of an unlisted post is in _redirects only where this site publishes itself", async () => {
	own.state = "unlisted";
	own.aliases = ["former"];
	other.aliases = ["before"];
	vi.resetModules();
	const { renderRedirects } = await import("./redirects");
	vi.stubEnv("MAKERS", undefined);
	expect(renderRedirects()).toBe("/blog/before /blog/other 308\n");
	vi.stubEnv("MAKERS", "x");
	expect(renderRedirects()).toContain("/blog/former /blog/own 308\n");
	vi.unstubAllEnvs();
});
