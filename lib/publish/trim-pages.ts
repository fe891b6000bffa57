import { readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { createCache } from "@/lib/files/cache";
import { applyEdits, type Edit, parseHtml } from "./html";
import { minifyDrawings } from "./minify-svg";
import { dropRuntime } from "./next/drop-runtime";
import { removeFlight, unexpected } from "./next/flight";
import { type Page, readPage, type Site, writePage } from "./site";
import { extractStyles, pruneStyles } from "./styles/prune-styles";
import { renamedIn, renaming } from "./styles/short-class-names";

/**
 * Takes off every page that Next does not draw again in the browser what only Next would need, and writes its drawings
 * and styles shorter. A page is parsed once for all of that, and not at all where an earlier build has.
 */
export async function trimPages(site: Site): Promise<void> {
	const { buildId } = site.build;
	const cache = createCache("prose", ["lib/publish"]);
	// A script file's name tells its content, so that the page alone still says what becomes of it.
	const read = (address: string) => readFileSync(path.join(site.folder, address), "utf8");
	for (const page of site.pages.filter(({ runtime }) => !runtime)) {
		const { rest } = removeFlight(readPage(site, page));
		// The build's name goes with the runtime. The description is left out: its order is that of chance.
		const input = rest.replaceAll(buildId, "");
		const known = cache.get(input)?.toString();
		const prose = known ?? (await trimPage(rest, page, read));
		if (prose.includes(buildId)) throw unexpected(page, "the build's name is left in it");
		if (known === undefined) cache.set(input, prose);
		writePage(site, page, prose);
		// What other steps wait for is theirs between two pages.
		await setImmediate();
	}
}

/**
 * A page as prose.
 *
 * @param html without React's description of it
 * @param read gives the text of a script file by its address
 */
export async function trimPage(
	html: string,
	page: Pick<Page, "path" | "island">,
	read: (address: string) => string,
): Promise<string> {
	const styled = extractStyles(html);
	const { bare } = styled;
	const runtime = dropRuntime(bare, page);
	const dropped = new Set(runtime.map(({ from }) => from));
	const left = parseHtml(bare).elements.filter(({ from }) => !dropped.has(from));
	// Where React draws again and compares, all keeps its name and its numbers.
	const { edits: styles, names } = await pruneStyles(styled, left, read, !page.island);
	const drawings = page.island ? [] : minifyDrawings(bare);
	const isOutside = ({ from }: Edit) =>
		!drawings.some((drawing) => drawing.from <= from && from < drawing.to);
	return applyEdits(bare, [
		...[...runtime, ...left.flatMap((element) => renaming(element, names))].filter(isOutside),
		...drawings.map((drawing) => ({ ...drawing, text: renamedIn(drawing.text, names) })),
		...styles,
	]);
}
