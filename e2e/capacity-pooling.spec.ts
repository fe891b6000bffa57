import { expect, type Page, test } from "@playwright/test";

const path = "/systems/capacity-pooling";

/** What a read-out of the model says, as a number. */
async function readOut(page: Page, label: string): Promise<number> {
	const figure = page.locator("dl > div").filter({ has: page.getByText(label, { exact: true }) });
	return Number.parseFloat((await figure.locator("dd").first().textContent()) ?? "");
}

test("independent teams save what the closed form says, within two points", async ({ page }) => {
	await page.goto(path);
	expect(await readOut(page, "Pooling saves")).toBeGreaterThan(25);
	const difference = (await readOut(page, "Pooling saves")) - (await readOut(page, "By the closed form"));
	expect(Math.abs(difference)).toBeLessThan(2);
});

test("teams that move as one save nothing", async ({ page }) => {
	await page.goto(path);
	await page.getByLabel("Story").selectOption("All move together");
	expect(await readOut(page, "Pooling saves")).toBe(0);
});

test("work that can wait takes servers off a common peak", async ({ page }) => {
	await page.goto(`${path}?preset=One+peak%2C+shaped`);
	await expect.poll(() => readOut(page, "Pooling saves")).toBeLessThan(10);
	expect(await readOut(page, "With shaping")).toBeGreaterThan(15);
});

test("play moves the model’s time", async ({ page }) => {
	await page.goto(path);
	const opening = await readOut(page, "Time in the model");
	await page.getByRole("button", { name: "Play" }).click();
	await expect.poll(() => readOut(page, "Time in the model")).toBeGreaterThan(opening);
});

test("the role shows the still drawing, with the way to run it", async ({ page }) => {
	await page.goto("/roles/meta");
	const figure = page.locator("figure", {
		has: page.getByRole("img", { name: /servers apart and [\d.]+ pooled/ }),
	});
	await expect(figure.getByRole("link", { name: "Run it" })).toHaveAttribute("href", path);
});
