import {
	attribute,
	attributeOf,
	type Comment,
	type Edit,
	type Element,
	is,
	nodesOf,
	removal,
} from "@/lib/publish/html";
import type { Page } from "@/lib/publish/site";
import { unexpected } from "./flight";

/**
 * Takes off a page that React does not describe any more what else is there for Next's runtime. Throws for a script that
 * is neither Next's nor the site's own, and where a part of the page waits for one.
 */
export function runtimeOf(html: string, page: Pick<Page, "path">): Edit[] {
	const { elements, comments } = nodesOf(html);
	const box = elements.find((element) => attribute(element, "data-island") !== undefined);
	// React tells neighboring texts apart by the comments between them.
	const isReacts = ({ from, to }: Comment) => box && box.from < from && to < box.to;
	for (const comment of comments) {
		if (comment.data.startsWith("$?") || comment.data.startsWith("$!"))
			throw unexpected(page, "a part of the page waits for a script to show it");
	}
	const unused = elements.filter((element) => isRuntime(element, page) || isOutlet(element));
	const isWithin = ({ parent }: Comment) => parent !== undefined && unused.includes(parent);
	return [
		...comments.filter((comment) => !isReacts(comment) && !isWithin(comment)).map(removal),
		...unused.map(removal),
		...elements.flatMap(unmarked),
	];
}

/** Whether an element is a hidden box with nothing in it, which is where Next would put metadata that came late. */
const isOutlet = (element: Element) =>
	is(element, "div") && element.attributes.map(({ name }) => name).join() === "hidden" && element.isEmpty;

/** The site's own scripts are told from Next's by an attribute, which is of no more use after that. */
function unmarked(element: Element): Edit[] {
	const mark = attributeOf(element, "data-program");
	return mark ? [{ from: mark.from - 1, to: mark.to, text: "" }] : [];
}

/** Whether an element is there for Next's runtime alone. Throws for a script that is neither Next's nor the site's own. */
function isRuntime(element: Element, page: Pick<Page, "path">): boolean {
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
