import { expect, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { kinds, openPage, ownRoles, requireSome } from "./site";

/** Returns the text of each page of a PDF, with line breaks as spaces. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
	return Promise.all(
		numbers.map(async (number) => {
			const { items } = await (await document.getPage(number)).getTextContent();
			return items
				.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
				.join("")
				.replace(/\s+/g, " ");
		}),
	);
}

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

for (const format of ["A4", "Letter"]) {
	test(`the résumé’s page prints on one or two pages of ${format}`, async ({ page }) => {
		await openPage(page, kinds.resume);
		const pages = await pagesOf(await page.pdf({ format, preferCSSPageSize: true }));
		expect(pages.length).toBeGreaterThanOrEqual(1);
		expect(pages.length).toBeLessThanOrEqual(2);
	});
}

test("résumé dates wrap as a whole", async ({ page }) => {
	requireSome(ownRoles.length, "roles");
	await page.setViewportSize({ width: 360, height: 740 });
	await openPage(page, kinds.resume);
	const dates = await page.locator(".resume h4").evaluateAll((heads) =>
		heads.flatMap((head) => {
			const [position, when] = [".position", ".when"].map((name) =>
				head.querySelector(name)?.getBoundingClientRect(),
			);
			if (!position || !when?.width || when.top < position.bottom) return [];
			return when.left - head.getBoundingClientRect().left;
		}),
	);
	requireSome(dates.length, "positions with dates that wrap");
	expect(Math.max(...dates)).toBeLessThan(1);
});

test("printing clips nothing of the résumé", async ({ page }) => {
	await openPage(page, kinds.resume);
	const parts = await page
		.locator(".resume :is(h1, h2, h3, h4, li, dd, p):not(.only-print, [data-no-print])")
		.allInnerTexts();
	const printed = bare((await pagesOf(await page.pdf({ preferCSSPageSize: true }))).join(""));
	expect(parts.length).toBeGreaterThan(1);
	expect(parts.filter((part) => part.split("\n").some((line) => !printed.includes(bare(line))))).toEqual([]);
});

/** Returns every text in a JSON value except URLs, which other formats write differently. */
function textsOf(value: unknown, key = ""): string[] {
	if (typeof value === "string") return /^(url|\$schema|canonical|version)$/.test(key) ? [] : [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		textsOf(inner, Number.isNaN(Number(name)) ? name : key),
	);
}

/** Formats "2025-03" like the page, "Mar 2025". Other texts are unchanged. */
function formatMonth(text: string): string {
	const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
	if (!year || !month) return text;
	const name = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });
	return `${name.format(new Date(`${year}-${month}-01`))} ${year}`;
}

test("the résumé's page, PDF, Markdown and JSON have the same facts", async ({ page, request }) => {
	requireSome(ownRoles.length, "roles");
	await openPage(page, kinds.resume);
	const facts = (
		await page
			.locator(
				".resume :is(h1, .employer, h4 a, .position, .when, header > p:first-of-type, .lead, li, dt, dd)",
			)
			.allInnerTexts()
	).filter((fact) => fact !== "");
	expect(facts.length).toBeGreaterThan(2 * ownRoles.length);

	const markdown = await (await request.get("/resume.md")).text();
	// Link targets and Markdown syntax are not text.
	const words = bare(markdown.replace(/\]\([^)]*\)/g, "").replace(/^(#+|-) |[[\\]/gm, ""));
	expect(
		facts.filter((fact) => !words.includes(bare(fact))),
		"in Markdown",
	).toEqual([]);

	// The PDF separates employers, so the parts of a line are searched one by one.
	const parts = facts.flatMap((fact) => fact.split(/ · |, |: /));
	for (const path of ["/resume.pdf", "/resume-letter.pdf"]) {
		const pdf = (await pagesOf(await (await request.get(path)).body())).join(" ");
		expect(
			parts.filter((part) => !pdf.includes(part.trim())),
			path,
		).toEqual([]);
	}

	const json: unknown = await (await request.get("/resume.json")).json();
	const texts = textsOf(json);
	const roles = page.locator(".resume h4");
	const jsonWords = bare(texts.map(formatMonth).join(" "));
	const names = await roles.locator("a, .position").allInnerTexts();
	const days = await roles.locator("time").allInnerTexts();
	const sentences = await page.locator(".resume section li").allInnerTexts();
	requireSome(days.length, "roles with dates");
	for (const fact of [...days, ...sentences]) expect.soft(jsonWords, "in JSON").toContain(bare(fact));
	expect.soft(names.length).toBeGreaterThanOrEqual(ownRoles.length);
	const figures = facts.flatMap((fact) => fact.match(/\d[\d.,]*\d%?/g) ?? []);
	requireSome(figures.length, "key figures on the résumé");
	for (const figure of figures) expect.soft(jsonWords, "in JSON").toContain(figure);
});

test("the résumé can be downloaded as a PDF for A4 and US Letter", async ({ page, request }) => {
	await openPage(page, kinds.resume);
	const links = page.locator("[data-pdf]").getByRole("link");
	await expect(links).toHaveText(["Download PDF, US Letter", "Download PDF, A4"]);
	for (const link of await links.all()) {
		await expect(link).toBeInViewport();
		const response = await request.get((await link.getAttribute("href")) ?? "");
		expect(response.status()).toBe(200);
		expect(response.headers()["content-type"]).toBe("application/pdf");
	}
});

test("every role of the site's owner is on the résumé", async ({ page }) => {
	await openPage(page, kinds.role);
	const sentence = await page.locator("#in-brief dd").first().textContent();
	await openPage(page, kinds.resume);
	await expect(page.locator(".resume")).toContainText(sentence ?? "—");
	const roles = await page
		.locator(".resume h4 a")
		.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
	expect(roles).toEqual(ownRoles);
});
