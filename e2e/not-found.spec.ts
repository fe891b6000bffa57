import { expect, test } from "@playwright/test";
import { kinds, openPage } from "./site";

test("a mistyped URL answers 404 and suggests the closest page", async ({ page }) => {
	await openPage(page, kinds.role.replace(/.(?=.$)/, ""), { status: 404 });
	const suggestions = page.locator("[data-suggestions]");
	await expect(suggestions.getByRole("link").first()).toHaveAttribute("href", kinds.role);
});

for (const [asked, meant] of [
	["/cv", "/resume"],
	["/about", "/"],
	["/contact", "/"],
] as const) {
	test(`${asked} suggests ${meant} first`, async ({ page }) => {
		await openPage(page, asked, { status: 404 });
		const first = page.locator("[data-suggestions]").getByRole("link").first();
		await expect(first).toHaveAttribute("href", meant);
	});
}

test("the start of a slug, and a slug in another folder, suggest their page", async ({ page }) => {
	for (const [asked, meant] of [
		[kinds.post.replace(/(?<=\w\w\w)-.*/, ""), kinds.post],
		[`${kinds.role.replace("/roles/", "/role/")}/`, kinds.role],
	] as const) {
		await openPage(page, asked, { status: 404 });
		const first = page.locator("[data-suggestions]").getByRole("link").first();
		await expect(first).toHaveAttribute("href", meant);
	}
});

test("a short word is not corrected", async ({ page }) => {
	await openPage(page, "/nope", { status: 404 });
	await expect(page.locator("[data-all-pages]")).toBeVisible();
	await expect(page.locator("[data-suggestions]")).toBeHidden();
});

test("the list of all pages uses the full width", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await openPage(page, "/nope", { status: 404 });
	const list = page.locator("[data-all-pages]");
	const skills = list.getByRole("heading", { name: "Skills" }).locator("xpath=..");
	const count = await skills.getByRole("link").count();
	test.skip(count <= 15, "this site has no more than 15 skills");
	const [whole, long] = [await list.boundingBox(), await skills.boundingBox()];
	expect(long?.width).toBe(whole?.width);
	expect(long?.height).toBeLessThan(500);
});

test("a URL unlike any page gets no suggestion", async ({ page }) => {
	await openPage(page, "/zzzzzzzzzzzzzzzzzzzzzzzzzzzz", { status: 404 });
	await expect(page.locator("[data-suggestions]")).toBeHidden();
});

test("the 404 page is not indexed", async ({ page }) => {
	await openPage(page, "/nothing-here", { status: 404 });
	await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
});
