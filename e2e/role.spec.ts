import { expect, test } from "@playwright/test";
import { kinds, openPage, ownRoles } from "./site";

test("a key figure links to the section that explains it", async ({ page }) => {
	await openPage(page, kinds.role);
	const figure = page.locator("article ul a[href^='#']").first();
	const anchor = (await figure.getAttribute("href")) ?? "";
	await figure.click();
	await expect(page.locator(anchor)).toBeInViewport();
});

test("the table of contents marks the current section", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await openPage(page, kinds.role);
	const marked = page.locator("[data-toc] [aria-current]");
	for (const heading of await page.locator("#in-depth h2[id]").all()) {
		if ((await heading.getAttribute("id")) === "footnote-label") continue;
		await heading.evaluate((element) => element.scrollIntoView({ block: "start" }));
		await expect(marked).toHaveAttribute("href", `#${await heading.getAttribute("id")}`);
	}
});

test("“In brief” summarizes each section and links to it", async ({ page }) => {
	await openPage(page, `${kinds.role}#in-brief`);
	const brief = page.locator("#in-brief");
	await expect(brief.getByRole("link")).toHaveCount(
		await page.locator("#in-depth h2:not(#footnote-label)").count(),
	);
	await brief.getByRole("link").nth(3).click();
	await expect(page.locator("#in-depth h2").nth(3)).toBeInViewport();
});

test("a role links to the role before it and to related posts", async ({ page }) => {
	await openPage(page, kinds.role);
	const [, earlier = ""] = ownRoles;
	test.skip(earlier === "", "this site has one role");
	await expect(page.getByRole("link", { name: /Earlier/ })).toHaveAttribute("href", earlier);
	await expect(
		page.getByRole("complementary", { name: "Related" }).locator(`a[href='${kinds.post}']`),
	).toBeVisible();
});

test("a skill links to every entry that uses it", async ({ page }) => {
	await openPage(page, kinds.role);
	const skill = page.getByRole("list", { name: "Technologies" }).getByRole("link").first();
	const name = (await skill.textContent()) ?? "";
	await skill.click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
	await expect(page.locator(`main a[href='${kinds.role}']`)).toBeVisible();
});
