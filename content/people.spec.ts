import { expect, test } from "@playwright/test";
import { kinds, openPage } from "@/e2e/site";

test("lists show another person’s work in a section for that person", async ({ page }) => {
	for (const [path, link] of [
		[kinds.home, kinds.paper],
		[kinds.home, "/blog/reconnect-storm"],
		[kinds.home, "/systems/xfaas"],
		[kinds.roles, "/roles/meta"],
		[kinds.systems, "/systems/xfaas"],
		[kinds.projects, kinds.paper],
		[kinds.blog, "/blog/xfaas-time-shifting"],
	] as const) {
		await openPage(page, path);
		const section = page.locator("main section", { has: page.locator(`a[href="${link}"]`) });
		await expect(section.getByRole("heading", { level: 2 }), path).toContainText("XFaaS co-author");
	}
	await openPage(page, "/skills/rust");
	const mixed = page.locator('main a[href="/roles/amazon-api-gateway-senior"]');
	await expect(mixed).toContainText("The XFaaS co-author’s work");
});

test("another person’s role names that person in its header and above it, with a link", async ({ page }) => {
	await openPage(page, "/roles/meta");
	const band = page.getByRole("complementary", { name: "Whose work this is" });
	await expect(band).toBeInViewport();
	await expect(band.getByRole("link", { name: "Their résumé" })).toHaveAttribute(
		"href",
		`${kinds.person}/resume`,
	);
	await page.getByRole("banner").getByRole("link", { name: "XFaaS co-author", exact: true }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("XFaaS co-author");
});

test("the résumé lists only the site owner's work", async ({ page }) => {
	await openPage(page, kinds.resume);
	await expect(page.locator(".resume")).not.toContainText(/Meta Platforms|API Gateway|XFaaS/);
});

test("the other person has a résumé, with the publication and both PDFs", async ({ page, request }) => {
	await openPage(page, kinds.person);
	await page.getByRole("main").getByRole("link", { name: "Résumé" }).click();
	const resume = page.locator(".resume");
	await expect(resume).toContainText("Meta Platforms");
	await expect(resume.locator(`a[href="${kinds.paper}"]`)).toBeVisible();
	await expect(resume).not.toContainText(/Rudi|AppFabric/);
	for (const link of await page.locator("[data-pdf] a").all()) {
		const response = await request.get((await link.getAttribute("href")) ?? "");
		expect([response.status(), response.headers()["content-type"]]).toEqual([200, "application/pdf"]);
	}
	expect(await page.locator("[data-pdf] a").count()).toBe(2);
	expect((await request.get(`${kinds.person}/resume.json`)).status()).toBe(200);
});

test("another person’s system names that person above it", async ({ page }) => {
	for (const path of ["/systems/shuffle-sharding", "/systems/capacity-pooling", "/systems/xfaas"]) {
		await openPage(page, path);
		const band = page.getByRole("complementary", { name: "Whose work this is" });
		await expect(band, path).toContainText("The XFaaS co-author’s work, not Apurva Modi’s.");
	}
	await openPage(page, "/systems/priority-scheduler");
	await expect(page.getByText("Based on the work of")).toHaveCount(0);
	await expect(page.getByRole("complementary", { name: "Whose work this is" })).toHaveCount(0);
});

test("titles and preview images of another person's work omit the owner's name", async ({ page }) => {
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
