import { expect, test } from "@playwright/test";
import { kinds, openPage, pages, publicPaths, requireSome } from "./site";

test("no page scrolls sideways at 320 px", async ({ page, request }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const path of [...(await publicPaths(request)), kinds.missing]) {
		await openPage(page, path);
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect.soft(over, path).toBeLessThanOrEqual(0);
	}
});

test("no drawing but a diagram, whose text would be too small, scrolls sideways on a phone", async ({
	page,
	request,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const paths = (await publicPaths(request)).filter((path) =>
		/^\/(systems|roles|projects|blog)\/./.test(path),
	);
	let drawings = 0;
	for (const path of paths) {
		await openPage(page, path);
		const over = await page
			.locator("figure > [tabindex], [data-drawing]", {
				has: page.locator("svg[role=img]"),
				hasNot: page.locator(".diagram"),
			})
			.evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
		expect.soft(Math.max(0, ...over), path).toBe(0);
		drawings += over.length;
	}
	requireSome(drawings, "drawings");
});

test("every summary is at least 24 px high", async ({ page, request }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	let seen = 0;
	for (const path of (await publicPaths(request)).filter((path) => /^\/(systems|roles)\/./.test(path))) {
		await openPage(page, path);
		const heights = await page
			.locator("summary:visible")
			.evaluateAll((all) => all.map((summary) => summary.getBoundingClientRect().height));
		expect.soft(Math.min(24, ...heights), path).toBe(24);
		seen += heights.length;
	}
	requireSome(seen, "text that opens at a press");
});

test("a wide table scrolls within its box", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openPage(page, kinds.post);
	const table = page.locator(".table-scroll").first();
	const { inside, own } = await table.evaluate((box) => ({
		inside: box.scrollWidth,
		own: box.getBoundingClientRect().right,
	}));
	expect(inside).toBeGreaterThan(0);
	expect(own).toBeLessThanOrEqual(320);
});

test("on a phone, a table with up to four columns of figures fits, and no number or range breaks", async ({
	page,
	request,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	let figures = 0;
	for (const path of (await publicPaths(request)).filter((path) => /^\/(roles|blog)\/(?!tags)./.test(path))) {
		await openPage(page, path);
		await page.evaluate(() => document.fonts.ready);
		const tables = await page.locator(".table-scroll").evaluateAll((boxes) =>
			boxes.map((box) => ({
				columns: box.querySelectorAll("thead th").length,
				over: box.scrollWidth - box.clientWidth,
				lines: [...box.querySelectorAll("td.to-right")].flatMap((cell) =>
					[cell, ...cell.querySelectorAll(".range")].map((part) => {
						const texts = [...part.childNodes].filter(
							(node) => !(node instanceof HTMLElement && node.className === "range"),
						);
						const tops = texts.flatMap((text) => {
							const range = document.createRange();
							range.selectNodeContents(text);
							return [...range.getClientRects()].map(({ bottom }) => Math.round(bottom));
						});
						return new Set(tops).size;
					}),
				),
			})),
		);
		const small = tables.filter(({ columns, lines }) => columns <= 4 && lines.length > 0);
		expect.soft(Math.max(0, ...small.map(({ over }) => over)), path).toBe(0);
		const lines = tables.flatMap((table) => table.lines);
		expect.soft(Math.max(0, ...lines), path).toBeLessThanOrEqual(1);
		figures += lines.length;
	}
	requireSome(figures, "tables of figures");
});

test("text at 200% stays within the window", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	for (const path of Object.values(pages)) {
		await openPage(page, path);
		await page.evaluate(() => {
			document.documentElement.style.fontSize = "200%";
		});
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect.soft(over, path).toBeLessThanOrEqual(0);
	}
});
