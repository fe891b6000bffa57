import fc from "fast-check";
import { expect, test } from "vitest";
import { collectionNames } from "./collections";
import { folderOfFile, getEntryFiles, parseEntryFile, pathOfFile } from "./entry-files";

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

test("every possible file of an entry names that entry, its folder and its page", () => {
	fc.assert(
		fc.property(fc.constantFrom(...collectionNames), slug, (collection, slug) => {
			for (const file of getEntryFiles(collection, slug)) {
				expect(parseEntryFile(file)).toEqual({ collection, slug });
				expect(folderOfFile(file)).toBe(`content/${collection}/${slug}/`);
				expect(pathOfFile(file)).toBe(`/${collection === "posts" ? "blog" : collection}/${slug}`);
			}
		}),
	);
});

test.each([
	"content/README.md",
	"content/site.json",
	"content/essays/x.mdx",
	"content/posts/queues/part.mdx",
	"content/posts/queues/index/deep.mdx",
	"content/posts/queues.mdx.txt",
])("%s is not an entry's file", (file) => {
	expect(parseEntryFile(file)).toBeUndefined();
});
