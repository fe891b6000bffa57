import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Entry } from "@/lib/content/schema/entry";
import type { PublicationState } from "@/lib/content/schema/state";
import { getSearchDocuments } from "@/lib/site/formats/search";
import { renderRedirects } from "@/lib/site/redirects";
import { listSurfaces } from "./walk-surfaces.fixtures";

/**
 * Tests every file below app/ that Next serves, with entries in every state. A new page, feed, or route is included
 * automatically. The test fails if one of them shows a hidden entry.
 */

const { entries } = vi.hoisted(() => ({ entries: [] as Entry[] }));
vi.mock("@/lib/content/read/load", () => ({
	entries,
	skills: ["published", "unlisted", "scheduled", "draft"].map((state) => ({
		name: `skill-${state}`,
		slug: `skill-${state}`,
	})),
	site: {
		name: "Ada",
		url: "https://example.com",
		description: "A site.",
		language: "en",
		person: "people-published",
		navigation: [],
	},
}));
// Next's compiler provides fonts.
vi.mock("next/font/local", () => ({ default: () => ({ className: "", variable: "" }) }));
// Views are loaded by a model's slug. This one serves for any slug.
vi.mock("@/components/system/registry", () => import("./registry.fixtures"));

/** Returns an entry whose fields and references all contain its state, so that any trace of it is found. */
function entry(collection: Entry["collection"], state: PublicationState): Entry {
	const slug = `${collection}-${state}`;
	const base = {
		slug,
		file: `content/${collection}/${slug}.mdx`,
		title: slug,
		summary: `Summary of ${slug}.`,
		state: state === "scheduled" ? ("published" as const) : state,
		aliases: [`former-${slug}`],
		body: `## Section\n\nBody of ${slug}.\n`,
		figures: [],
	};
	const work = {
		person: "people-published",
		skills: [`skill-${state}`],
		roles: ["roles-published"],
		projects: ["projects-published"],
		systems: ["systems-published"],
	};
	switch (collection) {
		case "people":
			return {
				...base,
				collection,
				named: true,
				headline: "Headline.",
				email: `${slug}@example.org`,
				links: [{ kind: "Website", href: `https://code.example/${slug}` }],
				skills: [],
				education: [],
			};
		case "roles":
			return {
				...base,
				...work,
				collection,
				order: 1,
				position: "Engineer",
				organization: "Acme",
				highlights: [{ text: `Highlight of ${slug}.`, section: "section" }],
			};
		case "projects":
			return { ...base, ...work, collection, kind: "software", links: [] };
		case "posts":
			return {
				...base,
				...work,
				collection,
				published: state === "scheduled" ? "9000-01-01" : "2026-01-01",
				tags: ["shared", `tag-${state}`],
			};
		case "systems":
			return { ...base, ...work, collection, order: 1 };
	}
}

const collections = ["people", "roles", "projects", "posts", "systems"] as const;
for (const collection of collections) {
	for (const state of ["published", "unlisted", "draft"] as const) entries.push(entry(collection, state));
}
entries.push(entry("posts", "scheduled"));
// With two listed people, the site has all its pages.
entries.push({ ...entry("people", "published"), slug: "second-person", title: "Second", aliases: [] });

/** Output of each surface by file and parameters, and its render function. */
const said = new Map<string, string>();
const again = new Map<string, () => Promise<string>>();

beforeAll(async () => {
	for (const { name, render } of await listSurfaces()) {
		again.set(name, render);
		said.set(name, await render());
	}
	// Bounds a hang. The first import of every page is slow on a busy machine.
}, 180_000);

/** Returns the surfaces that show any trace of a state, except those of the entry's own page. */
const showing = (mark: RegExp) => [...said].filter(([, text]) => mark.test(text)).map(([surface]) => surface);

describe("every surface", () => {
	test("is included, and shows published entries", () => {
		expect(said.size).toBeGreaterThan(20);
		for (const collection of collections) {
			expect(showing(new RegExp(`${collection}-published`)).length).toBeGreaterThan(2);
		}
		expect(showing(/tag-published/)).toContain('blog/tags/[tag]/page.tsx {"tag":"tag-published"}');
		expect(showing(/skill-published/)).toContain('skills/[skill]/page.tsx {"skill":"skill-published"}');
	});

	test.each(["draft", "scheduled"])("shows no trace of what is %s", (state) => {
		const mark = new RegExp(`-${state}`);
		expect(showing(mark)).toEqual([]);
		expect([...said.keys()].filter((surface) => mark.test(surface))).toEqual([]);
	});

	test("shows an unlisted entry only on its own page, which is not indexed", () => {
		const own = [...said].filter(([surface]) => surface.includes("-unlisted"));
		// Its page and the other versions of that page.
		expect(own.length).toBeGreaterThanOrEqual(collections.length);
		for (const collection of collections) {
			const [page] = own.filter(
				([surface]) => surface.includes("page.tsx") && surface.includes(`${collection}-unlisted`),
			);
			expect(page?.[1]).toContain('"robots":{"index":false');
		}
		const elsewhere = showing(/-unlisted/).filter((surface) => !surface.includes("-unlisted"));
		expect(elsewhere).toEqual([]);
	});

	test("shows a person's contact details on that person's pages and in every form of the résumé", () => {
		const own = [
			"page.tsx {}",
			"resume/page.tsx {}",
			"resume.json/route.ts {}",
			'people/[slug]/page.tsx {"slug":"people-published"}',
			...["index", "resume", "people/people-published"].map(
				(path) => `md/[...path]/route.ts ${JSON.stringify({ path: `${path}.md`.split("/") })}`,
			),
		];
		for (const way of [/people-published@example\.org/, /https:\/\/code\.example\/people-published/])
			expect(showing(way)).toEqual(expect.arrayContaining(own));
		// Every page's footer has the owner's address; embeddable figures have no footer.
		const pages = [...said.keys()].filter((surface) => /^(?!embed).*page\.tsx/.test(surface));
		expect(showing(/people-published@example\.org/)).toEqual(expect.arrayContaining(pages));
	});

	test("has a redirect from each former path of an entry with a page, in no route", () => {
		const redirects = renderRedirects();
		for (const state of ["published", "unlisted"])
			expect(redirects).toContain(`/blog/former-posts-${state} /blog/posts-${state} 308\n`);
		expect(redirects).not.toMatch(/-draft|-scheduled/);
		expect(showing(/former-/)).toEqual([]);
	});

	test("is in the search index only if it is listed", () => {
		const documents = getSearchDocuments().map(({ path }) => path);
		expect(documents).toContain("/blog/posts-published");
		expect(documents.filter((path) => /-(unlisted|draft|scheduled)/.test(path))).toEqual([]);
	});

	test("of a post does not depend on another post's text, so it is not rendered again for that", async () => {
		const own = [...said.keys()].filter((surface) => surface.includes("posts-published"));
		// Its page, its Markdown version, and its preview.
		expect(own.length).toBe(3);
		for (const entry of entries.filter(({ slug }) => slug !== "posts-published"))
			entry.body = `## Another section\n\n${"Another text altogether. ".repeat(500)}\n`;
		for (const surface of own) expect(await again.get(surface)?.()).toBe(said.get(surface));
	});
});
