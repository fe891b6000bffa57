import { expect, type Page, test } from "@playwright/test";
import { openModel, openPage, openSettings, systems } from "./site";

/** Tests where the parts of every system stand: the text and the drawing on the first screen. */

/** Returns the fraction of the drawing's height that is on the screen. */
function shareInSight(page: Page): Promise<number> {
	return page.locator("[data-drawing]").evaluate((drawing) => {
		const { top, bottom } = drawing.getBoundingClientRect();
		return Math.max(0, Math.min(bottom, innerHeight) - Math.max(0, top)) / (bottom - top);
	});
}

for (const path of systems) {
	test(`the drawing of ${path} is on the first screen and stays visible while a control has focus`, async ({
		page,
	}) => {
		for (const size of [
			{ width: 1280, height: 800 },
			{ width: 390, height: 844 },
		]) {
			await page.setViewportSize(size);
			await openPage(page, path);
			expect(await shareInSight(page), `first screen at ${size.width} px`).toBeGreaterThanOrEqual(0.8);
			await openSettings(page);
			const controls = page.locator(".instrument-dials :is(input, select, button, summary):visible");
			const count = await controls.count();
			expect(count).toBeGreaterThan(3);
			for (let place = 0; place < count; place++) {
				await controls.nth(place).focus();
				const name = `control ${place} at ${size.width} px`;
				expect(await shareInSight(page), name).toBeGreaterThanOrEqual(0.6);
				const isCovered = await controls.nth(place).evaluate((control) => {
					const { left, top, width, height } = control.getBoundingClientRect();
					const seen = document.elementFromPoint(left + width / 2, top + height / 2);
					return !control.contains(seen) && !seen?.contains(control);
				});
				expect(isCovered, `${name} is covered`).toBe(false);
			}
			const heights = await page
				.locator("[data-instrument] :is(input, select, button):visible")
				.evaluateAll((all) =>
					all.map(
						(control) =>
							(control.closest("label:not(:has(select))") ?? control).getBoundingClientRect().height,
					),
				);
			expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
		}
	});

	test(`${path} says what its run shows above the drawing, on the first screen`, async ({ page }) => {
		for (const size of [
			{ width: 1280, height: 800 },
			{ width: 390, height: 844 },
		]) {
			await page.setViewportSize(size);
			await openPage(page, path);
			const sentence = page.locator("[data-instrument] p[aria-live]").first();
			await expect(sentence).not.toBeEmpty();
			const bottom = await sentence.evaluate((element) => element.getBoundingClientRect().bottom);
			const top = await page
				.locator("[data-drawing]")
				.evaluate((drawing) => drawing.getBoundingClientRect().top);
			expect(bottom, `${size.width} px`).toBeLessThanOrEqual(Math.min(top, size.height));
		}
	});

	test(`the drawing of ${path} stays in place when a scenario changes the text above it`, async ({
		page,
	}) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await openModel(page, path);
		const topOf = () =>
			page.locator("[data-drawing]").evaluate((drawing) => drawing.getBoundingClientRect().top + scrollY);
		const before = await topOf();
		const sentence = page.locator("[data-instrument] p[aria-live]").first();
		const picker = page.getByRole("combobox", { name: "Scenario" });
		const opening = await picker.inputValue();
		const names = await picker.locator("option:not([hidden])").allTextContents();
		const others = names.filter((name) => name !== opening);
		expect(others.length).toBeGreaterThan(0);
		for (const name of others) {
			const text = await sentence.textContent();
			await picker.selectOption(name);
			await expect(sentence).not.toHaveText(text ?? "");
			expect.soft(Math.abs((await topOf()) - before), name).toBeLessThan(1);
		}
	});
}
