import { expect, test } from "@playwright/test";

test("a mistyped address answers 404 and suggests the page that was meant", async ({ page }) => {
	const response = await page.goto("/roles/amazon-bedrok");
	expect(response?.status()).toBe(404);
	const suggestions = page.locator("[data-suggestions]");
	await expect(suggestions.getByRole("link").first()).toHaveAttribute("href", "/roles/amazon-bedrock");
});

test("an address like no other suggests nothing", async ({ page }) => {
	await page.goto("/zzzzzzzzzzzzzzzzzzzzzzzzzzzz");
	await expect(page.locator("[data-suggestions]")).toBeHidden();
});

test("a page that is not there is not indexed", async ({ page }) => {
	await page.goto("/nothing-here");
	await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
});
