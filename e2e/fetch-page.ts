import { type APIRequestContext, expect } from "@playwright/test";
import { selectAll } from "css-select";
import { DomUtils, parseDocument } from "htmlparser2";
import { kinds } from "./site";

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Node, { attribs: object }>;

/** An element of a page, with the text in it. */
interface FetchedElement {
	attributes: Record<string, string>;
	text: string;
}

/** A page as it is sent, for what needs no browser: its elements are those of the text, before any script has run. */
export interface FetchedPage {
	headers: Record<string, string>;
	/** The elements that a CSS selector finds. */
	all(selector: string): FetchedElement[];
	/** What they say by an attribute. */
	values(selector: string, attribute: string): (string | undefined)[];
	title: string;
}

/** Requests a page and asserts its status: 200, or 404 for the page that does not exist. */
export async function fetchPage(request: APIRequestContext, path: string): Promise<FetchedPage> {
	const response = await request.get(path);
	expect(response.status(), path).toBe(path === kinds.missing ? 404 : 200);
	const { children } = parseDocument(await response.text());
	const all = (selector: string): FetchedElement[] =>
		selectAll<Node, Element>(selector, children).map((element) => ({
			attributes: element.attribs,
			text: DomUtils.textContent(element),
		}));
	return {
		headers: response.headers(),
		all,
		values: (selector, attribute) => all(selector).map(({ attributes }) => attributes[attribute]),
		title: all("head > title")
			.map(({ text }) => text)
			.join(),
	};
}
