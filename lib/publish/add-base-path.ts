import { getBasePath } from "@/lib/site/addresses";
import { applyEdits, type Edit, type Element, getAttribute, parseHtml, replaceContent } from "./html";
import { readPage, type Site, writePage } from "./site";

/** Attributes that hold an address of this site. */
const ADDRESSES = ["href", "src", "action", "poster"];

/** Attributes that hold several addresses, separated by spaces. */
const LISTS = ["data-island", "srcset"];

/** Scripts that hold addresses as JSON. */
const ADDRESS_LISTS = ["importmap", "speculationrules"];

/**
 * Adds the base path to every address in the pages and their headers, for a site below a path such as
 * https://name.example/portfolio. Earlier steps use addresses without it. Scripts and feeds already have it.
 */
export function addBasePath(site: Site): void {
	const base = getBasePath();
	if (base === "") return;
	for (const page of site.pages) writePage(site, page, addToHtml(readPage(site, page), base));
	for (const headers of Object.values(site.headers))
		if (headers.link) headers.link = headers.link.replace(/<(?=\/(?!\/))/g, `<${base}`);
}

/** Adds the base path to each address of a page that starts with exactly one slash. */
export function addToHtml(html: string, base: string): string {
	const { elements } = parseHtml(html);
	return applyEdits(
		html,
		elements.flatMap((element) => [...addToAttributes(html, element, base), ...addToContent(element, base)]),
	);
}

function addToAttributes(html: string, { attributes }: Element, base: string): Edit[] {
	return attributes.flatMap(({ name, from, to }) => {
		const isList = LISTS.includes(name.toLowerCase());
		if (!isList && !ADDRESSES.includes(name)) return [];
		const start = isList ? /(?<=["'\s])\/(?!\/)/g : /(?<=^[\w-]+=["'])\/(?!\/)/;
		return { from, to, text: html.slice(from, to).replace(start, () => `${base}/`) };
	});
}

function addToContent(element: Element, base: string): Edit[] {
	const { tagName, text } = element;
	if (tagName === "style" && text.includes("url("))
		return [
			replaceContent(
				element,
				text.replace(/(?<=url\(["']?)\/(?!\/)/g, () => `${base}/`),
			),
		];
	if (tagName !== "script" || !ADDRESS_LISTS.includes(getAttribute(element, "type") ?? "")) return [];
	return [
		replaceContent(
			element,
			text.replace(/(?<=")\/(?!\/)/g, () => `${base}/`),
		),
	];
}
