import { expect, test } from "@playwright/test";
import { kinds } from "./site";

test("what is another person’s is never shown as the site’s owner’s", async ({ page }) => {
	for (const [path, link] of [
		[kinds.home, kinds.paper],
		[kinds.home, "/blog/xfaas-time-shifting"],
		[kinds.projects, kinds.paper],
		[kinds.blog, "/blog/xfaas-time-shifting"],
		[kinds.skill, "/roles/amazon-api-gateway-senior"],
	] as const) {
		await page.goto(path);
		await expect(page.locator(`main a[href="${link}"]`).first(), path).toContainText("XFaaS co-author");
	}
});

test("a role says whose it is, with the way to that person", async ({ page }) => {
	await page.goto("/roles/meta");
	await page.getByRole("link", { name: "XFaaS co-author" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("XFaaS co-author");
});

test("the résumé is of the site’s owner alone", async ({ page }) => {
	await page.goto(kinds.resume);
	await expect(page.locator(".resume")).not.toContainText(/Meta Platforms|API Gateway|XFaaS/);
});
