import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { getPage, getPeople, type Post } from "@/lib/content/read/query";
import { getSeries, getTranslations } from "@/lib/content/read/related-posts";
import { languageAttributes, nameOfLanguage } from "@/lib/site/facts/language";
import { renderAtom, renderJsonFeed } from "@/lib/site/formats/feed";
import { buildGraph } from "@/lib/site/formats/jsonld";
import { getSearchDocuments } from "@/lib/site/formats/search";
import { metadataFor } from "@/lib/site/metadata";
import { getRoute, tagPath } from "@/lib/site/routes";

function post(slug: string, fields: string) {
	const source = `---\ntitle: Post ${slug}\nsummary: ${"words ".repeat(12)}\nperson: ada\n${fields}\n---\n\n## Part\n\nText.[^1]\n\n[^1]: A note.\n`;
	const { entry, problems } = parseEntry(`content/posts/${slug}.mdx`, source);
	if (!entry) throw new Error(JSON.stringify(problems));
	return entry;
}

vi.mock("@/lib/content/read/load", async () => {
	const { entries, ...rest } = await import("@/lib/site/entries.fixtures");
	return {
		...rest,
		entries: [
			...entries.filter(({ collection }) => collection !== "posts"),
			post(
				"first",
				"published: 2026-01-01T10:00:00+02:00\ntags: [C++, Web Dev]\nseries: { name: Mills, part: 1 }",
			),
			post(
				"second",
				"published: 2026-01-02\ntags: [web-dev]\nseries: { name: Mills, part: 2 }\ncanonical: https://dev.example/second",
			),
			post("arabic", "published: 2026-01-03\ntags: [أمن]\nlanguage: ar\ntranslationOf: first"),
		],
	};
});

function find(slug: string): Post {
	const found = getPage("posts", slug);
	if (!found) throw new Error(slug);
	return found;
}

test("a series is sorted by part, and translations link to each other", () => {
	expect(getSeries(find("second")).map(({ slug }) => slug)).toEqual(["first", "second"]);
	expect(getSeries(find("arabic"))).toEqual([]);
	for (const slug of ["first", "arabic"])
		expect(getTranslations(find(slug)).map((other) => other.slug)).toEqual(["first", "arabic"]);
	expect(getTranslations(find("second"))).toEqual([]);
});

test("only an entry in another language has language attributes", () => {
	expect(languageAttributes(find("first"))).toEqual({});
	expect(languageAttributes(find("arabic"))).toEqual({ lang: "ar", dir: "rtl" });
	expect(nameOfLanguage("de")).toBe("Deutsch");
});

test("search knows the language of a page that is not in the site's", () => {
	const languages = new Map(getSearchDocuments().map(({ path, language }) => [path, language]));
	expect(languages.get("/blog/arabic")).toBe("ar");
	expect(languages.has("/blog/first")).toBe(true);
	expect([...languages.values()].filter(Boolean)).toEqual(["ar"]);
});

test("the head lists the translations and the canonical URL", () => {
	expect(metadataFor("/blog/arabic").alternates).toMatchObject({
		canonical: "/blog/arabic",
		languages: { en: "/blog/first", ar: "/blog/arabic" },
	});
	expect(metadataFor("/blog/second").alternates?.canonical).toBe("https://dev.example/second");
	expect(metadataFor("/blog/second").alternates?.languages).toBeUndefined();
});

test("JSON-LD includes the language, the series and the translation", () => {
	const graph = JSON.stringify(buildGraph(getRoute("/blog/arabic")));
	expect(graph).toContain('"inLanguage":"ar"');
	expect(graph).toContain('"translationOfWork":');
	expect(JSON.stringify(buildGraph(getRoute("/blog/first")))).toContain(
		'"@type":"CreativeWorkSeries","name":"Mills"',
	);
});

test("feeds have languages, times and unique footnote IDs", () => {
	const atom = renderAtom();
	expect(atom).toContain('<entry xml:lang="ar">');
	expect(atom).toContain("<published>2026-01-01T08:00:00Z</published>");
	const items = renderJsonFeed().items;
	expect(items.map((item) => item.language)).toEqual(["ar", undefined, undefined]);
	const ids = items.flatMap(({ content_html }) =>
		[...content_html.matchAll(/ id="([^"]+fn[^"]*)"/g)].map(([, id]) => id),
	);
	expect(ids).toHaveLength(6);
	expect(new Set(ids).size).toBe(6);
});

test("tags with the same slug share a page", () => {
	expect(getRoute("/blog/tags/web-dev").lists.map(({ slug }) => slug)).toEqual(["second", "first"]);
	expect(getRoute(tagPath("C++")).title).toBe("Posts on C++");
	expect(getRoute(tagPath("أمن")).path).toBe("/blog/tags/xn--igb2ed");
});

test("the page of a part lists all parts and links to the translation", async () => {
	const { SeriesNavigation, Translations } = await import("./series");
	const series = renderToStaticMarkup(SeriesNavigation({ post: find("second") }));
	expect(series).toMatch(/href="\/blog\/first".*href="\/blog\/second" aria-current="page"/);
	const links = renderToStaticMarkup(Translations({ post: find("first") }));
	expect(links).toContain('href="/blog/arabic" rel="alternate" hrefLang="ar" lang="ar">العربية');
});

test("the words around a post are in its language", async () => {
	const { CopyMarkdown } = await import("../page/copy-markdown");
	const { Byline, Pager } = await import("./related");
	const { getWords } = await import("@/lib/words/languages");
	const copy = renderToStaticMarkup(CopyMarkdown({ path: "/blog/arabic" }));
	expect(copy).toContain('lang="ar" dir="rtl" data-copy-markdown="تم النسخ"');
	expect(renderToStaticMarkup(CopyMarkdown({ path: "/blog/first" }))).toContain(
		'data-copy-markdown="Copied"><span class="noscript:hidden">Copy as </span>Markdown</a>',
	);
	const words = getWords("ar");
	const post = find("arabic");
	const pager = Pager({
		of: post,
		words,
		label: words.entry.postsAround,
		previous: find("first"),
		next: undefined,
	});
	const html = renderToStaticMarkup(pager);
	expect(html).toContain('<nav lang="ar" dir="rtl" aria-label="التدوينة السابقة والتالية"');
	expect(html).toMatch(/السابق<\/span><span class="[^"]*" lang="en" dir="ltr">Post first/);
	const [ada] = getPeople();
	if (!ada) throw new Error("nobody");
	expect(renderToStaticMarkup(Byline({ person: ada, words }))).toContain("بقلم <a");
});
