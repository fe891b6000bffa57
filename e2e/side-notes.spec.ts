import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const css = ["prose", "reading"].map((name) => readFileSync(`app/${name}.css`, "utf8")).join("\n");

const text = (words: number) => `<p>${"word ".repeat(words)}</p>`;
const note = (words: number) => `<div role="note" class="side-note">${"remark ".repeat(words)}</div>`;

/** A text with notes closer than they are high, as app/blog renders it. */
const page = (dir: string) => `<!doctype html><html lang="en" dir="${dir}"><title>Notes</title>
	<style>body { margin: 0; font: 18px/1.6 serif } .wrap { max-width: 74rem; margin: auto; padding-inline: 48px; box-sizing: border-box } p { margin: 0 }${css}</style>
	<main class="wrap"><article><div class="with-toc with-side-notes">
	<details class="toc" open><summary>On this page</summary><ol><li>One</li><li>Two</li></ol></details>
	<div class="e-content"><div class="prose">${text(40)}${note(40)}${text(20)}${note(40)}${text(60)}</div></div>
	</div></article><p id="after">After</p></main></html>`;

for (const dir of ["ltr", "rtl"])
	test(`side notes are in the margin of a wide ${dir} screen, and in the text of a narrow one`, async ({
		page: tab,
	}) => {
		const box = async (selector: string, index = 0) => {
			const found = await tab.locator(selector).nth(index).boundingBox();
			if (!found) throw new Error(`${selector} is not shown`);
			return { ...found, right: found.x + found.width, bottom: found.y + found.height };
		};
		await tab.setViewportSize({ width: 1280, height: 800 });
		await tab.setContent(page(dir));
		const [prose, toc, first, second, after] = [
			await box(".prose"),
			await box(".toc"),
			await box(".side-note"),
			await box(".side-note", 1),
			await box("#after"),
		];
		const [left, right] = dir === "ltr" ? [toc, first] : [first, toc];
		expect(left.right).toBeLessThanOrEqual(prose.x);
		expect(right.x).toBeGreaterThanOrEqual(prose.right);
		expect(Math.min(first.x, toc.x)).toBeGreaterThanOrEqual(48);
		expect(Math.max(first.right, toc.right)).toBeLessThanOrEqual(1280 - 48);
		expect(second.y).toBeGreaterThanOrEqual(first.bottom);
		expect(after.y).toBeGreaterThanOrEqual(second.bottom);

		for (const width of [360, 1200]) {
			await tab.setViewportSize({ width, height: 800 });
			const [inText, paragraph] = [await box(".side-note"), await box(".prose > p", 1)];
			expect(inText.x).toBeGreaterThanOrEqual((await box(".prose")).x);
			expect(inText.right).toBeLessThanOrEqual((await box(".prose")).right);
			expect(paragraph.y).toBeGreaterThanOrEqual(inText.bottom);
		}
	});
