import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { readEntries } from "@/lib/content/read/read-entry";
import type { Entry } from "@/lib/content/schema/entry";
import { pathOf, skillPath, tagPath } from "@/lib/content/schema/paths";
import { readSiteSettings, readSkills, requireFields } from "@/lib/content/schema/settings";
import { stateOf } from "@/lib/content/schema/state";

const root = process.cwd();
const entries = readEntries(root).filter((entry) => stateOf(entry) === "published");
const { person: owner, name, language } = requireFields(readSiteSettings(root));

/** The name in the header of every page. */
export const siteName = name;

/** Language of the interface, as a BCP 47 tag. */
export const siteLanguage = language;

/** Name of the site's owner. */
export const ownerName =
	entries.find((entry) => entry.collection === "people" && entry.slug === owner)?.title ?? "";

/** The path of every listed entry. On a site of one person, that person's page is the home page. */
export const entryPaths = entries
	.filter(
		({ slug }) => slug !== owner || entries.filter(({ collection }) => collection === "people").length > 1,
	)
	.map(pathOf);

/** The paths of the posts that were published elsewhere first: search engines are sent there. */
export const republished = entries
	.filter((entry) => entry.collection === "posts" && entry.canonical !== undefined)
	.map(pathOf);

/** The path of every system's page. Tests that loop over them include new systems automatically. */
export const systems = entries
	.flatMap((entry) => (entry.collection === "systems" ? [entry] : []))
	.sort((a, b) => a.order - b.order)
	.map(pathOf);

/** The paths of the owner's roles, latest first. */
export const ownRoles = entries
	.flatMap((entry) => (entry.collection === "roles" && entry.person === owner ? [entry] : []))
	.sort((a, b) => b.order - a.order)
	.map(pathOf);

/** Skips a file's tests on a site without some entries, whose words they expect. Playwright shows the reason. */
export function skipWithout(...paths: string[]): void {
	const missing = paths.filter((path) => !entryPaths.includes(path));
	test.skip(missing.length > 0, `this site has no ${missing.join(", ")}`);
}

/**
 * Skips the test on a site that has none of what it tests, so that no test passes without testing anything. A site that has
 * everything, such as the example and this one, sets COMPLETE_SITE (.ci/run): there a test that finds nothing fails.
 */
export function requireSome(count: number, what: string): void {
	if (process.env.COMPLETE_SITE) expect(count, `a complete site has no ${what}`).toBeGreaterThan(0);
	else test.skip(count === 0, `this site has no ${what}`);
}

/**
 * One page of each kind, for tests that need not visit every page. Reading a kind that the site does not have skips
 * the test or file, and Playwright shows the reason.
 */
const found = findKinds();
export const kinds = skipMissing(found);

function skipMissing<K extends string>(paths: Record<K, string | undefined>): Readonly<Record<K, string>> {
	const kinds: Partial<Record<K, string>> = {};
	for (const name in paths)
		Object.defineProperty(kinds, name, {
			get() {
				const path = paths[name];
				requireSome(path === undefined ? 0 : 1, `page for “${name}” (e2e/site.ts)`);
				return path;
			},
		});
	return kinds as Readonly<Record<K, string>>;
}

function findKinds() {
	const posts = entries.flatMap((entry) => (entry.collection === "posts" ? [entry] : []));
	const projects = entries.flatMap((entry) => (entry.collection === "projects" ? [entry] : []));
	const others = entries.filter(({ collection, slug }) => collection === "people" && slug !== owner);
	// Tests of roles and posts need an entry with every kind of content.
	const role = entries.find((entry) => pathOf(entry) === ownRoles[0] && hasEverything(entry));
	const [post] = posts
		.filter((entry) => entry.person === owner && hasEverything(entry))
		.sort((a, b) => b.published.localeCompare(a.published));
	const skill = requireFields(readSkills(root)).find(
		({ name }) => role?.collection === "roles" && role.skills.includes(name),
	);
	const pathIf = (entry: Parameters<typeof pathOf>[0] | undefined) => entry && pathOf(entry);
	const indexIf = (path: string, collection: Entry["collection"]) =>
		entries.some((entry) => entry.collection === collection) ? path : undefined;
	return {
		home: "/",
		roles: indexIf("/roles", "roles"),
		role: pathIf(role),
		projects: indexIf("/projects", "projects"),
		software: pathIf(projects.find(({ kind }) => kind === "software")),
		paper: pathIf(projects.find(({ kind }) => kind === "paper")),
		blog: indexIf("/blog", "posts"),
		post: pathIf(post),
		tags: indexIf("/blog/tags", "posts"),
		tag: post?.tags[0] && tagPath(post.tags[0]),
		skill: skill && skillPath(skill.slug),
		people: others.length > 0 ? "/people" : undefined,
		person: pathIf(others[0]),
		systems: indexIf("/systems", "systems"),
		system: systems[0],
		resume: "/resume",
		missing: "/nothing-here",
	};
}

