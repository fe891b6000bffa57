import { expect, test } from "@playwright/test";
import { imageSize } from "image-size";
import { z } from "zod";
import { type FetchedPage, fetchPage } from "./fetch-page";
import { kinds, openPage, ownTitle, pages, publicPaths, republished } from "./site";

/** Returns the values in a page's head, by name. */
function head(page: FetchedPage) {
	const content = (selector: string) => page.values(`head ${selector}`, "content");
	const href = (selector: string) => page.values(`head ${selector}`, "href");
	return {
		canonical: href('link[rel="canonical"]'),
		description: content('meta[name="description"]'),
		og: {
			url: content('meta[property="og:url"]'),
			title: content('meta[property="og:title"]'),
			description: content('meta[property="og:description"]'),
			image: content('meta[property="og:image"]'),
			alt: content('meta[property="og:image:alt"]'),
		},
		card: content('meta[name="twitter:card"]'),
	};
}

const graph = z.object({
	"@graph": z.array(
		z.looseObject({ "@type": z.string(), url: z.string().optional(), name: z.string().optional() }),
	),
});

/** Returns the node of the page itself in its JSON-LD graph. */
function pageNode(page: FetchedPage) {
	const [json] = page.all('script[type="application/ld+json"]');
	const nodes = graph.parse(JSON.parse(json?.text ?? ""))["@graph"];
	return nodes.find((node) => String(node["@id"]).endsWith("#page"));
}

test("every page's head, preview image and JSON-LD agree with the sitemap", async ({ request }) => {
	const sitemap = await (await request.get("/sitemap.xml")).text();
	const listed = [...sitemap.matchAll(/<url>\s*<loc>([^<]+)<\/loc>[\s\S]*?<image:loc>([^<]+)</g)];
	expect(listed.length).toBe((await publicPaths(request)).length);
	for (const [, address = "", image = ""] of listed) {
		const page = await fetchPage(request, new URL(address).pathname);
		const { canonical, description, og, card } = head(page);
		const node = pageNode(page);
		expect.soft(canonical, address).toEqual([address]);
		expect.soft(og.url, address).toEqual([address]);
		expect.soft(node?.url, address).toBe(address);
		expect.soft(og.image, address).toEqual([image]);
		expect.soft(og.description, address).toEqual(description);
		expect.soft(node?.description, address).toBe(description[0]);
		expect.soft(node?.name, address).toBe(og.title[0]);
		expect.soft(page.title, address).toContain(og.title[0] ?? "—");
		expect.soft(card, address).toEqual(["summary_large_image"]);
		expect.soft(og.alt[0]?.length ?? 0, address).toBeGreaterThan(10);
	}
});

test("every page has a preview image of 1200×630 under 100 KB", async ({ request }) => {
	for (const path of await publicPaths(request)) {
		const image = await request.get(`/og${path === "/" ? "/index" : path}.png`);
		expect.soft(image.status(), path).toBe(200);
		expect.soft(image.headers()["content-type"], path).toBe("image/png");
		const { width, height } = imageSize(await image.body());
		expect.soft([width, height], path).toEqual([1200, 630]);
		expect.soft((await image.body()).byteLength, path).toBeLessThan(100_000);
	}
});

test("titles that would exceed 60 characters omit the site's name", async ({ request }) => {
	for (const path of await publicPaths(request)) {
		const page = await fetchPage(request, path);
		const [own] = page.values('meta[property="og:title"]', "content");
		expect.soft(page.title.length, path).toBeLessThanOrEqual(Math.max(60, own?.length ?? 0));
	}
});

test("a post has a publication date, and no modification date unless it was modified", async ({ page }) => {
	await openPage(page, kinds.post);
	await expect(page.locator('meta[property="article:published_time"]')).toHaveAttribute(
		"content",
		/^\d{4}-\d{2}-\d{2}T00:00:00Z$/,
	);
	await expect(page.locator('meta[property="article:modified_time"]')).toHaveCount(0);
});

test("dates in the sitemap are days, none in the future", async ({ request }) => {
	const sitemap = await (await request.get("/sitemap.xml")).text();
	const days = [...sitemap.matchAll(/<lastmod>([^<]+)</g)].map(([, day = ""]) => day);
	const today = new Date().toISOString().slice(0, 10);
	for (const day of days) {
		expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(day <= today, day).toBe(true);
	}
});

test("robots.txt has rules for crawlers, and names the sitemap and the feeds", async ({ request }) => {
	const robots = await (await request.get("/robots.txt")).text();
	expect(robots).toMatch(/^Content-Signal: search=(yes|no), ai-input=(yes|no), ai-train=(yes|no)$/m);
	const sitemaps = [...robots.matchAll(/^Sitemap: (\S+)$/gm)].map(
		([, address = ""]) => new URL(address).pathname,
	);
	expect(sitemaps).toEqual(["/sitemap.xml", ...(pages.blog ? ["/feed.xml", "/rss.xml"] : [])]);
	for (const path of sitemaps) expect((await request.get(path)).status(), path).toBe(200);
});

test("feeds and llms.txt describe a page like its head", async ({ request }) => {
	expect((await request.get(kinds.blog)).status()).toBe(200);
	const feed = z.object({
		items: z.array(z.object({ url: z.string(), title: z.string(), summary: z.string(), image: z.string() })),
	});
	const { items } = feed.parse(await (await request.get("/feed.json")).json());
	const llms = await (await request.get("/llms.txt")).text();
	const listed = [...llms.matchAll(/^- \[(.+)\]\((\S+)\.md\): (.+)$/gm)].map(
		([, title = "", address = "", summary = ""]) => ({
			title,
			url: address.replace(/\/index$/, ""),
			summary,
		}),
	);
	// All skills share one line.
	const lines = listed.filter(({ url }) => !url.endsWith("/skills"));
	const paths = [...(await publicPaths(request)), ...republished].filter(
		(path) => !path.startsWith("/skills"),
	);
	expect(items.length).toBeGreaterThan(0);
	expect(lines.length).toBe(paths.length);
	for (const { url, title, summary, ...more } of [...items, ...lines]) {
		const { canonical, description, og } = head(await fetchPage(request, new URL(url).pathname));
		const isOriginal = !republished.includes(new URL(url).pathname);
		expect.soft(canonical.length, url).toBe(1);
		expect.soft(canonical[0] === url, url).toBe(isOriginal);
		// A feed names the author of each post outside the title.
		expect.soft([...og.title, ownTitle(og.title[0] ?? "")], url).toContain(title);
		expect.soft(description, url).toEqual([summary]);
		if ("image" in more) expect.soft(og.image, url).toEqual([more.image]);
	}
});

test("every icon that a page links to exists", async ({ page, request }) => {
	await openPage(page, kinds.role);
	const icons = page.locator('link[rel~="icon"], link[rel="apple-touch-icon"]');
	await expect(icons).toHaveCount(2);
	for (const link of await icons.all()) {
		const { pathname } = new URL(String(await link.getAttribute("href")), page.url());
		const response = await request.get(pathname);
		expect(response.status(), pathname).toBe(200);
		expect(response.headers()["content-type"], pathname).toMatch(/^image\//);
	}
});
