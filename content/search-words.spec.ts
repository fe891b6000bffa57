import { expect, test } from "@playwright/test";
import { dialog, field, results, status } from "@/e2e/search";
import { openPage } from "@/e2e/site";

// The engine's own tests have many more queries, in four languages (lib/search). These cover this site's words.
for (const [typed, meant, path] of [
	["teh scheduler", "the scheduler", "/systems/priority-scheduler"],
	["schedular", "scheduler", "/systems/priority-scheduler"],
	["bedrok", "bedrock", "/roles/amazon-bedrock"],
] as const) {
	test(`“${typed}” finds the results of “${meant}” and suggests it`, async ({ page }) => {
		await openPage(page, `/search?q=${encodeURIComponent(typed)}`);
		await expect(status(page)).toHaveText(
			new RegExp(`^No page contains “\\w+”\\. \\d+ pages match “${meant}”\\.$`),
		);
		await expect(results(page).first()).toHaveAttribute("href", new RegExp(`^${path}(#|$)`));
		await expect(field(page)).toHaveValue(typed);
		await dialog(page).getByRole("button", { name: meant, exact: true }).click();
		await expect(field(page)).toHaveValue(meant);
		await expect(status(page)).toHaveText(new RegExp(`^\\d+ pages match “${meant}”\\.$`));
	});
}

for (const typed of ["kubernetes", "c++"]) {
	test(`“${typed}”, which no page contains, finds nothing and gets no correction`, async ({ page }) => {
		await openPage(page, `/search?q=${encodeURIComponent(typed)}`);
		await expect(status(page)).toHaveText(`Nothing matches “${typed}”.`);
		await expect(results(page)).toHaveCount(0);
		await expect(dialog(page).getByRole("button", { name: /^(?!Close)/ })).toHaveCount(0);
	});
}

for (const [typed, path] of [
	["lease", "/systems/leader-failover"],
	["rust tokio", "/roles/amazon-bedrock"],
	["99.3%", "/blog/what-300-queries-can-say"],
	["migrating tiers", "/systems/tier-migration"],
	["“priority tiers”", "/roles/amazon-bedrock"],
	["contact", "/people/apurva-modi"],
	["hire", "/people/apurva-modi"],
] as const) {
	test(`the first result of “${typed}” is ${path}`, async ({ page }) => {
		await openPage(page, `/search?q=${encodeURIComponent(typed)}`);
		await expect(results(page).first()).toHaveAttribute("href", new RegExp(`^${path}(#|$)`));
	});
}
