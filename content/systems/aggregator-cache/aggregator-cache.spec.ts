import { expect, test } from "@playwright/test";
import { openModel, openPage, readOut } from "@/e2e/site";

const path = "/systems/aggregator-cache";

test("partitioning the cache more than doubles the hit rate, and the page says so", async ({ page }) => {
	await openModel(page, path);
	await expect.poll(() => readOut(page, "Hit rate, last 5 s")).toBeLessThan(36);
	await page.getByRole("button", { name: "Cache each item on one host only" }).click();
	await expect.poll(() => readOut(page, "Hit rate, last 5 s"), { timeout: 20_000 }).toBeGreaterThan(72);
	await expect(page.getByText(/against the run before\..*Better: .*hit rate 7/)).toBeVisible();
});

test("pressing a host loses it, and pressing it again restarts it", async ({ page }) => {
	await openModel(page, `${path}?preset=One+partitioned+cache`);
	const press = (name: RegExp) => page.getByRole("button", { name }).filter({ visible: true }).press("Enter");
	await press(/^Host 3, .*: lose it$/);
	await expect(page.getByRole("img", { name: /: 9 hosts hold/ }).filter({ visible: true })).toBeVisible();
	await press(/^Host 3, lost: restart it$/);
	await expect(page.getByRole("img", { name: /: 10 hosts hold/ }).filter({ visible: true })).toBeVisible();
});

test("the role shows the caches and a link to run them", async ({ page }) => {
	await openPage(page, "/roles/product-aggregator-sde-ii");
	const figure = page.locator("figure", {
		has: page.getByRole("img", { name: /10 hosts hold 5,000 entries/ }),
	});
	await expect(figure.getByRole("link", { name: "Run it" })).toHaveAttribute("href", path);
});
