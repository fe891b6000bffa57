import { expect, test } from "vitest";
import { check } from "@/lib/content/check/site.fixtures";
import { posts } from "./posts";

test("generated posts are without a mistake", async () => {
	const files = [...posts(5)].map(([slug, source]) => [
		`content/posts/${slug}.mdx`,
		source.replace("apurva-modi", "ada"),
	]);
	expect(await check(Object.fromEntries(files))).toEqual([]);
});
