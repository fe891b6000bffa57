import { expect, test } from "@playwright/test";
import { kinds, openPage } from "./site";

test("the system’s theme applies by default", async ({ page }) => {
	await page.emulateMedia({ colorScheme: "dark" });
	await openPage(page, kinds.home);
	const dark = await background(page);
	await page.emulateMedia({ colorScheme: "light" });
	expect(await background(page)).not.toBe(dark);
});

test("the switch cycles through system, light and dark", async ({ page }) => {
	await openPage(page, kinds.home);
	const button = page.getByRole("button", { name: /^Theme/ });
	const seen: string[] = [];
	for (let click = 0; click < 3; click++) {
		await button.click();
		seen.push((await page.locator("html").getAttribute("data-theme")) ?? "system");
	}
	expect(seen).toEqual(["light", "dark", "system"]);
});

test("a chosen theme persists on the next page", async ({ page }) => {
	await openPage(page, kinds.home);
	await page.getByRole("button", { name: /^Theme/ }).click();
	await page.getByRole("button", { name: /^Theme/ }).click();
	await openPage(page, kinds.role);
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a chosen theme is set before the body, so it cannot flash", async ({ page }) => {
	await openPage(page, kinds.home);
	await page.evaluate(() => localStorage.setItem("theme", "dark"));
	await page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (!document.body) return;
			document.documentElement.setAttribute(
				"data-theme-at-body",
				document.documentElement.dataset.theme ?? "none",
			);
			observer.disconnect();
		}).observe(document, { childList: true, subtree: true });
	});
	await openPage(page, kinds.post);
	await expect(page.locator("html")).toHaveAttribute("data-theme-at-body", "dark");
});

async function background(page: import("@playwright/test").Page) {
	return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}
