import { expect, test } from "@playwright/test";
import { kinds, openPage, pages } from "./site";

test.use({ javaScriptEnabled: false });

test("every kind of page can be read without JavaScript", async ({ page }) => {
	for (const [kind, path] of Object.entries(pages)) {
		await openPage(page, path);
		await expect(page.getByRole("heading", { level: 1 }), kind).toBeVisible();
		const text = (await page.locator("main").allInnerTexts()).join(" ");
		expect(text.length, kind).toBeGreaterThan(40);
	}
});

test("the navigation works without JavaScript", async ({ page }) => {
	await openPage(page, kinds.home);
	const link = page.getByRole("navigation", { name: "Main" }).getByRole("link").first();
	const path = await link.getAttribute("href");
	await link.click();
	await page.waitForURL(`**${path}`);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("“In brief” and “In depth” work without JavaScript", async ({ page }) => {
	await openPage(page, kinds.role);
	const sections = page.locator("#in-depth h2");
	await expect(sections.first()).toBeVisible();
	await page.getByRole("link", { name: "In brief" }).click();
	await expect(page.locator("#in-brief")).toBeVisible();
	await expect(sections.first()).toBeHidden();
	await page.getByRole("link", { name: "In depth" }).click();
	await expect(sections.first()).toBeVisible();
});

test("the 404 page lists every page without JavaScript", async ({ page }) => {
	await openPage(page, kinds.missing);
	await expect(page.locator(`[data-all-pages] a[href='${kinds.role}']`)).toBeVisible();
});
