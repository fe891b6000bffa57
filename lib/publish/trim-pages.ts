import { readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { createCache } from "@/lib/files/cache";
import { getPostRenderings } from "@/lib/site/cache/cached-posts";
import type { PostRendering } from "@/lib/site/cache/post-cache";
import { applyEdits, type Element, getAttribute, parseHtml, removeNode } from "./html";
import { unexpectedOutput } from "./next/build";
import { dropRuntime, removeFlight } from "./next/drop-runtime";
import { createStyleReader } from "./next/styles";
import { type Page, readPage, type Site, writePage } from "./site";
import { extractStyles, pruneStyles } from "./styles/prune-styles";
import { renameClasses } from "./styles/short-class-names";

/**
 * Removes Next's runtime, repeated metadata and unused CSS from every page. A page that an earlier build trimmed is not
 * parsed again, except posts, which are cached whole (cache-posts.ts).
 */
export async function trimPages(site: Site, posts: PostRendering[] = getPostRenderings()): Promise<void> {
	const { buildId } = site.build;
	const cache = createCache("prose", ["lib/publish"]);
	const paths = new Set(posts.map(({ page }) => page));
	const readStyle = createStyleReader(site.build);
	// The name of a script or style contains the hash of its content, so the result depends on the page alone.
	const read = (address: string) =>
		address.endsWith(".css") ? readStyle(address) : readFileSync(path.join(site.folder, address), "utf8");
	for (const page of site.pages) {
		const rest = removeFlight(readPage(site, page));
		// Only the runtime contains the build's ID, and it is removed.
		const input = rest.replaceAll(buildId, "");
		const isPost = paths.has(page.path);
		const cached = isPost ? undefined : cache.get(input)?.toString();
		const prose = cached ?? (await trimPage(rest, page, read));
		if (prose.includes(buildId))
			throw unexpectedOutput(`${page.path} still names the build`, "drop-runtime.ts");
		if (cached === undefined && !isPost) cache.set(input, prose);
		writePage(site, page, prose);
		// Lets concurrent steps continue.
		await setImmediate();
	}
}

/**
 * Returns a page without Next's runtime, repeated metadata and unused CSS.
 *
 * @param html page without Flight data
 * @param read returns the text of a script or style sheet by its path
 */
export async function trimPage(
	html: string,
	page: Pick<Page, "path" | "island">,
	read: (address: string) => string,
): Promise<string> {
	const styled = extractStyles(html, read);
	const { bare } = styled;
	const runtime = dropRuntime(bare, page);
	const dropped = new Set(runtime.map(({ from }) => from));
	const used = parseHtml(bare).elements.filter(({ from }) => !dropped.has(from));
	const repeated = used.filter(isRepeated);
	const rest = used.filter((element) => !repeated.includes(element));
	// React compares an island with its own output, so classes there keep their names.
	const { edits: styles, names } = await pruneStyles(styled, rest, read, !page.island);
	return applyEdits(bare, [
		...runtime,
		...repeated.map(removeNode),
		...rest.flatMap((element) => renameClasses(element, names)),
		...styles,
	]);
}

/**
 * Returns whether an element repeats an Open Graph field for X, which reads Open Graph's where its own is missing. Next
 * writes both. The text of an image has no such fallback.
 */
const isRepeated = (element: Element) =>
	element.tagName === "meta" &&
	/^twitter:(title|description|image)$/.test(getAttribute(element, "name") ?? "");
