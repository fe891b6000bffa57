import { describeHit, type Hit } from "@/lib/search/excerpt";
import { SEARCH } from "@/lib/search/index-files";
import { describeResult } from "@/lib/search/messages";
import { runPlan } from "@/lib/search/run-plan";
import { loadPages, MOST_LETTERS, search } from "@/lib/search/search";
import { fill } from "@/lib/words/format";
import { getWords } from "@/lib/words/languages";
import type { Resources } from "./resources";

/** Maximum number of results on a page rendered per request. The list of all pages follows below. */
const MOST_HITS = 10;

const TEMPLATE = /<template data-search-hit[^>]*>([\s\S]*?)<\/template>/;
const RESULTS = /<div data-search-results[^>]*>(?=<\/div>)/;
const FIELD = /<input [^>]*?name="q"/;
const LANGUAGE = /<html[^>]* lang="([^"]+)"/;

/**
 * Renders the results of a query into the search page, as HTML that works without JavaScript. Returns undefined if
 * the page or the index does not have the expected form.
 */
export function renderSearchPage(site: Resources, html: string, query: string): string | undefined {
	const template = TEMPLATE.exec(html)?.[1];
	if (template === undefined || !RESULTS.test(html) || !FIELD.test(html)) return undefined;
	const read = (name: string) => {
		const file = site.byPath.get(`${SEARCH}/${name}`)?.variants.find(({ coding }) => coding === "identity");
		if (!file) throw new Error(`the search index has no file ${name}`);
		return file.body.toString();
	};
	const result = runPlan(search(query), read);
	const pages = runPlan(loadPages(result, result.pages.slice(0, MOST_HITS)), read);
	const hits = pages.map((page) => {
		const hit = describeHit(page, result);
		return renderHit(template, { ...hit, href: site.base + hit.href });
	});
	const { corrected } = result;
	const { locale, text, search: words } = getWords(LANGUAGE.exec(html)?.[1] ?? "en");
	const message = describeResult(result, query, { locale, quotation: text.quotation, search: words });
	const link =
		corrected === undefined
			? undefined
			: `<a href="${site.base}/search?q=${encodeURIComponent(corrected)}">${escapeHtml(corrected)}</a>`;
	const suggestion = link === undefined ? "" : `<p>${fill(words.didYouMean, { query: link })}</p>`;
	const results = `<p role="status">${escapeHtml(message)}</p>${suggestion}<ol>${hits.join("")}</ol>`;
	// Functions, because "$" has a special meaning in a replacement string.
	return html
		.replace(FIELD, (field) => `${field} value="${escapeHtml(query.slice(0, MOST_LETTERS).toWellFormed())}"`)
		.replace(RESULTS, (element) => element + results);
}

function renderHit(template: string, { href, title, section, kind, language, excerpt }: Hit): string {
	const name = section === undefined ? title : `${title} › ${section}`;
	const text = excerpt.map(({ text, isMarked }) =>
		isMarked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text),
	);
	const values: Record<string, string> = {
		Title: escapeHtml(name),
		Kind: escapeHtml(kind),
		Excerpt: text.join(""),
	};
	const own = language === undefined ? "" : ` lang="${escapeHtml(language)}" dir="auto"`;
	return template
		.replace(/href="[^"]*"/, () => `href="${escapeHtml(href)}"`)
		.replace(/>(Title|Kind|Excerpt)</g, (_, key: string) => `${key === "Kind" ? "" : own}>${values[key]}<`);
}

const ESCAPES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
