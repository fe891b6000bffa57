import { expect, test } from "@playwright/test";
import { dialog, field, results, said } from "./search";
import { openPage } from "./site";

for (const [typed, meant] of [
	["xbedrock", "bedrock"],
	["bedrok", "bedrock"],
	["sceduler", "scheduler"],
	["shedulr", "scheduler"],
	["shedule", "schedule"],
	["backpresure", "backpressure"],
	["tokyo", "tokio"],
	["prioritiy-scheduling", "priority scheduling"],
] as const) {
	test(`“${typed}” finds nothing, and is offered “${meant}”`, async ({ page }) => {
		await openPage(page, `/search?q=${typed}`);
		await expect(said(page)).toHaveText(new RegExp(`^Nothing matches “${typed}”`));
		await expect(results(page)).toHaveCount(0);
		await dialog(page).getByRole("button", { name: meant, exact: true }).click();
		await expect(field(page)).toHaveValue(meant);
		await expect(said(page)).toHaveText(new RegExp(`match(es)? “${meant}”\\.$`));
	});
}

test("of several words, the one that is nowhere is named", async ({ page }) => {
	await openPage(page, "/search?q=bedrok rust");
	await expect(said(page)).toHaveText("Nothing matches “bedrok rust”: no page has “bedrok”.");
	await dialog(page).getByRole("button", { name: "bedrock rust" }).click();
	await expect(results(page).first()).toContainText("Bedrock");
});

for (const typed of ["kubernetes", "mongodb"]) {
	test(`“${typed}”, of which no page speaks, finds nothing and is taken for nothing else`, async ({
		page,
	}) => {
		await openPage(page, `/search?q=${typed}`);
		await expect(said(page)).toHaveText(`Nothing matches “${typed}”.`);
		await expect(dialog(page).getByRole("button", { name: /^(?!Close)/ })).toHaveCount(0);
	});
}

for (const typed of [
	"schedulers",
	"migrating",
	"sched",
	"10,000",
	"mTLS",
	"multi-tenant",
	"“priority tiers”",
	"C++",
]) {
	test(`“${typed}” is found: other forms, beginnings, numbers, quotes, signs`, async ({ page }) => {
		await openPage(page, `/search?q=${encodeURIComponent(typed)}`);
		await expect(said(page)).toHaveText(/^\d+ pages? match/);
		await expect(results(page).first()).toBeVisible();
	});
}

for (const [typed, told] of [
	["bedrock", "/roles/amazon-bedrock"],
	["scheduler", "/systems/priority-scheduler"],
] as const) {
	test(`of “${typed}”, the page that tells of it comes before those that list it`, async ({ page }) => {
		await openPage(page, `/search?q=${typed}`);
		await expect(results(page).first()).toHaveAttribute("href", new RegExp(`^${told}(#|$)`));
	});
}
