import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { type Changes, edit, SITE, withSite, writeFiles } from "@/lib/content/check/site.fixtures";
import { activate, activatePrepared, leavePrepared, writeContent } from "./activate";
import { readPublicContent } from "./public-content";
import { activateRelease, CURRENT_RELEASE, DAY_FILE, RELEASES_FOLDER } from "./release";

const post = "content/posts/queues.mdx";
const day = "2026-03-05";
const scheduled = edit(post, "published: 2026-01-31", `published: ${day}`);

/** Creates a release of the current content for a day. */
async function build(root: string, name: string, forDay: string): Promise<void> {
	const place = path.join(root, RELEASES_FOLDER, name);
	mkdirSync(path.join(place, "files"), { recursive: true });
	writeFileSync(path.join(place, "files/name"), name);
	writeFileSync(path.join(place, DAY_FILE), forDay);
	writeContent(place, await readPublicContent(root, forDay));
}

const served = (root: string) => readFileSync(path.join(root, CURRENT_RELEASE, "files/name"), "utf8");

/**
 * Creates a served site with a prepared release for the day of its scheduled post, and applies changes while it
 * waits.
 */
async function afterWaiting(changes: Changes) {
	return withSite(scheduled, async (root) => {
		await build(root, "before", "2026-03-01");
		activateRelease(root, "before");
		await build(root, "later", day);
		leavePrepared(root, "later");
		expect(served(root)).toBe("before");
		await writeFiles(root, changes);
		const isActive = await activatePrepared(root, day);
		return { isActive, served: served(root), isLeft: existsSync(path.join(root, RELEASES_FOLDER, "later")) };
	});
}

const scheduledPost = scheduled[post] ?? "";

test("a prepared release is served if nothing has changed", async () => {
	expect(await afterWaiting({})).toEqual({ isActive: true, served: "later", isLeft: true });
});

test.each<[what: string, changes: Changes]>([
	["turned back to a draft", { [post]: scheduledPost.replace("title:", "state: draft\ntitle:") }],
	["put off", { [post]: scheduledPost.replace(day, "2026-04-01") }],
	["deleted", { [post]: undefined }],
	["changed", { [post]: `${scheduledPost}\nOne more sentence.\n` }],
	["joined by another", { "content/posts/other.mdx": SITE[post] }],
	["drawn otherwise", { "content/posts/queues/drawing.tsx": "export const Drawing = () => null;\n" }],
])("a prepared release is deleted if its post was %s in the meantime", async (_, changes) => {
	expect(await afterWaiting(changes)).toEqual({ isActive: false, served: "before", isLeft: false });
});

test("a change to a draft, or to a guide that the check writes, does not change the public content", async () => {
	const draft = scheduledPost.replace("title:", "state: draft\ntitle:");
	expect(
		await afterWaiting({ "content/posts/idea.mdx": draft, "content/public-urls.txt": "/blog/queues\n" }),
	).toMatchObject({
		isActive: true,
	});
});

test("an author's newer release stays active", async () => {
	await withSite(scheduled, async (root) => {
		await build(root, "later", day);
		leavePrepared(root, "later");
		await build(root, "authors", "2026-03-04");
		activateRelease(root, "authors");
		expect(await activatePrepared(root, day)).toBe(false);
		expect(served(root)).toBe("authors");
	});
});

test("a build that finishes after a post was withdrawn is rejected, and names the post", async () => {
	await withSite({}, async (root) => {
		await build(root, "before", "2026-03-01");
		await activate(root, "before");
		await build(root, "later", day);
		await writeFiles(root, { [post]: SITE[post]?.replace("title:", "state: draft\ntitle:") });
		await expect(activate(root, "later")).rejects.toThrow(`${post}: no longer public`);
		expect(served(root)).toBe("before");
	});
});

test("a release shows posts up to its day, whatever day it is now", async () => {
	vi.stubEnv("AS_OF", "2026-01-01");
	await withSite({}, async (root) => {
		await build(root, "one", day);
		await activate(root, "one");
		expect(served(root)).toBe("one");
	});
	vi.unstubAllEnvs();
});

test("on Windows a release is activated by a junction, whose target is absolute", () =>
	withSite({}, async (root) => {
		const platform = vi.spyOn(process, "platform", "get").mockReturnValue("win32");
		for (const name of ["first", "second", "third"]) {
			await build(root, name, day);
			activateRelease(root, name);
			expect(served(root)).toBe(name);
			expect(readlinkSync(path.join(root, CURRENT_RELEASE))).toBe(path.join(root, RELEASES_FOLDER, name));
		}
		platform.mockRestore();
		// The previous release stays for pages that are open.
		expect(readdirSync(path.join(root, RELEASES_FOLDER)).sort()).toEqual([
			"current",
			"second",
			"site-url",
			"third",
		]);
	}));
