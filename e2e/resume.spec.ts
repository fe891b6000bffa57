import { expect, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { kinds } from "./site";

/** The text of each page of a PDF, without white space, which a printer breaks as it likes. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
	return Promise.all(
		numbers.map(async (number) => {
			const { items } = await (await document.getPage(number)).getTextContent();
			return bare(items.map((item) => ("str" in item ? item.str : "")).join(""));
		}),
	);
}

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

test("the résumé prints on one or two pages of A4", async ({ page }) => {
	await page.goto(kinds.resume);
	const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
	expect(pages.length).toBeGreaterThanOrEqual(1);
	expect(pages.length).toBeLessThanOrEqual(2);
});

test("nothing of the résumé is cut when it is printed", async ({ page }) => {
	await page.goto(kinds.resume);
	const parts = await page.locator(".resume :is(h1, h2, h3, li, dd, p):not(.only-print)").allInnerTexts();
	const printed = (await pagesOf(await page.pdf({ preferCSSPageSize: true }))).join("");
	expect(parts.length).toBeGreaterThan(30);
	expect(parts.filter((part) => part.split("\n").some((line) => !printed.includes(bare(line))))).toEqual([]);
});

test("every role of the site’s owner is on the résumé, in the words of its page", async ({ page }) => {
	await page.goto(kinds.role);
	const sentence = await page.locator("#in-brief dd").first().textContent();
	await page.goto(kinds.resume);
	await expect(page.locator(".resume")).toContainText(sentence ?? "—");
	await expect(page.locator(".resume h3")).toHaveCount(6);
});
