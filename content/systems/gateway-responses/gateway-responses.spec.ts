import { expect, type Page, test } from "@playwright/test";
import { openModel } from "@/e2e/site";

const drawingOf = (page: Page) => page.locator("[data-drawing] svg[role=img]:visible").first();

test("a misspelled path is answered with 403, and fixed, with 200", async ({ page }) => {
	await openModel(page, "/systems/gateway-responses");
	await expect(drawingOf(page)).toHaveAccessibleName(/Answer: 403, MISSING_AUTHENTICATION_TOKEN/);
	await page.getByRole("button", { name: "Play" }).click();
	await expect(drawingOf(page), "Play shows again how it came about").not.toHaveAccessibleName(/Answer:/);
	await expect(drawingOf(page)).toHaveAccessibleName(/Answer: 403, MISSING_AUTHENTICATION_TOKEN/);
	await page.getByRole("button", { name: "Fix the path" }).click();
	await expect(drawingOf(page)).toHaveAccessibleName(/Answer: 200, from the backend/);
});

test("a pressed stage breaks, and the owner changes its answer", async ({ page }) => {
	await openModel(page, "/systems/gateway-responses?preset=A+request+without+a+fault&t=4800");
	await page
		.getByRole("button", { name: /^Firewall, fine/ })
		.filter({ visible: true })
		.press("Enter");
	await expect(drawingOf(page)).toHaveAccessibleName(/stage 2 of 9, Firewall.* Answer: 403, WAF_FILTERED/);
	await page.getByText("The API’s owner", { exact: true }).click();
	await page.getByLabel("Customizes").selectOption("DEFAULT_4XX");
	await expect(drawingOf(page)).toHaveAccessibleName(/Answer: 400, WAF_FILTERED/);
});
