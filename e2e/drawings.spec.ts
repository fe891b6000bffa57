import { expect, type Page, test } from "@playwright/test";
import { openModel, openPage, publicPaths, requireSome, systems } from "./site";

interface Words {
	says: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Whether the drawing's edge cuts the words off. */
	isCut: boolean;
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
					const sheet = drawing.getBoundingClientRect();
					const isCut =
						left < sheet.left - 1 ||
						right > sheet.right + 1 ||
						top + rim < sheet.top - 1 ||
						bottom - rim > sheet.bottom + 1;
					return { says: text.textContent ?? "", left, right, top: top + rim, bottom: bottom - rim, isCut };
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

/** Returns the labels that touch another label or an edge of their drawing. */
const findLabelFaults = (drawings: Words[][]) => [
	...collisions(drawings),
	...drawings
		.flat()
		.filter(({ isCut }) => isCut)
		.map(({ says }) => `“${says}” is cut`),
];

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
			expect.soft(findLabelFaults(drawings), path).toEqual([]);
		}
		requireSome(seen, "labels of drawings");
	});
}

const EXTREMES = ["min", "max"] as const;

/**
 * Sets every dial of a group to its minimum or maximum. Without an end, selects the story again, which resets the
 * dials.
 */
function setDials(page: Page, group: number, end: (typeof EXTREMES)[number] | undefined): Promise<void> {
	return page.evaluate(
		([group, end]) => {
			const set = (control: HTMLInputElement | HTMLSelectElement, value: string, heard: string) => {
				const { prototype } = control instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
				// React overrides the `value` setter of the element itself.
				Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
				control.dispatchEvent(new Event(heard, { bubbles: true }));
			};
			const story = document.querySelector<HTMLSelectElement>("[data-instrument] select");
			if (story)
				set(story, [...story.options].find(({ defaultSelected }) => defaultSelected)?.value ?? "", "change");
			if (!end) return;
			const dials = document.querySelectorAll(".instrument-dials > details")[group];
			for (const dial of dials?.querySelectorAll<HTMLInputElement>("input[type=range]") ?? [])
				set(dial, dial[end], "input");
			for (const dial of dials?.querySelectorAll("select") ?? [])
				set(dial, dial.options[end === "min" ? 0 : dial.options.length - 1]?.value ?? "", "change");
		},
		[group, end] as const,
	);
}

for (const path of systems) {
	test(`no labels of ${path} overlap or are cut at the extremes of its dials`, async ({ page }) => {
		await openModel(page, path);
		const groups = await page.locator(".instrument-dials > details").count();
		expect(groups).toBeGreaterThan(0);
		const time = page.getByRole("slider", { name: "Time", exact: true });
		for (let group = 0; group < groups; group++) {
			for (const end of EXTREMES) {
				await setDials(page, group, end);
				// A week of many functions takes the worker long to compute.
				await expect(page.getByText("Computing…")).toHaveCount(0, { timeout: 120_000 });
				// The end of the run shows the most events.
				await time.press("End");
				await expect
					.poll(() =>
						time.evaluate((input) => input instanceof HTMLInputElement && input.value === input.max),
					)
					.toBe(true);
				for (const width of [1280, 320]) {
					await page.setViewportSize({ width, height: 900 });
					const name = `group ${group} at its ${end}, ${width} px`;
					expect.soft(findLabelFaults(await wordsOf(page)), name).toEqual([]);
				}
			}
			await setDials(page, group, undefined);
		}
	});

	test(`the drawing of ${path} fits every screen, with text of at least 12 px, most of it at most 26 px`, async ({
		page,
	}) => {
		for (const width of [320, 360, 390, 768, 1024, 1280, 1920]) {
			await page.setViewportSize({ width, height: 740 });
			await openPage(page, path);
			await expect(page.locator("[data-drawing] svg[role=img]:visible").first()).toBeVisible();
			const drawings = await page.locator("[data-drawing] svg[role=img]:visible").evaluateAll((all) =>
				all.map((svg) => {
					const box = svg.getBoundingClientRect();
					const words = [...svg.querySelectorAll("text")].filter((word) => word.textContent);
					const view = svg instanceof SVGSVGElement ? svg.viewBox.baseVal : null;
					const scale = view?.width ? box.width / view.width : 1;
					const sizes = words.map((word) => Number.parseFloat(getComputedStyle(word).fontSize) * scale);
					return {
						over: box.right - innerWidth,
						least: Math.min(...sizes),
						middle: sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0,
						outside: words
							.filter((word) => {
								const { left, right } = word.getBoundingClientRect();
								return left < box.left - 1 || right > box.right + 1;
							})
							.map((word) => word.textContent),
					};
				}),
			);
			for (const { over, least, middle, outside } of drawings) {
				expect.soft(over, `${width} px`).toBeLessThanOrEqual(0);
				expect.soft(Math.round(least * 10) / 10, `${width} px`).toBeGreaterThanOrEqual(12);
				expect.soft(middle, `${width} px`).toBeLessThanOrEqual(26);
				expect.soft(outside, `${width} px`).toEqual([]);
			}
		}
	});
}
