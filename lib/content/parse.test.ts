import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEntry } from "./parse";

const POST = `---
title: A post
summary: A summary that is long enough to pass the lower bound of fifty characters.
person: ada
published: 2026-01-31
tags: [queues]
---

Text.
`;

/** Problems of a post in which one line was replaced, as "line:column field: message". */
function problems(find: string, replacement: string): string[] {
	expect(POST).toContain(find);
	const { problems: found } = parseEntry("content/posts/a-post.mdx", POST.replace(find, replacement));
	return found.map(({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`);
}

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

	test("keeps the line numbers of its body", () => {
		expect(entry?.body.split("\n")[8]).toBe("Text.");
	});
});

describe("a problem says where it is and what is allowed", () => {
	test("a mistyped key, with the nearest key and all that are allowed", () => {
		expect(problems("tags:", "tag:")).toContainEqual(
			expect.stringMatching(
				/^6:1 tag: unknown key; did you mean "tags"\? Allowed: title, summary, state, person/,
			),
		);
	});

	test("a missing key", () => {
		expect(problems("person: ada\n", "")).toContainEqual(expect.stringMatching(/person: is missing$/));
	});

	test("a day that does not exist", () => {
		expect(problems("2026-01-31", "2026-02-30")).toEqual([
			'5:1 published: expected a day that exists, as YYYY-MM-DD; found "2026-02-30"',
		]);
	});

	test("a change before the publication", () => {
		expect(problems("published: 2026-01-31", "published: 2026-01-31\nupdated: 2026-01-30")[0]).toMatch(
			/^6:1 updated: updated is before published/,
		);
	});

	test("a text that is too short", () => {
		expect(
			problems("A summary that is long enough to pass the lower bound of fifty characters.", "Short.")[0],
		).toMatch(/^3:1 summary: .*>=50.*found "Short."/);
	});

	test("a value of the wrong type inside a list", () => {
		expect(problems("[queues]", "[queues, 3]")[0]).toMatch(/^6:16 tags.1: .*expected string/);
	});

	test("a state that is none", () => {
		expect(problems("title: A post", "title: A post\nstate: publshed")[0]).toMatch(
			/^3:1 state: .*"published"/,
		);
	});

	test("a key that stands twice", () => {
		expect(problems("title: A post", "title: A post\ntitle: B post")[0]).toMatch(/^3:1 : YAML: .*unique/);
	});

	test("text that YAML reads as an alias", () => {
		expect(problems("person: ada", "person: *ada")).toEqual([
			"4:9 : YAML: *ada reads as an alias; put text that starts with * between quotes",
		]);
	});

	test("YAML that is not YAML", () => {
		expect(problems("tags: [queues]", "tags: [queues")[0]).toMatch(/YAML/);
	});
});

test("several problems are told in one run", () => {
	const { problems: found } = parseEntry(
		"content/posts/a-post.mdx",
		POST.replace("person: ada\n", "").replace("A post", ""),
	);
	expect(found.map(({ field }) => field).sort()).toEqual(["person", "title"]);
});

test("a file without frontmatter is a problem", () => {
	expect(parseEntry("content/posts/x.mdx", "Text.").problems[0]?.message).toMatch(/frontmatter/);
});

test("a file name that cannot be an address is a problem", () => {
	expect(parseEntry("content/posts/My Post.mdx", POST).problems[0]?.message).toMatch(/lower-case/);
});

test("a role’s end before its start is a problem", () => {
	const role = `---
title: A role
summary: A summary that is long enough to pass the lower bound of fifty characters.
person: ada
order: 1
position: Engineer
organisation: Acme
start: 2025-03
end: 2024-12
figures:
  - { value: 1, label: one thing, section: a }
---
`;
	const { problems: found } = parseEntry("content/roles/a.mdx", role);
	expect(found.map(({ field }) => field)).toEqual(expect.arrayContaining(["figures", "figures.0.value"]));
	const mended = role.replace(
		"value: 1, label: one thing, section: a }",
		"value: one, label: one thing, section: a }\n  - { value: two, label: two things, section: b }",
	);
	expect(
		parseEntry("content/roles/a.mdx", mended).problems.map(({ field, message }) => `${field}: ${message}`),
	).toEqual(['end: end is before start; found "2024-12"']);
});

/** A valid file with a piece cut out and something else put in its place, anywhere. */
const mutated = fc
	.tuple(
		fc.nat(POST.length),
		fc.nat(40),
		fc.oneof(fc.string(), fc.constantFrom("---\n", ": ", "[", "&a", "*a", "\t", "!!")),
	)
	.map(([start, length, inserted]) => POST.slice(0, start) + inserted + POST.slice(start + length));

test("whatever a file holds, it is an entry or has problems that name the file", () => {
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
