import { expect, test } from "@playwright/test";
import { openModel, openPage, openSettings, readOut } from "@/e2e/site";

const path = "/systems/capacity-pooling";

test("the saving for independent teams matches the formula within two points", async ({ page }) => {
	await openPage(page, path);
	expect(await readOut(page, "Pooling saves")).toBeGreaterThan(25);
	const difference = (await readOut(page, "Pooling saves")) - (await readOut(page, "Saving by the formula"));
	expect(Math.abs(difference)).toBeLessThan(2);
});

test("teams with identical demand save nothing", async ({ page }) => {
	await openModel(page, path);
	await page.getByRole("combobox", { name: "Scenario" }).selectOption("All move together");
	await expect.poll(() => readOut(page, "Pooling saves")).toBe(0);
});

test("deferrable work reduces the servers for a common peak", async ({ page }) => {
	await openPage(page, `${path}?preset=One+peak%2C+shaped`);
	await expect.poll(() => readOut(page, "Pooling saves")).toBeLessThan(10);
	expect(await readOut(page, "With shaping")).toBeGreaterThan(15);
});

test("servers are sized in a worker, then used by the run", async ({ page }) => {
	await openModel(page, path);
	const before = await readOut(page, "Needed apart");
	const started = page.waitForEvent("worker");
	await openSettings(page);
	await page.getByLabel("Mean demand per team").and(page.locator("input[type=range]")).press("End");
	expect((await started).url()).toContain("/_next/static/");
	await expect.poll(() => readOut(page, "Needed apart")).toBeGreaterThan(2 * before);
});

test("play advances the model's time", async ({ page }) => {
	await openModel(page, path);
	const opening = await readOut(page, "Elapsed");
	await page.getByRole("button", { name: "Play" }).click();
	await expect.poll(() => readOut(page, "Elapsed")).toBeGreaterThan(opening);
});

test("the role shows the still drawing and a link to run it", async ({ page }) => {
	await openPage(page, "/roles/meta");
	const figure = page.locator("figure", {
		has: page.getByRole("img", { name: /servers apart and [\d.]+ pooled/ }),
	});
	await expect(figure.getByRole("link", { name: "Run it" })).toHaveAttribute("href", path);
});
