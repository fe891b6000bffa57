import { brotliCompressSync } from "node:zlib";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { attribute, edited, inside, nodesOf } from "@/lib/publish/html";
import { usedStyles } from "@/lib/publish/purge-styles";
import { publicPaths } from "./site";

/** What a server may send before it must hear back from a browser: ten packets, of which a little goes to headers. */
const FIRST_ROUND_TRIP = 14 * 1024;

const SHELL = 8 * 1024;

const sizeOf = (html: string) => brotliCompressSync(html).length;

/** The paths of those pages whose HTML is larger than it may be, with its bytes. */
async function larger(
	request: APIRequestContext,
	paths: RegExp,
	limit: number,
	part: (html: string) => string | Promise<string> = (html) => html,
): Promise<string[]> {
	const found: string[] = [];
	const weighed = (await publicPaths(request)).filter((path) => paths.test(path));
	expect(weighed.length).toBeGreaterThan(1);
	for (const path of weighed) {
		const size = sizeOf(await part(await (await request.get(path)).text()));
		if (size > limit) found.push(`${path}: ${size} bytes`);
	}
	return found;
}

test("home, every index and every role come whole in the first round trip", async ({ request }) => {
	const short = /^\/$|^\/roles\/.|^\/(roles|projects|blog|blog\/tags|systems|people|resume)$/;
	expect(await larger(request, short, FIRST_ROUND_TRIP)).toEqual([]);
});

test("what is around the words and figures of posts and roles stays small", async ({ request }) => {
	expect(await larger(request, /^\/(blog|roles)\/(?!tags)./, SHELL, withoutBody)).toEqual([]);
});

/** The page as it would be without its words and figures, and so without their styles. */
async function withoutBody(html: string): Promise<string> {
	const body = nodesOf(html).elements.find(
		(element) => attribute(element, "class") === "prose" && element.tagName === "div",
	);
	if (!body) throw new Error("the page has no body of prose");
	const rest = edited(html, [inside(body, "")]);
	const { edits } = await usedStyles(rest, nodesOf(rest).elements, () => "");
	return edited(rest, edits);
}
