import { expect, type Page, test } from "@playwright/test";
import { openPage, publicPaths } from "./site";

interface Words {
	says: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Minimum space between words on one line, in px. Closer words read as one. */
const SPACE = 6;

/** Returns the words of each drawing on a page. A line's box is higher than its letters. */
function wordsOf(page: Page): Promise<Words[][]> {
	return page.locator("main svg[role=img]:visible").evaluateAll((all) =>
		all.map((drawing) =>
			[...drawing.querySelectorAll("text")]
				.filter((text) => text.textContent?.trim())
				.map((text): Words => {
					const { left, right, top, bottom } = text.getBoundingClientRect();
					const rim = (bottom - top) / 4;
					return { says: text.textContent ?? "", left, right, top: top + rim, bottom: bottom - rim };
				}),
		),
	);
}

/** Returns the pairs of words in a drawing that touch. */
function collisions(drawings: Words[][]): string[] {
	return drawings.flatMap((words) =>
		words.flatMap((one, place) =>
			words
				.slice(place + 1)
				.filter((other) => meet(one, other))
				.map((other) => `“${one.says}” and “${other.says}”`),
		),
	);
}

const meet = (a: Words, b: Words) =>
	a.left < b.right + SPACE && b.left < a.right + SPACE && a.top < b.bottom && b.top < a.bottom;

for (const width of [360, 1280]) {
	test(`no labels of a drawing overlap at ${width} px`, async ({ page, request }) => {
		await page.setViewportSize({ width, height: 900 });
		const paths = (await publicPaths(request)).filter((path) =>
			/^\/(systems|roles|projects|blog)\/(?!tags)./.test(path),
		);
		let seen = 0;
		for (const path of paths) {
			await openPage(page, path);
			await page.evaluate(() => document.fonts.ready);
			const drawings = await wordsOf(page);
			seen += drawings.flat().length;
			expect.soft(collisions(drawings), path).toEqual([]);
		}
		expect(seen).toBeGreaterThan(100);
		expect(paths.length).toBeGreaterThan(18);
	});
}
