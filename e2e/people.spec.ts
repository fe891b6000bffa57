import { expect, test } from "@playwright/test";
import { kinds } from "./site";

test("what is another person’s is never shown as the site’s owner’s", async ({ page }) => {
	for (const [path, link] of [
		[kinds.home, kinds.paper],
		[kinds.home, "/blog/xfaas-time-shifting"],
		[kinds.projects, kinds.paper],
		[kinds.blog, "/blog/xfaas-time-shifting"],
		[kinds.skill, "/roles/amazon-api-gateway-senior"],
	] as const) {
		await page.goto(path);
		await expect(page.locator(`main a[href="${link}"]`).first(), path).toContainText("XFaaS co-author");
	}
});

test("a role says whose it is, with the way to that person", async ({ page }) => {
	await page.goto("/roles/meta");
	await page.getByRole("link", { name: "XFaaS co-author" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("XFaaS co-author");
});

test("the résumé is of the site’s owner alone", async ({ page }) => {
	await page.goto(kinds.resume);
	await expect(page.locator(".resume")).not.toContainText(/Meta Platforms|API Gateway|XFaaS/);
});

test("a model of another person’s work says so above it", async ({ page }) => {
	for (const path of ["/systems/shuffle-sharding", kinds.sized, kinds.computed]) {
		await page.goto(path);
		const said = page.locator("article > div").first();
		await expect(said, path).toContainText("Based on the work of the XFaaS co-author");
	}
});

test("no window’s title and no preview puts the owner’s name to another person’s work", async ({ page }) => {
	for (const path of ["/roles/meta", "/roles/akamai", "/systems/xfaas", "/people/xfaas-co-author"]) {
		await page.goto(path);
		const preview = await page.locator('meta[property="og:image:alt"]').getAttribute("content");
		expect.soft(await page.title(), path).not.toContain("Apurva Modi");
		expect.soft(preview, path).not.toContain("Apurva Modi");
	}
});

test("lists of every page say what is another person’s", async ({ page, request }) => {
	await page.goto("/search");
	const link = page.locator('main a[href="/roles/meta"]');
	await expect(link).toHaveText("Meta, Staff Software Engineer · XFaaS co-author");
	const llms = await (await request.get("/llms.txt")).text();
	expect(llms).toMatch(/\[Meta, Staff Software Engineer · XFaaS co-author\]/);
});
