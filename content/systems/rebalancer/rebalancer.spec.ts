import { expect, test } from "@playwright/test";
import { openModel, readOut } from "@/e2e/site";

test("allowing slack removes more than half of the trading, and says what it costs", async ({ page }) => {
	await openModel(page, "/systems/rebalancer");
	await expect.poll(() => readOut(page, "Sold each week")).toBeGreaterThan(12);
	await page.getByRole("button", { name: "Sell only below rank 70" }).click();
	await expect.poll(() => readOut(page, "Sold each week")).toBeLessThan(7);
	await expect(page.getByText(/Worse: mean rank held.*Better: .*sold each week/)).toBeVisible();
});

test("a run that the broker refuses is replayed order by order in the log", async ({ page }) => {
	await openModel(page, "/systems/rebalancer");
	await page.getByText("Broker failures", { exact: true }).click();
	await page.getByRole("button", { name: "Refuse the next run’s orders" }).click();
	const log = page.getByRole("log", { name: "Orders" });
	await expect(log).toContainText(/week 27, \d+\/\d+sell rank \d+, \$[\d,]+: refused/);
	await expect.poll(() => readOut(page, "Orders refused or cut short")).toBeGreaterThan(0);
});
