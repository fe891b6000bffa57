import { expect, test } from "@playwright/test";
import { openModel, readOut } from "@/e2e/site";

test("pressing an alarm pages by it, and the main button pages on an hour of errors", async ({ page }) => {
	await openModel(page, "/systems/alarms");
	await expect.poll(() => readOut(page, "False pages")).toBeGreaterThan(60);
	await page.getByRole("button", { name: "Page by this alarm: burn rate" }).click();
	await expect.poll(() => readOut(page, "False pages")).toBe(0);
	await page.getByRole("button", { name: "Page by this alarm: both" }).press("Enter");
	await expect.poll(() => readOut(page, "False pages")).toBeGreaterThan(60);
	await page.getByRole("button", { name: "Page on an hour’s sum of errors" }).click();
	await expect.poll(() => readOut(page, "False pages")).toBe(0);
	await expect(page.getByText(/against the run before\..*Better: .*false pages/)).toBeVisible();
});
