import { expect, test } from "@playwright/test";
import { kinds, openPage } from "./site";

test("another person's work is never shown as the site owner's", async ({ page }) => {
	for (const [path, link] of [
		[kinds.home, kinds.paper],
		[kinds.home, "/blog/xfaas-time-shifting"],
		[kinds.projects, kinds.paper],
		[kinds.blog, "/blog/xfaas-time-shifting"],
		["/skills/rust", "/roles/amazon-api-gateway-senior"],
	] as const) {
		await openPage(page, path);
		await expect(page.locator(`main a[href="${link}"]`).first(), path).toContainText("XFaaS co-author");
	}
});

test("a role names its person and links to that page", async ({ page }) => {
	await openPage(page, "/roles/meta");
	await page.getByRole("link", { name: "XFaaS co-author" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("XFaaS co-author");
});

test("the résumé lists only the site owner's work", async ({ page }) => {
	await openPage(page, kinds.resume);
	await expect(page.locator(".resume")).not.toContainText(/Meta Platforms|API Gateway|XFaaS/);
});

test("a system based on another person's work names that person above it", async ({ page }) => {
	for (const path of ["/systems/shuffle-sharding", "/systems/capacity-pooling", "/systems/xfaas"]) {
		await openPage(page, path);
		const band = page.locator("article > div").first();
		await expect(band, path).toContainText("Based on the work of the XFaaS co-author");
	}
});

test("no title or preview image of another person's work carries the owner's name", async ({ page }) => {
	for (const path of ["/roles/meta", "/roles/akamai", "/systems/xfaas", "/people/xfaas-co-author"]) {
		await openPage(page, path);
		const preview = await page.locator('meta[property="og:image:alt"]').getAttribute("content");
		expect.soft(await page.title(), path).not.toContain("Apurva Modi");
		expect.soft(preview, path).not.toContain("Apurva Modi");
	}
});

test("lists of all pages name the other person's entries", async ({ page, request }) => {
	await openPage(page, "/search");
	const link = page.locator('main a[href="/roles/meta"]');
	await expect(link).toHaveText("Meta, Staff Software Engineer · XFaaS co-author");
	const llms = await (await request.get("/llms.txt")).text();
	expect(llms).toMatch(/\[Meta, Staff Software Engineer · XFaaS co-author\]/);
});
