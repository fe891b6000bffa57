import { expect, test } from "@playwright/test";
import { dialog, field, status } from "./search";
import { kinds, openPage, ownerName } from "./site";

/** A word of every site: its pages name the owner. */
const [word = ""] = ownerName.split(" ");

const FOUND = /^\d+ pages? match/;

test("search reports a lost connection and recovers", async ({ page, context }) => {
	await openPage(page, kinds.home);
	await page.keyboard.press("/");
	await expect(field(page)).toBeFocused();
	await context.route("**/search-index/**", (route) => route.abort());
	// Inserted at once, because a later letter would search again after the connection is back.
	await page.keyboard.insertText(word);
	await expect(status(page)).toHaveText("Search could not be loaded.");
	await context.unroute("**/search-index/**");
	await dialog(page).getByRole("button", { name: "Try again" }).click();
	await expect(status(page)).toHaveText(FOUND);
});

test("a search that starts while an earlier one is failing succeeds", async ({ page }) => {
	await openPage(page, kinds.home);
	await page.keyboard.press("/");
	await expect(field(page)).toBeFocused();
	let goOn = () => {};
	const typed = new Promise<void>((resolve) => {
		goOn = resolve;
	});
	let requests = 0;
	await page.route("**/search-index/index.txt", async (route) => {
		requests++;
		if (requests > 1) return route.continue();
		await typed;
		return route.abort();
	});
	await page.keyboard.insertText(word.slice(0, 2));
	await expect.poll(() => requests).toBe(1);
	await page.keyboard.insertText(word.slice(2));
	// Longer than the pause in typing that starts a search.
	await page.waitForTimeout(500);
	goOn();
	await expect(status(page)).toHaveText(FOUND);
});

test("if the search program cannot be loaded, the link opens the list of all pages", async ({ page }) => {
	await page.route("**/search-index/**", (route) => route.abort());
	await openPage(page, kinds.home);
	await page.keyboard.press("/");
	await page.waitForURL("**/search");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
});
