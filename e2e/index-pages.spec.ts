import { expect, test } from "@playwright/test";
import { getWords } from "@/lib/words/languages";
import { kinds, openPage, requireSome, siteLanguage } from "./site";

const words = getWords(siteLanguage);

for (const [width, height] of [
	[1280, 800],
	[390, 844],
] as const) {
	test(`at ${width}×${height} the first screen of home shows name, level, proof and next steps`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height });
		await openPage(page, kinds.home);
		await page.evaluate(() => document.fonts.ready);
		const main = page.locator("main");
		const figures = main.locator("ul a[href*='#']:has(b)");
		requireSome(await figures.count(), "key figures on its home page");
		const who = [main.locator(".p-name").first(), main.locator(".p-job-title"), main.locator(".p-note")];
		const steps = [words.home.runModel, words.titles.resume].map((name) =>
			main.getByRole("link", { name, exact: true }).first(),
		);
		const contact = await main.locator(".h-card a[rel~=me]").all();
		const parts = [
			...who,
			page.getByRole("heading", { level: 1 }),
			...steps,
			...contact,
			...(await figures.all()),
		];
		for (const part of parts) {
			const box = await part.boundingBox();
			expect.soft((box?.y ?? Infinity) + (box?.height ?? 0), `${part}`).toBeLessThanOrEqual(height);
		}
	});
}

test("the blog index shows the drawing of a post's system and links to every tag", async ({ page }) => {
	await openPage(page, kinds.tags);
	const tags = await page
		.locator('main a[href^="/blog/tags/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
	expect(tags.length).toBeGreaterThan(3);
	await openPage(page, kinds.blog);
	await expect(page.locator(`main a[href="${kinds.post}"] svg`)).toBeVisible();
	for (const tag of tags) await expect(page.locator(`main a[href="${tag}"]`)).toHaveCount(1);
});

test("a short page’s footer is at the bottom of the window on screen, but not in print", async ({ page }) => {
	const height = 2400;
	await page.setViewportSize({ width: 1280, height });
	for (const path of [kinds.people, kinds.tag]) {
		await openPage(page, path);
		const foot = await page.locator("footer").evaluate((footer) => footer.getBoundingClientRect().bottom);
		expect.soft(foot, path).toBeGreaterThan(height - 40);
		expect.soft(foot, path).toBeLessThanOrEqual(height);
	}
	await page.emulateMedia({ media: "print" });
	const main = await page.locator("main").evaluate((main) => main.getBoundingClientRect().height);
	expect(main).toBeLessThan(900);
});
