import { getAttribute, parseHtml } from "@/lib/publish/html";
import { readPage, type Site } from "@/lib/publish/site";

/** Notes which pages have an island: the root names the file of its view in its own markup. */
export function findIslands(site: Site): void {
	for (const page of site.pages) {
		const html = readPage(site, page);
		page.island = html.includes("data-island=") ? findIsland(html) : undefined;
		page.runtime = false;
	}
}

/** The file that the page's island root names, from the project's root. */
export function findIsland(html: string): string | undefined {
	return parseHtml(html)
		.elements.map((element) => getAttribute(element, "data-island"))
		.find(Boolean);
}
