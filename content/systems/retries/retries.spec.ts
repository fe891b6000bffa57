import { expect, test } from "@playwright/test";
import { openModel } from "@/e2e/site";

test("the service is down after the blip, and a remedy brings it back", async ({ page }) => {
	await openModel(page, "/systems/retries");
	const service = page.locator("dl div", { has: page.getByText("Service", { exact: true }) }).locator("dd");
	await expect(service).toHaveText("still down 7.0 s after the slowdown");
	await page.getByRole("radio", { name: "Load shedding" }).check();
	await expect(service).toHaveText(/^back after \d/);
	await expect(page.getByText(/against the run before\..*Better: .*time to recovery/)).toBeVisible();
});

test("one button sheds load, and the text says what it does", async ({ page }) => {
	await openModel(page, "/systems/retries");
	await page.getByRole("button", { name: "Keep the queue short" }).click();
	await expect(page.getByText("the service rejects requests beyond 20 in its queue")).toBeVisible();
	await expect(page.getByRole("img", { name: /back after/ }).filter({ visible: true })).toBeVisible();
});

test("pressing the service slows it down", async ({ page }) => {
	await openModel(page, "/systems/retries?preset=Shedding+before+the+blip&t=0");
	await page
		.getByRole("button", { name: "Service: slow it down for 8 s" })
		.filter({ visible: true })
		.press("Enter");
	await expect(page.getByRole("img", { name: /in the blip/ }).filter({ visible: true })).toBeVisible();
});
