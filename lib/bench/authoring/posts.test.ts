import { expect, test } from "vitest";
import { check } from "@/lib/content/check/site.fixtures";
import { generatePosts } from "./posts";

test("generated posts have no problem", async () => {
	const files = [...generatePosts(5)].map(([slug, source]) => [
		`content/posts/${slug}.mdx`,
		source.replace("apurva-modi", "ada"),
	]);
	expect(await check(Object.fromEntries(files))).toEqual([]);
});
