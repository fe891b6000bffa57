import { readFile, stat, symlink, utimes } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent, inspectContent } from "@/lib/content/check/check-content";
import { SITE, withSite, writeFiles } from "@/lib/content/check/site.fixtures";
import { recordAddresses } from "./record-addresses";

const post = "content/posts/queues.mdx";
const recorded = async (root: string) =>
	(await readFile(path.join(root, "content/public-urls.txt"), "utf8").catch(() => ""))
		.split("\n")
		.filter(Boolean);
const release = async (root: string) => recordAddresses(root, (await inspectContent(root)).addresses);

describe("content/public-urls.txt", () => {
	test("is not written by a check", () =>
		withSite({}, async (root) => {
			expect(await checkContent(root)).toEqual([]);
			expect(await recorded(root)).toEqual([]);
		}));

	test("gets the pages of a release, and the headings of its posts and roles, without drafts", () =>
		withSite(
			{ "content/posts/later.mdx": SITE[post]?.replace("tags:", "state: draft\ntags:") },
			async (root) => {
				await release(root);
				expect(await recorded(root)).toEqual([
					"/blog/queues",
					"/people/ada",
					"/projects/paper",
					"/roles/acme",
					"/roles/acme#runs",
				]);
			},
		));

	test("keeps the modification time of its folder, so that a release does not look outdated", () =>
		withSite({}, async (root) => {
			const folder = path.join(root, "content");
			await utimes(folder, 1000, 1000);
			await release(root);
			expect((await recorded(root)).length).toBeGreaterThan(0);
			expect((await stat(folder)).mtimeMs).toBe(1_000_000);
		}));

	test("does not protect a post that was never released, even if it was checked", () =>
		withSite({ "content/posts/failed.mdx": SITE[post] }, async (root) => {
			expect(await checkContent(root)).toEqual([]);
			await writeFiles(root, { "content/posts/failed.mdx": undefined });
			expect(await checkContent(root)).toEqual([]);
		}));

	test("protects released posts from vanishing, and preserves the author's own lines", () =>
		withSite({ "content/public-urls.txt": "/roles/acme\r\n/zebra\r\n" }, async (root) => {
			await release(root);
			expect(await recorded(root)).toEqual(expect.arrayContaining(["/blog/queues", "/zebra"]));
			await writeFiles(root, { [post]: undefined });
			expect((await checkContent(root)).map(({ message }) => message.split(":")[0])).toContain(
				"/blog/queues was published and no longer exists",
			);
		}));

	test("is neither read nor written through a link that leads outside content/", () =>
		withSite({ "package.json": "/secret\n" }, async (root) => {
			await symlink("../package.json", path.join(root, "content/public-urls.txt"));
			expect(() => recordAddresses(root, ["/blog/queues"])).toThrow(
				"content/public-urls.txt cannot be written",
			);
			expect(await readFile(path.join(root, "package.json"), "utf8")).toBe("/secret\n");
		}));

	test("replaces a link to other content, and leaves its target unchanged", () =>
		withSite({ "content/other.txt": "/zebra\n" }, async (root) => {
			await symlink("other.txt", path.join(root, "content/public-urls.txt"));
			recordAddresses(root, ["/blog/queues"]);
			expect(await recorded(root)).toEqual(["/blog/queues", "/zebra"]);
			expect(await readFile(path.join(root, "content/other.txt"), "utf8")).toBe("/zebra\n");
		}));
});
