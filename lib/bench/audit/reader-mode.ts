import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type Finding, getPlainText, type HtmlPage, type Release, type Work, wordsOf } from "./release";

/** The smallest share of a page's words that a reader mode must show. */
const LEAST = 0.95;

/** Of a page with fewer characters of prose, Readability guesses the main part (its charThreshold). */
const SHORT = 500;

/** Audits what Mozilla's reader mode shows of each entry: byline, text, notes, assumptions, headings. */
export function auditReaderMode({ pages, works }: Release): Finding[] {
	const byline: string[] = [];
	const text: string[] = [];
	const notes: string[] = [];
	const assumptions: string[] = [];
	const signs: string[] = [];
	const figures: string[] = [];
	for (const work of works) {
		const page = pages.find(({ path }) => path === work.path);
		if (!page) continue;
		const shown = readInReaderMode(page);
		if (!hasByline(shown.byline, work, page)) byline.push(`${work.path}: ${shown.byline || "none"}`);
		const has = (part: string) => shown.text.includes(getPlainText(part));
		const texts = (selector: string) =>
			[...page.document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");
		const own = texts("#in-depth .prose, main .prose:not(#in-brief)").join(" ");
		const prose = wordsOf(own).length;
		const share = Math.min(1, wordsOf(shown.text).length / prose);
		if (share < LEAST) text.push(`${work.path}: ${Math.round(share * 100)}% of ${prose} words`);
		const lost = (all: string[]) =>
			all.filter((part) => !has(part)).map((part) => `${work.path}: ${part.slice(0, 60)}`);
		notes.push(...lost(texts(".prose aside, .prose [role=note]")));
		assumptions.push(...lost(texts("[aria-labelledby=assumptions] li")));
		if (own.length >= SHORT) figures.push(...lost(texts("main a > b")));
		signs.push(
			...shown.headings
				.filter((heading) => /#\s*$/.test(heading))
				.map((heading) => `${work.path}: ${heading}`),
		);
	}
	return [
		{ name: "reader mode: entries without their person's byline", cases: byline },
		{ name: `reader mode: entries with less than ${LEAST * 100}% of their words`, cases: text },
		{ name: "reader mode: notes lost", cases: notes },
		{ name: "reader mode: assumptions lost", cases: assumptions },
		{ name: "reader mode: key figures lost", cases: figures },
		{ name: "reader mode: headings with a number sign", cases: signs },
	];
}

function readInReaderMode(page: HtmlPage) {
	const { document } = parseHTML(page.html);
	const article = new Readability(document).parse();
	// Adjacent blocks have no space between them.
	const html = (article?.content ?? "").replace(/<\/(?:p|div|li|h[1-6]|t[dh]|d[td]|figcaption)>/g, "$& ");
	const content = parseHTML(`<html><body>${html}</body></html>`).document;
	return {
		byline: article?.byline ?? "",
		text: getPlainText(content.body.textContent ?? ""),
		headings: [...content.querySelectorAll("h2, h3")].map(({ textContent }) => textContent ?? ""),
	};
}

/** Returns whether the byline names the author, or the authors of a paper on its page. */
function hasByline(byline: string, { author }: Work, { graph }: HtmlPage): boolean {
	const isPaper = graph.some((node) => node["@type"] === "ScholarlyArticle");
	return byline.includes(author) || (isPaper && byline !== "");
}
