import { expect, test } from "@playwright/test";
import { slug } from "github-slugger";
import { HtmlValidate } from "html-validate";
import { reservedIds } from "@/lib/content/check/ids";
import { collectionNames } from "@/lib/content/schema/collections";
import { fetchPage } from "./fetch-page";
import { kinds, openPage, publicPaths, systems } from "./site";

/** The rules of the HTML standard, and those rules that accessibility depends on. */
const html = new HtmlValidate({
	root: true,
	extends: ["html-validate:standard", "html-validate:a11y"],
	// A list with its own name announces it to screen readers.
	rules: { "aria-label-misuse": ["error", { allowAnyNamable: true }] },
});

test("every page is valid HTML", async ({ request }) => {
	const paths = [...(await publicPaths(request)), kinds.missing];
	for (const path of paths) {
		const { results } = await html.validateString(await (await request.get(path)).text());
		const problems = results.flatMap(({ messages }) =>
			messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
		);
		expect.soft(problems, path).toEqual([]);
	}
	expect(paths.length).toBeGreaterThan(3);
});

test("no heading's id can collide with the id of a part of the page", async ({ page }) => {
	const pages = {
		people: [kinds.person],
		roles: [kinds.role],
		projects: [kinds.software, kinds.paper],
		posts: [kinds.post],
		systems,
	};
	for (const collection of collectionNames)
		for (const path of pages[collection]) {
			await openPage(page, path);
			// Locators also search shadow trees, whose IDs no URL reaches (Next adds one to models' pages).
			const ids = await page.evaluate(() =>
				[...document.querySelectorAll("[id]")]
					.filter((one) => !one.parentElement?.closest(".prose"))
					.map(({ id }) => id),
			);
			expect(ids, path).toContain("main");
			const clashing = ids.filter((id) => slug(id) === id && !reservedIds[collection].includes(id));
			expect(clashing, path).toEqual([]);
		}
});

test("external links are encrypted, and have no trackers and no access to their opener", async ({
	request,
}) => {
	const wrong: string[] = [];
	for (const path of await publicPaths(request)) {
		const links = (await fetchPage(request, path)).all("a[href^='http']");
		for (const { href = "", target, rel = "", ping } of links.map(({ attributes }) => attributes)) {
			if (ping !== undefined) wrong.push(`${path}: ${href} reports clicks`);
			if (/[?&](utm_\w+|fbclid|gclid|ref)=/.test(href)) wrong.push(`${path}: ${href} tracks`);
			if (target === "_blank" && !/noopener|noreferrer/.test(rel))
				wrong.push(`${path}: ${href} gives its opener away`);
			if (!href.startsWith("https:")) wrong.push(`${path}: ${href} is not encrypted`);
		}
	}
	expect(wrong).toEqual([]);
});

test("dates known to the day or month are marked up with time elements", async ({ page }) => {
	for (const path of [kinds.home, kinds.roles, kinds.role, kinds.blog, kinds.post, kinds.tag, kinds.resume]) {
		await openPage(page, path);
		const unmarked = await page.locator("main").evaluate((main) => {
			const months =
				"January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
			const date = new RegExp(`(\\d{1,2} )?\\b(${months}) \\d{4}\\b`);
			const texts: string[] = [];
			const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const within = walker.currentNode.parentElement;
				// Prose may write dates in other forms.
				if (
					within &&
					!within.closest("time, .prose, .footnotes, pre, svg") &&
					date.test(walker.currentNode.textContent ?? "")
				)
					texts.push(walker.currentNode.textContent ?? "");
			}
			return texts;
		});
		expect.soft(unmarked, path).toEqual([]);
		for (const value of await page
			.locator("main time")
			.evaluateAll((all) => all.map((time) => time.getAttribute("datetime"))))
			expect.soft(value, path).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
	}
});
