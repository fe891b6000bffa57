import { expect, type Page, test } from "@playwright/test";
import { openModel, openSettings, readOut } from "@/e2e/site";

const drawingOf = (page: Page) => page.locator("[data-drawing] svg[role=img]:visible").first();

test("every request succeeds, the counts agree, and a cursor makes the copy right", async ({ page }) => {
	await openModel(page, "/systems/audit-log?t=9500");
	await expect(drawingOf(page)).toHaveAccessibleName(
		/all of which succeeded, the copy has 32 rows, and the log 32\. 4 repeated, 4 missing\./,
	);
	await page.getByRole("button", { name: "Use a cursor" }).click();
	await expect.poll(() => readOut(page, "Rows copied")).toBe(32);
	await expect(drawingOf(page)).toHaveAccessibleName(/None repeated, none missing\./);
});

test("a row that is inserted behind the reader is repeated, and arrow keys go along the log", async ({
	page,
}) => {
	await openModel(page, "/systems/audit-log?preset=A+cursor&position=0&inserts=0");
	const log = page.getByRole("log", { name: "Events" });
	const button = (name: RegExp) => page.getByRole("button", { name }).filter({ visible: true });
	const gap = button(/^Insert a row before row 32$/);
	await gap.focus();
	await gap.press("ArrowRight");
	await expect(button(/^Insert a row before row 31$/)).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await expect(button(/^Row 31, copied: delete it$/)).toBeFocused();
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("Enter");
	await expect(log).toContainText("Row 33 arrived");
	await expect(log).toContainText(/Request 2: 200 OK, 4 rows, 1 again/);
});

test("a late file is missed by hour, and copied by creation date", async ({ page }) => {
	await openModel(page, "/systems/audit-log?preset=The+hour+as+a+mark&late=0&t=20500");
	const deliver = (hour: number) =>
		page
			.getByRole("button", { name: `Hour ${hour}: deliver a late file` })
			.filter({ visible: true })
			.press("Enter");
	const log = page.getByRole("log", { name: "Events" });
	await deliver(3);
	await expect(log).toContainText("Hour 3, Sequence 2: missed");
	await openSettings(page);
	await page.getByLabel("The reader remembers").last().selectOption("The creation date");
	await deliver(4);
	await expect(log).toContainText("Hour 4, Sequence 2: copied");
});
