import { expect, test } from "@playwright/test";
import { readEntries } from "@/lib/content/read/read-entry";
import { pathOf } from "@/lib/content/schema/paths";
import { stateOf } from "@/lib/content/schema/state";
import { CURRENT_RELEASE } from "@/lib/publish/release/release";
import { readResources } from "@/lib/serve/resources";

/** The path of the site's address, as in /repo. `npm run sites -- path` builds such a site. */
const { base } = readResources(CURRENT_RELEASE);
test.skip(base === "", "this site is at the root of its host");

test("every page of the sitemap, every file that it loads and every page that it links to is below the path", async ({
	page,
	request,
	baseURL,
}) => {
	const sitemap = await request.get(`${base}/sitemap.xml`);
	expect(sitemap.status()).toBe(200);
	const pages = [...(await sitemap.text()).matchAll(/<loc>([^<]+)/g)].map(
		([, address = ""]) => new URL(address),
	);
	expect(pages.length).toBeGreaterThan(5);
	const paths = pages.map(({ pathname }) => pathname);
	/** The site's own origins: where it is served, and where it is published. */
	const own = [String(baseURL), pages[0]?.origin];
	const loaded: string[] = [];
	page.on("response", (response) => {
		const { origin, pathname } = new URL(response.url());
		if (origin === baseURL) loaded.push(`${response.status()} ${pathname}`);
	});
	const linked = new Set<string>();
	for (const path of paths) {
		const response = await page.goto(path, { waitUntil: "networkidle" });
		expect(response?.status(), path).toBe(200);
		const addresses = await page
			.locator("a[href], link[href]:not([rel=canonical])")
			.evaluateAll((links) =>
				links.map((link) => new URL(link.getAttribute("href") ?? "", document.baseURI).href),
			);
		for (const address of addresses)
			if (own.includes(new URL(address).origin)) linked.add(new URL(address).pathname);
	}
	const isBelow = (pathname: string) => pathname === base || pathname.startsWith(`${base}/`);
	expect(loaded.length).toBeGreaterThan(paths.length);
	expect(loaded.filter((one) => !one.startsWith("200 ") || !isBelow(one.slice(4)))).toEqual([]);
	expect(linked.size).toBeGreaterThan(paths.length);
	for (const path of linked) {
		expect.soft(isBelow(path), path).toBe(true);
		expect.soft((await request.get(path)).status(), path).toBe(200);
	}
});

test("a former address leads to the present one", async ({ request }) => {
	const moved = readEntries(process.cwd()).filter(
		(entry) => stateOf(entry) === "published" && entry.collection === "posts" && entry.aliases.length > 0,
	);
	expect(moved.length).toBeGreaterThan(0);
	for (const entry of moved)
		for (const alias of entry.aliases) {
			const response = await request.get(`${base}/blog/${alias}`);
			expect.soft(response.status(), alias).toBe(200);
			expect.soft(new URL(response.url()).pathname, alias).toBe(`${base}${pathOf(entry)}`);
		}
});

test("search finds pages below the path", async ({ page }) => {
	const response = await page.goto(`${base}/`);
	expect(response?.status()).toBe(200);
	await page.keyboard.press("/");
	await page.getByRole("dialog").getByRole("searchbox").fill("queue");
	const result = page.getByRole("dialog").locator("ol").getByRole("link").first();
	await expect(result).toHaveAttribute("href", new RegExp(`^${base}/`));
	await result.click();
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a system runs below the path", async ({ page }) => {
	const system = readEntries(process.cwd()).find(({ collection }) => collection === "systems");
	expect(system).toBeDefined();
	const response = await page.goto(`${base}/systems/${system?.slug}`);
	expect(response?.status()).toBe(200);
	const drawing = page.locator("[data-drawing] svg[role=img]:visible").first();
	const before = await drawing.getAttribute("aria-label");
	await page.getByRole("button", { name: "Play", exact: true }).click();
	await expect(drawing).not.toHaveAttribute("aria-label", before ?? "");
});
