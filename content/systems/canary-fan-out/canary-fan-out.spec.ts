import { expect, test } from "@playwright/test";
import { openModel, openPage, readOut } from "@/e2e/site";

const path = "/systems/canary-fan-out";

test("pressing the longest bar splits it, and the page says what that changes", async ({ page }) => {
	await openModel(page, path);
	await page.getByRole("combobox", { name: "Scenario" }).selectOption("Longest first");
	await expect.poll(() => readOut(page, "Whole run")).toBe(10);
	await page.getByRole("button", { name: "Split the longest test, 10.0 min, in two" }).click();
	await expect.poll(() => readOut(page, "Whole run")).toBe(5);
	await expect(page.getByText("run time 5.0 min instead of 10.0 min")).toBeVisible();
	await page.getByRole("button", { name: "Split the longest part, 5.0 min, in two" }).press("Enter");
	await expect(page).toHaveURL(/splits=2/);
});

test("a link opens a time after the end of the first scenario's run", async ({ page }) => {
	await openModel(page, `${path}?workers=1&t=2400000`);
	await expect.poll(() => readOut(page, "Elapsed")).toBe(40);
});

test("the role shows the schedule and a link to run it", async ({ page }) => {
	await openPage(page, "/roles/aws-appfabric");
	const figure = page.locator("figure", { has: page.getByRole("img", { name: /The run takes 12\.9 min/ }) });
	await expect(figure.getByRole("link", { name: "Run it" })).toHaveAttribute("href", path);
});
