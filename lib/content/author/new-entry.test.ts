import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "@/lib/content/check/site.fixtures";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { collectionNames } from "@/lib/content/schema/collections";
import { createEntry, findCollection, toSlug } from "./new-entry";

const surroundings = { person: "ada", today: "2026-01-31", order: 2 };

describe.each(collectionNames)("a new file of %s", (collection) => {
	test("passes the check unchanged", async () => {
		const file = `content/${collection}/new.mdx`;
		expect(await check({ [file]: createEntry(collection, "A: new *thing*", {}, surroundings) })).toEqual([]);
	});

	test("cannot be published before it has its own summary", async () => {
		const file = `content/${collection}/new.mdx`;
		const problems = await check({
			[file]: createEntry(collection, "New", { state: "unlisted" }, surroundings),
		});
		expect(problems).toEqual([
			`${file}:3:1 summary: is still the template’s: say in one sentence what this entry is about`,
		]);
	});

	test("cannot be published with the template's text", async () => {
		const file = `content/${collection}/new.mdx`;
		const summary = "A summary that is long enough to pass the lower bound of fifty characters.";
		const text = createEntry(collection, "New", { state: "unlisted", summary }, surroundings);
		const untouched = (await check({ [file]: text })).filter((line) => line.includes("the template’s"));
		const line = text.split("\n").indexOf("Opening.") + 1;
		expect(untouched.at(-1)).toBe(
			`${file}:${line}:1 the text is still the template’s: write your own, or keep the entry a draft`,
		);
		const fields = { people: 1, roles: 1, projects: 0, posts: 1, systems: 0 };
		expect(untouched.length).toBe(1 + fields[collection]);
	});

	test("is a draft, whatever its title", () => {
		fc.assert(
			fc.property(fc.string({ minLength: 2, maxLength: 60 }), (text) => {
				const title = text.replace(/\s+/g, " ").trim().padEnd(2, "x");
				const { entry } = parseEntry(
					`content/${collection}/new.mdx`,
					createEntry(collection, title, {}, surroundings),
				);
				expect(entry).toMatchObject({ title, state: "draft" });
			}),
		);
	});
});

test("a new paper passes the check unchanged", async () => {
	const text = createEntry("projects", "On queues", { kind: "paper" }, surroundings);
	expect(await check({ "content/projects/new.mdx": text })).toEqual([]);
});

test("fields given by an author replace those of the template", () => {
	const text = createEntry("posts", "Title", { tags: ["a", "b"], published: "2027-01-01" }, surroundings);
	expect(parseEntry("content/posts/title.mdx", text).entry).toMatchObject({
		tags: ["a", "b"],
		published: "2027-01-01",
	});
});

test("a title becomes a slug", () => {
	expect(toSlug("  Résumé’s 2nd: “Queues & Costs”! ")).toBe("resumes-2nd-queues-costs");
	expect(toSlug("…")).toBe("");
});

test.each([
	["C++ and C#: a comparison", "c-plus-plus-and-c-sharp-a-comparison"],
	["Issue #3, 1 + 2", "issue-3-1-2"],
	["Straße nach Łódź", "strasse-nach-lodz"],
	["待ち行列", "xn--h9jw82hwgjcx3b"],
	["Kafka の待ち行列", "kafka-xn--h9jza916u4hll81c"],
	["الطوابير في الأنظمة", "xn--mgbad0b1a1f3as-xn--dhbs-xn--igbhh3dycif"],
	["ไทย", "xn--o3cw4h"],
	["🚀", ""],
])("the title %j becomes the slug %j", (title, slug) => {
	expect(toSlug(title)).toBe(slug);
});

test("any title becomes the address of a file, or nothing", async () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 90 }), (title) => {
			const slug = toSlug(title);
			if (slug === "") return;
			const text = createEntry("posts", "Title", {}, surroundings);
			expect(parseEntry(`content/posts/${slug}.mdx`, text).problems).toEqual([]);
			expect(encodeURI(slug)).toBe(slug);
		}),
	);
});

test("a collection is named by its singular or plural", () => {
	expect(["person", "people", "post", "roles", "page"].map(findCollection)).toEqual([
		"people",
		"people",
		"posts",
		"roles",
		undefined,
	]);
});
