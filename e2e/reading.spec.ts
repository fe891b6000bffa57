import { expect, type Page, test } from "@playwright/test";
import { kinds, openPage } from "./site";

const contents = (page: Page) => page.locator("[data-toc] a");

/** Scrolls a text to one of its sections, and leaves the page. */
async function readTo(page: Page, section: number): Promise<string> {
	await openPage(page, kinds.role);
	const hash = (await contents(page).nth(section).getAttribute("href")) ?? "";
	await page.locator(hash).evaluate((heading) => heading.scrollIntoView());
	await expect(contents(page).nth(section)).toHaveAttribute("aria-current", "true");
	await openPage(page, kinds.home);
	return hash;
}

test("on a later visit the table of contents marks where the reader stopped", async ({ page }) => {
	const hash = await readTo(page, 2);
	await openPage(page, kinds.role);
	expect(await page.evaluate(() => scrollY)).toBe(0);
	await expect(page.locator("[data-stopped]")).toHaveCount(1);
	await expect(page.locator("[data-stopped]")).toHaveAttribute("href", hash);
});

test("a finished or never opened text has no mark", async ({ page }) => {
	await openPage(page, kinds.role);
	await expect(page.locator("[data-stopped]")).toHaveCount(0);
	await readTo(page, 2);
	await openPage(page, kinds.role);
	await readTo(page, (await contents(page).count()) - 1);
	await openPage(page, kinds.role);
	await expect(page.locator("[data-stopped]")).toHaveCount(0);
});

test("going back restores the scroll position", async ({ page }) => {
	await openPage(page, kinds.role);
	await page.evaluate(() => scrollTo(0, 1500));
	await openPage(page, kinds.home);
	await page.goBack();
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1400);
});

test("a page is prerendered when the pointer rests on its link; files are not", async ({ page }) => {
	await openPage(page, kinds.home);
	const rules = JSON.parse((await page.locator('script[type="speculationrules"]').textContent()) ?? "");
	expect(rules.prerender[0].eagerness).toBe("moderate");
	const matches = await page.evaluate(
		(patterns) => {
			const [all, file] = patterns.map((pathname) => new URLPattern({ pathname }));
			return ["/", "/roles/acme", "/resume.pdf", "/feed.xml"].filter(
				(pathname) => all?.test({ pathname }) && !file?.test({ pathname }),
			);
		},
		["/*", "/*.*"],
	);
	expect(matches).toEqual(["/", "/roles/acme"]);
});

test("pages change with a view transition, unless reduced motion is preferred", async ({ page }) => {
	for (const [reducedMotion, transitions] of [
		["no-preference", "auto"],
		["reduce", "none"],
	] as const) {
		await page.emulateMedia({ reducedMotion });
		await openPage(page, kinds.roles);
		await page.evaluate(() => {
			addEventListener("pageswap", (event) => {
				sessionStorage.setItem("swapped", String("viewTransition" in event && event.viewTransition !== null));
			});
		});
		await page.locator(`a[href="${kinds.role}"]`).first().click();
		await page.waitForURL(`**${kinds.role}`);
		expect(await page.evaluate(() => sessionStorage.getItem("swapped"))).toBe(String(transitions === "auto"));
	}
});
