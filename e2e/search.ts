import { expect, type Page } from "@playwright/test";

/** Opens search by the keyboard and types a query. */
export async function search(page: Page, query: string): Promise<void> {
	await page.keyboard.press("/");
	await expect(field(page)).toBeFocused();
	await page.keyboard.type(query);
}

export const field = (page: Page) => dialog(page).getByRole("searchbox");
export const dialog = (page: Page) => page.getByRole("dialog", { name: "Search" });
export const results = (page: Page) => dialog(page).locator("ol").getByRole("link");
export const status = (page: Page) => dialog(page).getByRole("status");