/** Returns whether a role or a post has figures, code, references and several sections, and fills several screens. */
function hasEverything(entry: Entry): boolean {
	const sections = entry.body.match(/^## /gm)?.length ?? 0;
	if (entry.body.length < 2000) return false;
	if (entry.collection === "roles")
		return sections > 3 && [entry.figures, entry.highlights, entry.skills].every(({ length }) => length > 0);
	if (entry.collection !== "posts") return false;
	const marks = [/^```/m, /^import /m, /\[\^/];
	return sections > 1 && entry.skills.length > 0 && marks.every((mark) => mark.test(entry.body));
}

/** A page of each kind and every system, by name. */
export const pages: Record<string, string> = Object.fromEntries([
	...Object.entries(found).flatMap(([kind, path]) => (path === undefined ? [] : [[kind, path]])),
	...systems.slice(1).map((path) => [path, path]),
]);

/**
 * Opens a page and asserts its status first, so that no test passes on an error page.
 *
 * @param path path within the site
 * @param options how long to wait, and the expected status if it is not 200
 */
export async function openPage(
	page: Page,
	path: string,
	{ status, ...options }: { status?: number; waitUntil?: "commit" | "load" | "networkidle" } = {},
): Promise<void> {
	const response = await page.goto(path, options);
	// A change of only the fragment sends no request.
	if (!response) return;
	const isMissing = new URL(page.url()).pathname === kinds.missing;
	const expected = status ?? (isMissing ? 404 : 200);
	// 304 confirms a cached page.
	expect(expected === 200 ? [200, 304] : [expected], path).toContain(response.status());
}

/** Returns the path of every public page, from the sitemap. */
export async function publicPaths(request: APIRequestContext): Promise<string[]> {
	const response = await request.get("/sitemap.xml");
	expect(response.status()).toBe(200);
	const sitemap = await response.text();
	return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
}

/**
 * Returns the path of every page in the list of all pages: those in the sitemap, and those too small for search
 * engines.
 */
export async function listedPaths(request: APIRequestContext): Promise<string[]> {
	const response = await request.get("/search");
	expect(response.status()).toBe(200);
	const [, list = ""] = /<section data-all-pages[^>]*>(.*?)<\/section>/s.exec(await response.text()) ?? [];
	const paths = [...list.matchAll(/<a href="([^"]+)"/g)].map(([, path = ""]) => path);
	expect(paths).toEqual(expect.arrayContaining(await publicPaths(request)));
	return paths;
}

/** Returns the number in a model's read-out. */
export async function readOut(page: Page, label: string | RegExp): Promise<number> {
	const text = await page
		.locator("dl > div")
		.filter({ has: page.getByText(label, { exact: true }) })
		.locator("dd")
		.first()
		.textContent();
	return Number.parseFloat(text ?? "");
}

/** Opens a model's page, moves the pointer onto the model, and waits until it is interactive. */
export async function openModel(page: Page, path: string): Promise<void> {
	await openPage(page, path);
	await page.locator("[data-island]").dispatchEvent("pointerover");
	await page.locator("[data-island][data-answers]").waitFor();
}

/** Opens every group of settings of a model, as a visitor would before changing one. */
export async function openSettings(page: Page): Promise<void> {
	const groups = page.locator(".instrument-dials > details");
	await expect(groups.first()).toBeVisible();
	await groups.evaluateAll((all) => {
		for (const group of all) group.setAttribute("open", "");
	});
}

/** Returns a page's own title, without the person's name that lists of several people's pages add. */
export function ownTitle(listed: string): string {
	const people = entries.filter(({ collection }) => collection === "people").map(({ title }) => title);
	const added = people.find((name) => listed.endsWith(` · ${name}`));
	return added ? listed.slice(0, -` · ${added}`.length) : listed;
}

/** Presses Tab until a button has the focus. */
export async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
	const button = page.getByRole("button", { name, exact: true });
	for (let stop = 0; stop < 30; stop++) {
		await page.keyboard.press(key);
		if (await button.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Tab does not reach ${name}`);
}
