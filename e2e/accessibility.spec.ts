import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { kinds, openPage, pages } from "./site";

for (const theme of ["light", "dark"] as const) {
	for (const [kind, path] of Object.entries(pages)) {
		test(`axe finds no violations on ${kind}, ${theme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
			await openPage(page, path);
			const { violations } = await new AxeBuilder({ page }).analyze();
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

test("motion on the home page can be paused", async ({ page }) => {
	await openPage(page, kinds.home);
	const moving = () =>
		page.evaluate(
			() =>
				document.getAnimations().filter(({ playState, effect }) => {
					const { iterations = 1 } = effect?.getTiming() ?? {};
					return playState === "running" && iterations === Infinity;
				}).length,
		);
	test.skip((await moving()) === 0, "nothing on the home page moves");
	await page.getByRole("checkbox", { name: "Pause" }).check();
	await expect.poll(moving).toBe(0);
});
