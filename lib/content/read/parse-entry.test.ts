import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEntry } from "./parse-entry";

const POST = `---
title: A post
summary: A summary that is long enough to pass the lower bound of fifty characters.
person: ada
published: 2026-01-31
tags: [queues]
---

Text.
`;

describe("a valid file", () => {
	const { entry } = parseEntry("content/posts/a-post.mdx", POST);

	test("becomes an entry with its collection, slug and defaults", () => {
		expect(entry).toMatchObject({
			collection: "posts",
			slug: "a-post",
			state: "published",
			roles: [],
			skills: [],
		});
	});

	test("preserves the line numbers of its body", () => {
		expect(entry?.body.split("\n")[8]).toBe("Text.");
	});
});

test("several problems are reported in one run", () => {
	const { problems: found } = parseEntry(
		"content/posts/a-post.mdx",
		POST.replace("person: ada\n", "").replace("A post", ""),
	);
	expect(found.map(({ field }) => field).sort()).toEqual(["person", "title"]);
});

/** Generates a valid file with a piece replaced at any position. */
const mutated = fc
	.tuple(
		fc.nat(POST.length),
		fc.nat(40),
		fc.oneof(fc.string(), fc.constantFrom("---\n", ": ", "[", "&a", "*a", "\t", "!!")),
	)
	.map(([start, length, inserted]) => POST.slice(0, start) + inserted + POST.slice(start + length));

test("any file is an entry or has problems that name the file", () => {
	fc.assert(
		fc.property(mutated, (source) => {
			const { entry, problems: found } = parseEntry("content/posts/a-post.mdx", source);
			expect(entry === undefined).toBe(found.length > 0);
			for (const problem of found) {
				expect(problem.file).toBe("content/posts/a-post.mdx");
				expect(problem.line).toBeGreaterThanOrEqual(1);
				expect(problem.column).toBeGreaterThanOrEqual(1);
			}
		}),
		{ numRuns: 2000 },
	);
});

test.each([
	["# A post", ""],
	["#  A post ##\n\nMore.", "\n\nMore."],
	["# A post#", ""],
	["# A post 2", "# A post 2"],
	["# A", "# A"],
	["## A post", "## A post"],
])("a first heading %j that repeats the title is removed", (heading, rest) => {
	const { body = "" } = parseEntry("content/posts/a-post.mdx", POST.replace("\nText.\n", heading));
	expect(body.trimStart()).toBe(rest.trimStart());
});

test("a title may end with a number sign", () => {
	const source = POST.replace("A post", "Learning C#").replace("Text.", "# Learning C#");
	expect(parseEntry("content/posts/a-post.mdx", source).body?.trim()).toBe("");
});
