import { test } from "@playwright/test";
import { kinds, openPage } from "./site";

for (const kind of ["home", "role", "post"] as const) {
	for (const width of [360, 768, 1280]) {
		test(`screenshot of ${kind} at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await openPage(page, kinds[kind]);
			await page.screenshot({ path: `e2e/shots/${kind}-${width}.png`, fullPage: true });
		});
	}
}
