import { expect, test } from "@playwright/test";
import { openModel, openPage, readElapsed, systems, tabTo } from "./site";

/** Tests of every system: a new one in content/systems is covered without being listed. */

const NEVER_PLAYED = "this system has no time that runs";

for (const path of systems) {
	test(`${path} can be stepped, played and paused with the keyboard`, async ({ page }) => {
		await openModel(page, path);
		test.skip((await page.getByRole("button", { name: "Play" }).count()) === 0, NEVER_PLAYED);
		const opening = await readElapsed(page);
		await tabTo(page, "Step");
		await expect
			.poll(
				async () => {
					await page.keyboard.press("Enter");
					return readElapsed(page);
				},
				{ intervals: [20] },
			)
			.toBeGreaterThan(opening);
		const stepped = await readElapsed(page);
		await page.keyboard.press("Shift+Tab");
		await page.keyboard.press("Space");
		await expect.poll(() => readElapsed(page)).toBeGreaterThan(stepped);
		await page.keyboard.press("Space");
		await expect(page.getByRole("button", { name: "Play" })).toBeFocused();
	});

	test(`the table of ${path} shows the data of its drawing`, async ({ page }) => {
		await openModel(page, path);
		test.skip((await page.getByRole("button", { name: "Play" }).count()) === 0, NEVER_PLAYED);
		const table = page.locator("details", { has: page.getByText("The same as a table") });
		await table.locator("summary").click();
		const before = await table.textContent();
		await page.getByRole("button", { name: "Play" }).click();
		await expect.poll(() => table.textContent()).not.toBe(before);
	});

	test(`the drawing of ${path} fits a phone, with text of at least 11 px`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await openPage(page, path);
		const drawing = page.locator("[data-island] svg[role=img]:visible").first();
		await expect(drawing).toBeVisible();
		const { over, least, outside } = await drawing.evaluate((svg) => {
			const box = svg.getBoundingClientRect();
			const words = [...svg.querySelectorAll("text")].filter((word) => word.textContent);
			const scale = box.width / (svg instanceof SVGSVGElement ? svg.viewBox.baseVal.width : 1);
			return {
				over: box.right - innerWidth,
				least: Math.min(...words.map((word) => Number.parseFloat(getComputedStyle(word).fontSize) * scale)),
				outside: words
					.filter((word) => {
						const { left, right } = word.getBoundingClientRect();
						return left < box.left - 1 || right > box.right + 1;
					})
					.map((word) => word.textContent),
			};
		});
		expect(over).toBeLessThanOrEqual(0);
		expect(least).toBeGreaterThanOrEqual(11);
		expect(outside).toEqual([]);
	});

	test(`${path} shows its drawing, text and assumptions without JavaScript`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL: String(baseURL) });
		const page = await context.newPage();
		await openPage(page, path);
		await expect(page.locator("[data-island] svg[role=img]:visible").first()).toBeVisible();
		await expect(page.getByRole("heading", { name: "What is assumed" })).toBeVisible();
		await context.close();
	});

	test(`${path} prints its drawing without controls`, async ({ page }) => {
		await page.emulateMedia({ media: "print" });
		await openPage(page, path);
		await expect(page.locator("main svg[role=img]:visible").first()).toBeVisible();
		await expect(page.locator("main :is(button, input[type=range]):visible")).toHaveCount(0);
	});

	test(`the program of ${path} loads on interaction, not before`, async ({ page }) => {
		await openPage(page, path, { waitUntil: "networkidle" });
		await expect(page.locator("[data-answers]")).toHaveCount(0);
		await page.locator("[data-island] svg[role=img]:visible").first().hover();
		await expect(page.locator("[data-answers]")).toHaveCount(1);
	});
}
