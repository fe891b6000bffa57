import { type APIRequestContext, expect } from "@playwright/test";
import { selectAll } from "css-select";
import { DomUtils, parseDocument } from "htmlparser2";
import { kinds } from "./site";

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Node, { attribs: object }>;

/** An element of a page, with its text. */
interface FetchedElement {
	attributes: Record<string, string>;
	text: string;
}

/** A page as sent, for tests that need no browser. Its elements are those before any script runs. */
export interface FetchedPage {
	headers: Record<string, string>;
	/** Returns the elements that match a CSS selector. */
	all(selector: string): FetchedElement[];
	/** Returns an attribute of the elements that match a CSS selector. */
	values(selector: string, attribute: string): (string | undefined)[];
	title: string;
}

/** Requests a page and asserts its status: 200, or 404 for the 404 page. */
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
