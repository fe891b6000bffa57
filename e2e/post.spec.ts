import { expect, test } from "@playwright/test";
import { kinds, openPage, ownerName } from "./site";

test("a post shows its author, date and reading time", async ({ page }) => {
	await openPage(page, kinds.post);
	const head = page.locator("article").first();
	await expect(head).toContainText(`By ${ownerName}`);
	await expect(head.locator("time").first()).toHaveAttribute("datetime", /^\d{4}-\d{2}-\d{2}$/);
	await expect(head).toContainText(/\d+ min read/);
});

test("a footnote links to its text and back", async ({ page }) => {
	await openPage(page, kinds.post);
	const reference = page.locator("[data-footnote-ref]").first();
	await reference.click();
	const target = page.locator((await reference.getAttribute("href")) ?? "");
	await expect(target).toBeInViewport();
	await target.locator("[data-footnote-backref]").first().click();
	await expect(reference).toBeInViewport();
});

test("a code block has a copy button and names its language", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-write"]);
	// The site's policy blocks reading the clipboard, so the test records what is written.
	await page.addInitScript(() => {
		const { writeText } = Clipboard.prototype;
		Clipboard.prototype.writeText = function (text) {
			Reflect.set(globalThis, "copied", text);
			return writeText.call(this, text);
		};
	});
	await openPage(page, kinds.paper);
	const code = page.locator("figure.code").last();
	await expect(code.locator("figcaption")).toContainText("bibtex");
	await code.getByRole("button", { name: "Copy" }).click();
	await expect(code.getByRole("button")).toHaveText("Copied");
	expect(await page.evaluate(() => Reflect.get(globalThis, "copied"))).toContain("doi = {10.");
});

test("code in a post can be copied", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-write"]);
	await openPage(page, kinds.post);
	const code = page.locator("figure.code").first();
	await code.getByRole("button", { name: "Copy" }).click();
	await expect(code.getByRole("button")).toHaveText("Copied");
});

test("every heading has a link to itself", async ({ page }) => {
	await openPage(page, kinds.post);
	const heading = page.locator(".prose h2").nth(1);
	await heading.hover();
	await heading.getByRole("link", { name: "Link to this section" }).click();
	expect(new URL(page.url()).hash).toBe(`#${await heading.getAttribute("id")}`);
});

test("a tag links to its posts", async ({ page }) => {
	await openPage(page, kinds.post);
	await page.getByRole("list", { name: "Tags" }).getByRole("link").first().click();
	await expect(page.locator(`main a[href='${kinds.post}']`)).toBeVisible();
});
