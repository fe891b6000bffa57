import { unexpected } from "./flight";
import { attribute, type Comment, type Edit, type Element, is, nodesOf, removal, textOf } from "./html";
import { ISLANDS } from "./islands";
import type { Page } from "./site";

/**
 * Takes off a page that React does not describe any more what else is there for Next's runtime. Throws for a script that
 * is neither Next's nor the site's own, and where a part of the page waits for one.
 */
export function runtimeOf(html: string, page: Pick<Page, "path">): Edit[] {
	const { elements, comments } = nodesOf(html);
	const box = elements.find((element) => attribute(element, "data-island") !== undefined)?.sourceCodeLocation;
	// React tells neighboring texts apart by the comments between them.
	const isReacts = ({ sourceCodeLocation: at }: Comment) =>
		box && at && box.startOffset < at.startOffset && at.endOffset < box.endOffset;
	for (const comment of comments) {
		if (comment.data.startsWith("$?") || comment.data.startsWith("$!"))
			throw unexpected(page, "a part of the page waits for a script to show it");
	}
	const unused = elements.filter((element) => isRuntime(element, page) || isOutlet(element));
	const isWithin = ({ parentNode }: Comment) => unused.some((element) => element === parentNode);
	return [
		...comments.filter((comment) => !isReacts(comment) && !isWithin(comment)).map(removal),
		...unused.map(removal),
		...elements.flatMap(unmarked),
	];
}

/** Whether an element is a hidden box with nothing in it, which is where Next would put metadata that came late. */
const isOutlet = (element: Element) =>
	is(element, "div") &&
	element.attrs.map(({ name }) => name).join() === "hidden" &&
	element.childNodes.every(({ nodeName }) => nodeName === "#comment");

/** The site's own scripts are told from Next's by an attribute, which is of no more use after that. */
function unmarked({ sourceCodeLocation }: Element): Edit[] {
	const at = sourceCodeLocation?.attrs?.["data-program"];
	return at ? [{ from: at.startOffset - 1, to: at.endOffset, text: "" }] : [];
}

/** Whether an element is there for Next's runtime alone. Throws for a script that is neither Next's nor the site's own. */
function isRuntime(element: Element, page: Pick<Page, "path">): boolean {
	if ([attribute(element, "src"), attribute(element, "href")].some((address) => address?.startsWith(ISLANDS)))
		return false;
	if (is(element, "link"))
		return ["preload", "modulepreload"].includes(attribute(element, "rel") ?? "") &&
			attribute(element, "as") !== "font"
			? String(attribute(element, "href")).endsWith(".js")
			: false;
	if (is(element, "meta")) return attribute(element, "name") === "next-size-adjust";
	if (!is(element, "script")) return false;
	if (
		attribute(element, "data-program") !== undefined ||
		/^application\/(ld\+)?json$/.test(attribute(element, "type") ?? "")
	)
		return false;
	const source = attribute(element, "src");
	const text = textOf(element);
	const known =
		source === undefined
			? text.startsWith("(self.__next_f=self.__next_f||[])") || text.startsWith('(globalThis["TURBOPACK"]')
			: source.startsWith("/_next/static/");
	if (!known)
		throw unexpected(page, `a script is neither Next's nor the site's own: ${source ?? text.slice(0, 80)}`);
	return true;
}
