import { expect, test } from "@playwright/test";
import { kinds, openPage, siteName } from "./site";

test("the first Tab stop is the skip link", async ({ page }) => {
	await openPage(page, kinds.home);
	await page.keyboard.press("Tab");
	const skip = page.getByRole("link", { name: "Skip to content" });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press("Enter");
	await expect(page.locator("#main")).toBeFocused();
});

test("Tab visits name, navigation and theme switch in visual order", async ({ page }) => {
	await openPage(page, kinds.home);
	const links = page.getByRole("navigation", { name: "Main" }).getByRole("link");
	const [first = ""] = await links.allTextContents();
	const names: string[] = [];
	for (let stop = 0; stop < 9; stop++) {
		await page.keyboard.press("Tab");
		names.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ""));
	}
	expect(names[0]).toBe("Skip to content");
	expect(names[1]).toBe(siteName);
	expect(names[2]).toBe(first.trim());
	expect(names).toContain("auto");
});

test("every Tab stop has a visible focus indicator", async ({ page }) => {
	await openPage(page, kinds.role);
	for (let stop = 0; stop < 25; stop++) {
		await page.keyboard.press("Tab");
		const outline = await page.evaluate(() => {
			const focused = document.activeElement;
			if (!focused) return "none";
			const { outlineStyle, outlineWidth } = getComputedStyle(focused);
			return `${focused.outerHTML.slice(0, 80)} ${outlineStyle} ${outlineWidth}`;
		});
		expect(outline).toMatch(/solid 2px$/);
	}
});

test("a link of the table of contents moves the focus to its section", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await openPage(page, kinds.role);
	const link = page.getByRole("navigation", { name: "On this page" }).getByRole("link").nth(2);
	await link.focus();
	await page.keyboard.press("Enter");
	const anchor = (await link.getAttribute("href")) ?? "";
	await expect(page.locator(anchor)).toBeInViewport();
	await expect(link).toHaveAttribute("aria-current", "true");
});

test("on a phone the table of contents opens with the keyboard", async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await openPage(page, kinds.role);
	const links = page.getByRole("navigation", { name: "On this page" });
	await expect(links).toBeHidden();
	await page.locator(".toc summary").focus();
	await page.keyboard.press("Enter");
	await expect(links).toBeVisible();
});
