import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Entry } from "@/lib/content/schema/entry";
import { entries as everybodys } from "@/lib/site/entries.fixtures";
import { listSurfaces } from "./walk-surfaces.fixtures";

/** Tests that each page names the person whose work it shows, on a site of two people and on one of one person. */

const content = vi.hoisted(() => ({ entries: [] as Entry[] }));
vi.mock("@/lib/content/read/load", async () => ({
	...(await import("@/lib/site/entries.fixtures")),
	...content,
}));
// Next's compiler provides fonts, and the build provides views.
vi.mock("next/font/local", () => ({ default: () => ({ className: "", variable: "" }) }));
vi.mock("@/components/system/registry", () => import("./registry.fixtures"));

/** Renders every surface of a site with some entries. */
async function renderSite(entries: readonly Entry[]): Promise<Map<string, string>> {
	vi.resetModules();
	content.entries.splice(0, Infinity, ...entries);
	const rendered = new Map<string, string>();
	// React separates adjacent texts by comments.
	for (const { name, render } of await listSurfaces())
		if (!/^(\(previews\)|icons?)/.test(name)) rendered.set(name, (await render()).replaceAll("<!-- -->", ""));
	return rendered;
}

const BAND = 'aria-label="Whose work this is"';
/** Surfaces of the colleague's entries. The colleague's name is unknown. */
const others = [
	'roles/[slug]/page.tsx {"slug":"works"}',
	'projects/[slug]/page.tsx {"slug":"paper"}',
	'blog/[slug]/page.tsx {"slug":"stopping"}',
	'systems/[slug]/page.tsx {"slug":"mill"}',
	'people/[slug]/page.tsx {"slug":"colleague"}',
	'people/[slug]/resume/page.tsx {"slug":"colleague"}',
];

describe("a site of two people", () => {
	let site: Map<string, string>;
	beforeAll(async () => {
		site = await renderSite(everybodys);
	}, 180_000);

	test("has a band and a header line on every page of the other person, and on no other page", () => {
		const withBand = [...site].filter(([, text]) => text.includes(BAND)).map(([name]) => name);
		expect(withBand.sort()).toEqual([...others].sort());
		for (const name of others) {
			const text = (site.get(name) ?? "").replace(/<[^>]*>/g, "");
			expect(text, name).toContain("The Colleague at the mill’s work, not Ada’s.");
			expect(text, name).toContain("on Ada’s site");
		}
	});

	test.each(["roles", "projects", "systems", "blog"])("/%s has a section for each person", (index) => {
		const text = site.get(`${index}/page.tsx {}`) ?? "";
		expect(text.match(/<h2[^>]*>[^<]*<\/h2>/g)?.map((heading) => heading.replace(/<[^>]*>/g, ""))).toEqual(
			// Ada has no system.
			index === "systems" ? ["The Colleague at the mill"] : ["Ada", "The Colleague at the mill"],
		);
	});

	test("the home page has the other person’s entries in a separate last section", () => {
		const [own = "", ...after] = (site.get("page.tsx {}") ?? "").split(
			"Also here: the Colleague at the mill",
		);
		expect(after).toHaveLength(1);
		for (const row of ["role-works", "projects-paper", "post-stopping", "systems-mill"]) {
			expect(own).not.toContain(`data-transition="${row}"`);
			expect(after[0]).toContain(`data-transition="${row}"`);
		}
	});

	test("a role’s page says below its title what was done, by whom, and in which position", () => {
		const head = (name: string) => {
			const page = site.get(`roles/[slug]/page.tsx {"slug":"${name}"}`) ?? "";
			return page.split("</h1>")[1]?.split("</ul>")[0]?.replaceAll("&#x27;", "'");
		};
		expect(head("works")).toMatch(/somebody else's story and not Ada's\..*Colleague at the mill, Keeper</);
		expect(head("acme")).toMatch(/uncommonly dry weather\..*>Engineer</);
	});

	test("a system’s page names the role that it comes from, beside its title", () => {
		const [, head = ""] = (site.get('systems/[slug]/page.tsx {"slug":"mill"}') ?? "").split("</h1>");
		expect(head).toMatch(/^<p[^>]*><a href="\/roles\/works">Role: Works<\/a>/);
	});

	test("feeds name the author in the text of the other person’s post", () => {
		for (const feed of ["feed.xml", "rss.xml", "feed.json"]) {
			const text = site.get(`${feed}/route.ts {}`) ?? "";
			expect(text.split("By the Colleague at the mill, not Ada.").length, feed).toBe(2);
		}
	});

	test("every footer has the owner’s contact details, marked up for machines", () => {
		for (const [name, text] of site) {
			if (!text.includes("<footer")) continue;
			const [, footer = ""] = text.split("<footer");
			expect(footer, name).toContain('href="mailto:ada@example.org" rel="me" class="u-email"');
		}
		const [, card = ""] = (site.get("page.tsx {}") ?? "").split("h-card");
		expect(card).toContain('href="https://letters.example/ada" rel="me" class="u-url"');
		expect(card).toContain('"sameAs":["https://letters.example/ada"]');
		expect(site.get("resume.json/route.ts {}")).toContain('"network":"Website"');
	});

	test("a post is an h-entry by its author", () => {
		const post = site.get('blog/[slug]/page.tsx {"slug":"stopping"}') ?? "";
		const [, entry = ""] = post.split('class="h-entry"');
		for (const name of ["p-name", "dt-published", "e-content", "u-url", "p-author h-card"])
			expect(entry).toContain(name);
	});

	test("both have a résumé with their own roles", () => {
		expect(site.get("resume/page.tsx {}")).not.toContain("/roles/works");
		const other = site.get('people/[slug]/resume/page.tsx {"slug":"colleague"}');
		expect(other?.split("<article")[1]).toContain("/roles/works");
		expect(other?.split("<article")[1]).not.toContain("/roles/acme");
		expect(site.get('people/[slug]/resume.json/route.ts {"slug":"colleague"}')).toContain("/roles/works");
	});
});

test("a site of one person names no other", async () => {
	const own = everybodys
		.filter((entry) => ("person" in entry ? entry.person : entry.slug) === "ada")
		.map((entry) => ({ ...entry, ...("systems" in entry && { systems: [] }) }));
	const site = await renderSite(own);
	expect(site.size).toBeGreaterThan(15);
	const traces = [...site].filter(([, text]) =>
		/\/people\b|whose work|Also here|not Ada|Colleague/i.test(text),
	);
	expect(traces.map(([name]) => name)).toEqual([]);
	expect(site.get("roles/page.tsx {}")).not.toContain("<h2");
}, 180_000);
