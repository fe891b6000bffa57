import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { kinds, openPage, pages, systems } from "./site";

for (const theme of ["light", "dark"] as const) {
	for (const [kind, path] of Object.entries(pages)) {
		test(`axe finds no violations on ${kind}, ${theme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
			await openPage(page, path);
			// One theme tests a system in its initial state, the other after use. Elsewhere only the colors differ.
			const isSystem = systems.includes(path);
			if (theme === "dark" && isSystem) await operateFigure(page);
			const axe = new AxeBuilder({ page });
			if (theme === "dark" && !isSystem) axe.withRules("color-contrast");
			const { violations } = await axe.analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
				[],
			);
		});
	}
}

test("body text has a contrast of 7 to 1 in both themes", async ({ page }) => {
	for (const theme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme: theme });
		await openPage(page, kinds.role);
		const { violations } = await new AxeBuilder({ page })
			.include(".prose")
			.exclude("figcaption, aside, [role=note], .footnotes, .heading-link, sup")
			.withRules(["color-contrast-enhanced"])
			.analyze();
		expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => `${theme}: ${html}`))).toEqual([]);
	}
});

test("nothing on the home page moves before a visitor starts it", async ({ page }) => {
	await openPage(page, kinds.home);
	const moving = await page.evaluate(() =>
		document
			.getAnimations()
			.filter(({ effect }) => effect?.getTiming().iterations === Number.POSITIVE_INFINITY)
			.map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML : "")),
	);
	expect(moving).toEqual([]);
});

/** Uses a figure like a visitor: plays it, uses every object of its drawing, and opens every part. */
async function operateFigure(page: Page) {
	await page.locator("[data-island]").dispatchEvent("pointerover");
	await page.locator("[data-island][data-answers]").waitFor();
	const objects = page.locator("[data-drawing]").locator("[role=button]:visible, [role=slider]:visible");
	if ((await objects.count()) > 0) {
		await objects.first().press("Enter");
		await objects.first().press("ArrowRight");
	}
	await page
		.getByRole("button", { name: "Play" })
		.or(page.getByRole("button", { name: "Pause" }))
		.waitFor();
	if (await page.getByRole("button", { name: "Pause" }).isVisible())
		await page.getByRole("button", { name: "Pause" }).click();
	await expect(page.getByText("Computing…")).toHaveCount(0);
	await page.locator("[data-instrument]").evaluate((figure) => {
		for (const part of figure.querySelectorAll("details")) part.open = true;
	});
}
