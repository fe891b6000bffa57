import { expect, type Page, test } from "@playwright/test";
import { openModel } from "@/e2e/site";

const drawingOf = (page: Page) => page.locator("[data-drawing] svg[role=img]:visible").first();

test("without jitter one lost host takes down the others, and with it they survive", async ({ page }) => {
	await openModel(page, "/systems/gateway");
	await page.getByRole("button", { name: "Play" }).click();
	await expect(drawingOf(page)).toHaveAccessibleName(/0 of 8 hosts are up. All 80,000 clients are offline/);
	await page.getByRole("button", { name: "Add jitter: spread over 10 s" }).click();
	await expect(drawingOf(page)).toHaveAccessibleName(/7 of 8 hosts are up/);
	await expect(page.getByRole("log")).toContainText("Host 3 is lost, with 10000 connections");
});

test("a pressed host is lost, and is back after its restart", async ({ page }) => {
	await openModel(page, "/systems/gateway?preset=Jitter+over+10+s&t=0");
	const host = page.getByRole("button", { name: "Host 5: lose it" }).filter({ visible: true });
	await host.press("Enter");
	await expect(page.getByRole("log")).toContainText("Host 5 is lost");
	await expect(page.getByRole("button", { name: "Host 5: down" }).filter({ visible: true })).toBeVisible();
	await expect(host).toBeVisible();
});
