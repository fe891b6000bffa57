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
import { unexpectedOutput } from "./build";

/** Inline scripts with which Next starts its runtime. */
const BOOTSTRAP = ["(self.__next_f=self.__next_f||[])", '(globalThis["TURBOPACK"]'];

/** Removes React's description of the page (its Flight data), which is text without "<" in inline scripts. */
export const removeFlight = (html: string) =>
	html.replace(/<script>self\.__next_f\.push\([^<]*\)<\/script>/g, "");

/**
 * Removes everything else that serves only Next's runtime.
 *
 * @param html page without Flight data
 * @throws Error if a script is neither Next's nor the site's own, or if content waits for one
 */
export function dropRuntime(html: string, page: Pick<Page, "path">): Edit[] {
	const { elements, comments } = parseHtml(html);
	const root = elements.find((element) => getAttribute(element, "data-island") !== undefined);
	// React separates adjacent texts by comments, and needs them for hydration.
	const isHydrated = ({ from, to }: Comment) => root && root.from < from && to < root.to;
	for (const comment of comments) {
		if (comment.data.startsWith("$?") || comment.data.startsWith("$!"))
			throw unexpectedOutput(`${page.path} has a part that waits for a script to show it`, "drop-runtime.ts");
	}
	const unused = elements.filter((element) => isRuntime(element, page) || isOutlet(element));
	const isWithin = ({ parent }: Comment) => parent !== undefined && unused.includes(parent);
	return [
		...comments.filter((comment) => !isHydrated(comment) && !isWithin(comment)).map(removeNode),
		...unused.map(removeNode),
		...elements.flatMap(removeMark),
	];
}

/** Returns whether an element is the empty hidden box in which Next would insert late metadata. */
const isOutlet = (element: Element) =>
	isHtmlElement(element, "div") &&
	element.attributes.map(({ name }) => name).join() === "hidden" &&
	element.isEmpty;

/** Removes the attribute that marks the site's own scripts, which no later step needs. */
function removeMark(element: Element): Edit[] {
	const mark = findAttribute(element, "data-program");
	return mark ? [{ from: mark.from - 1, to: mark.to, text: "" }] : [];
}

/**
 * Returns whether an element serves only Next's runtime. Throws for a script that is neither Next's nor the site's
 * own.
 */
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
	const isNexts =
		source === undefined
			? BOOTSTRAP.some((start) => element.text.startsWith(start))
			: source.startsWith("/_next/static/");
	if (!isNexts)
		throw unexpectedOutput(
			`${page.path} has a script that is neither Next's nor the site's own: ${source ?? element.text.slice(0, 80)}`,
			"drop-runtime.ts",
		);
	return true;
}
