import { expect, test } from "vitest";
import { check } from "@/lib/content/check/site.fixtures";
import { generatePosts } from "./posts";

test("generated posts have no problems", async () => {
	const files = [...generatePosts(5, "ada")].map(([slug, source]) => [`content/posts/${slug}.mdx`, source]);
	expect(await check(Object.fromEntries(files))).toEqual([]);
});
