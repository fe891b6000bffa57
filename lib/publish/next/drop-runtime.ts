import {
	type Comment,
	type Edit,
	type Element,
	findAttribute,
	getAttribute,
	isHtmlElement,
	parseHtml,
	removeNode,
} from "@/lib/publish/html";
import type { Page } from "@/lib/publish/site";
import { unexpected } from "./flight";

/**
 * Takes off a page that React does not describe any more what else is there for Next's runtime. Throws for a script that
 * is neither Next's nor the site's own, and where a part of the page waits for one.
 */
export function dropRuntime(html: string, page: Pick<Page, "path">): Edit[] {
	const { elements, comments } = parseHtml(html);
	const box = elements.find((element) => getAttribute(element, "data-island") !== undefined);
	// React tells neighboring texts apart by the comments between them.
	const isReacts = ({ from, to }: Comment) => box && box.from < from && to < box.to;
	for (const comment of comments) {
		if (comment.data.startsWith("$?") || comment.data.startsWith("$!"))
			throw unexpected(page, "a part of the page waits for a script to show it");
	}
	const unused = elements.filter((element) => isRuntime(element, page) || isOutlet(element));
	const isWithin = ({ parent }: Comment) => parent !== undefined && unused.includes(parent);
	return [
		...comments.filter((comment) => !isReacts(comment) && !isWithin(comment)).map(removeNode),
		...unused.map(removeNode),
		...elements.flatMap(unmarked),
	];
}

/** Whether an element is a hidden box with nothing in it, which is where Next would put metadata that came late. */
const isOutlet = (element: Element) =>
	isHtmlElement(element, "div") &&
	element.attributes.map(({ name }) => name).join() === "hidden" &&
	element.isEmpty;

/** The site's own scripts are told from Next's by an attribute, which is of no more use after that. */
function unmarked(element: Element): Edit[] {
	const mark = findAttribute(element, "data-program");
	return mark ? [{ from: mark.from - 1, to: mark.to, text: "" }] : [];
}

/** Whether an element is there for Next's runtime alone. Throws for a script that is neither Next's nor the site's own. */
function isRuntime(element: Element, page: Pick<Page, "path">): boolean {
	if (isHtmlElement(element, "link"))
		return ["preload", "modulepreload"].includes(getAttribute(element, "rel") ?? "") &&
			getAttribute(element, "as") !== "font"
			? String(getAttribute(element, "href")).endsWith(".js")
			: false;
	if (isHtmlElement(element, "meta")) return getAttribute(element, "name") === "next-size-adjust";
	if (!isHtmlElement(element, "script")) return false;
	if (
		getAttribute(element, "data-program") !== undefined ||
		/^application\/(ld\+)?json$/.test(getAttribute(element, "type") ?? "")
	)
		return false;
	const source = getAttribute(element, "src");
	const known =
		source === undefined
			? ["(self.__next_f=self.__next_f||[])", '(globalThis["TURBOPACK"]'].some((start) =>
					element.text.startsWith(start),
				)
			: source.startsWith("/_next/static/");
	if (!known)
		throw unexpected(
			page,
			`a script is neither Next's nor the site's own: ${source ?? element.text.slice(0, 80)}`,
		);
	return true;
}
