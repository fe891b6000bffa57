import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Entry } from "@/lib/content/schema/entry";

const { entries } = vi.hoisted(() => ({ entries: [] as Entry[] }));
vi.mock("./load", () => ({
	entries,
	skills: [
		{ name: "Ruby", slug: "ruby" },
		{ name: "Go", slug: "go" },
	],
	site: { person: "ada" },
}));

const query = await import("./query");
const related = await import("./related-posts");

const base = {
	summary: "A summary.",
	file: "",
	body: "",
	state: "published" as const,
	skills: [],
	aliases: [],
	roles: [],
};
const person = (slug: string): Entry => ({
	...base,
	collection: "people",
	slug,
	title: slug,
	named: true,
	headline: "",
	links: [],
	figures: [],
	skills: [],
	education: [],
});
const role = (slug: string, order: number, more: object = {}): Entry => ({
	...base,
	collection: "roles",
	slug,
	order,
	title: slug,
	person: "ada",
	position: "Engineer",
	organization: "Acme",
	figures: [],
	highlights: [],
	...more,
});
const post = (slug: string, published: string, more: object = {}): Entry => ({
	...base,
	collection: "posts",
	slug,
	published,
	title: slug,
	person: "ada",
	tags: ["queues"],
	projects: [],
	systems: [],
	...more,
});

const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);

beforeEach(() => {
	vi.useFakeTimers({ now: new Date("2026-06-15T12:00:00Z") });
	entries.length = 0;
	entries.push(person("ada"));
});

describe("lists", () => {
	beforeEach(() => {
		entries.push(
			post("out", "2026-06-15"),
			post("tomorrow", "2026-06-16"),
			post("draft", "2026-01-01", { state: "draft" }),
			post("unlisted", "2026-01-01", { state: "unlisted" }),
		);
	});

	test("contain only what is published, up to today", () => {
		expect(slugs(query.getPosts())).toEqual(["out"]);
	});

	test("an unlisted entry has a page; a draft and a scheduled one have none", () => {
		expect(slugs(query.getPages("posts"))).toEqual(["out", "unlisted"]);
		expect(query.getPage("posts", "draft")).toBeUndefined();
	});

	test("a scheduled entry is public on its day", () => {
		vi.setSystemTime(new Date("2026-06-16T00:00:00Z"));
		expect(slugs(query.getPosts())).toEqual(["tomorrow", "out"]);
	});

	test("tags, skills, related posts and relations follow the same rule", () => {
		entries.push(
			role("job", 1),
			post("hidden", "2026-01-02", { state: "draft", skills: ["Ruby"], roles: ["job"], tags: ["secret"] }),
		);
		expect(query.getTags().map(({ tag }) => tag)).toEqual(["queues"]);
		expect(query.getUsedSkills()).toEqual([]);
		expect(query.getRoleConnections("job").posts).toEqual([]);
		const out = query.getPage("posts", "out");
		expect(out && related.getRelatedPosts(out)).toEqual([]);
	});
});

describe("order", () => {
	test("roles by career, latest first, the owner’s before others’", () => {
		entries.push(person("aaron"), role("first", 1), role("second", 2), role("other", 9, { person: "aaron" }));
		expect(slugs(query.getRoles())).toEqual(["second", "first", "other"]);
		expect(slugs(query.getRoles("aaron"))).toEqual(["other"]);
	});

	test("the neighbors of an entry in a list with the latest first", () => {
		entries.push(role("first", 1), role("second", 2), role("third", 3));
		const [, second] = query.getRoles();
		if (!second) throw new Error("no second role");
		const { previous, next } = related.getNeighbors(query.getRoles(), second);
		expect([previous?.slug, next?.slug]).toEqual(["first", "third"]);
	});
});

describe("references work in both directions", () => {
	test("a role finds the posts that name it, and a skill its uses", () => {
		entries.push(
			role("job", 1, { skills: ["Ruby"] }),
			post("essay", "2026-01-01", { roles: ["job"], skills: ["Ruby"] }),
		);
		expect(slugs(query.getRoleConnections("job").posts)).toEqual(["essay"]);
		expect(slugs(query.getSkillUses("Ruby"))).toEqual(["job", "essay"]);
		expect(query.getUsedSkills()).toEqual([{ name: "Ruby", slug: "ruby" }]);
	});
});

test("a site with two people is plural, with one it is not", () => {
	expect(query.hasSeveralPeople()).toBe(false);
	entries.push(person("eve"));
	expect(query.hasSeveralPeople()).toBe(true);
});

test("an entry of another person names that person", () => {
	entries.push(person("eve"), role("own", 1), role("other", 1, { person: "eve" }));
	const [own, other] = query.getRoles();
	expect(own && query.getOtherPerson(own)).toBeUndefined();
	expect(other && query.getOtherPerson(other)?.slug).toBe("eve");
});
