import { brotliCompressSync } from "node:zlib";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { applyEdits, getAttribute, parseHtml, replaceContent } from "@/lib/publish/html";
import { extractStyles, pruneStyles } from "@/lib/publish/styles/prune-styles";
import { publicPaths, requireSome } from "./site";

/** Bytes that a server may send before the first acknowledgment, with headers: ten packets (RFC 6928). */
const FIRST_ROUND_TRIP = 10 * 1460;

const ROLE = 14 * 1024;
const SHELL = 8 * 1024;

/** Returns the paths of the pages that exceed a size, with their bytes. */
async function larger(
	request: APIRequestContext,
	paths: RegExp,
	limit: number,
	weigh: (response: APIResponse) => Promise<number>,
): Promise<string[]> {
	const found: string[] = [];
	const weighed = (await publicPaths(request)).filter((path) => paths.test(path));
	requireSome(weighed.length, "posts and roles");
	for (const path of weighed) {
		const size = await weigh(await request.get(path));
		if (size > limit) found.push(`${path}: ${size} bytes`);
	}
	return found;
}

const sizeOf = (html: string) => brotliCompressSync(html).length;

async function answerSize(response: APIResponse): Promise<number> {
	const headers = response.headersArray().map(({ name, value }) => `${name}: ${value}\r\n`);
	return `HTTP/1.1 200 OK\r\n${headers.join("")}\r\n`.length + sizeOf(await response.text());
}

test("home and every index fit in the first round trip", async ({ request }) => {
	const short = /^\/$|^\/(roles|projects|blog|blog\/tags|systems|people|resume)$/;
	expect(await larger(request, short, FIRST_ROUND_TRIP, answerSize)).toEqual([]);
});

test("every role, with its figures, takes at most 14 KB", async ({ request }) => {
	const pageSize = async (response: APIResponse) => sizeOf(await response.text());
	expect(await larger(request, /^\/roles\/./, ROLE, pageSize)).toEqual([]);
});

test("the markup around the text and figures of posts and roles stays small", async ({ request }) => {
	const shellSize = async (response: APIResponse) => sizeOf(await withoutBody(await response.text()));
	expect(await larger(request, /^\/(blog|roles)\/(?!tags)./, SHELL, shellSize)).toEqual([]);
});

/** Returns the page without its text and figures, and without their styles. */
async function withoutBody(html: string): Promise<string> {
	const body = parseHtml(html).elements.find(
		(element) => getAttribute(element, "class") === "prose" && element.tagName === "div",
	);
	if (!body) throw new Error("the page has no body of prose");
	const shell = extractStyles(applyEdits(html, [replaceContent(body, "")]), refuseLink);
	const { edits } = await pruneStyles(shell, parseHtml(shell.bare).elements, () => "");
	return applyEdits(shell.bare, edits);
}

/** A published page has its style in its head. */
function refuseLink(address: string): never {
	throw new Error(`the page links the style sheet ${address}`);
}
