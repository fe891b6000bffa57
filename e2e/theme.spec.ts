import { expect, test } from "@playwright/test";
import { kinds, openPage } from "./site";

test("without a choice the system’s theme holds", async ({ page }) => {
	await page.emulateMedia({ colorScheme: "dark" });
	await openPage(page, kinds.home);
	const dark = await background(page);
	await page.emulateMedia({ colorScheme: "light" });
	expect(await background(page)).not.toBe(dark);
});

test("the switch goes through light and dark and back to the system’s theme", async ({ page }) => {
	await openPage(page, kinds.home);
	const button = page.getByRole("button", { name: /^Theme/ });
	const seen: string[] = [];
	for (let click = 0; click < 3; click++) {
		await button.click();
		seen.push((await page.locator("html").getAttribute("data-theme")) ?? "system");
	}
	expect(seen).toEqual(["light", "dark", "system"]);
});

test("a chosen theme is kept on the next page", async ({ page }) => {
	await openPage(page, kinds.home);
	await page.getByRole("button", { name: /^Theme/ }).click();
	await page.getByRole("button", { name: /^Theme/ }).click();
	await openPage(page, kinds.role);
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a chosen theme is there before the body is, so it cannot flash", async ({ page }) => {
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
