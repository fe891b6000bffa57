import { expect, type Page, test } from "@playwright/test";
import { openModel } from "@/e2e/site";

const drawingOf = (page: Page) => page.locator("[data-drawing] svg[role=img]:visible").first();

test("the deleted document comes back, and with versions it does not", async ({ page }) => {
	await openModel(page, "/systems/ingestion");
	await expect(drawingOf(page)).toHaveAccessibleName(/Salaries came back/);
	await page.getByRole("button", { name: "Refuse late updates" }).click();
	await expect(page.getByRole("log")).toContainText("Salaries: v2 ignored, the index knows v3");
	await expect(drawingOf(page)).not.toHaveAccessibleName(/Salaries/);
});

test("a pressed message stops time, and dropping it keeps the document deleted", async ({ page }) => {
	await openModel(page, "/systems/ingestion?t=9500");
	const message = page.getByRole("button", { name: /^Salaries, update v2/ }).filter({ visible: true });
	await message.press("Enter");
	const drop = page.getByRole("button", { name: "Drop the message" }).filter({ visible: true });
	await expect(drop).toBeFocused();
	await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
	await drop.press("Enter");
	await expect(page.getByRole("log")).toContainText("Salaries: v2 dropped");
	await expect(message).toHaveCount(0);
});

test("a missing row of the mapping is added, and the dead letters are redriven", async ({ page }) => {
	await openModel(page, "/systems/ingestion?preset=A+poison+message&t=16000");
	const redrive = page.getByRole("button", { name: /^Dead letters: redrive \d/ }).filter({ visible: true });
	await expect(redrive).toBeVisible();
	await page.getByRole("button", { name: "Add this row" }).click();
	await redrive.press("Enter");
	await expect(page.getByRole("log")).toContainText("redriven from the dead-letter queue");
	await expect(redrive).toHaveCount(0);
});
