import { cacheOf } from "@/lib/cache";
import { clientModules, flightOf, importsOf, withoutFlight } from "./flight";
import {
	attribute,
	type Comment,
	type Edit,
	type Element,
	edited,
	is,
	nodesOf,
	removal,
	textOf,
} from "./html";
import { type Page, readPage, type Site, writePage } from "./site";

/**
 * Takes Next's runtime, and the page's description for it, off every page that does without: pages of prose, and those
 * whose client component is an island, which is noted. A component that is given something by the server needs both.
 */
export function dropRuntime(site: Site): void {
	const routes = [...new Set(site.pages.flatMap(({ route }) => route ?? []))];
	const manifests = new Map(routes.map((route) => [route, clientModules(route)]));
	for (const page of site.pages) {
		const html = readPage(site, page);
		const modules = manifests.get(page.route ?? "") ?? new Map<string, string>();
		const { rest, scripts } = withoutFlight(html);
		const components = clientComponents(scripts, modules, page);
		page.island = components.length === 1 ? components.find(isIsland) : undefined;
		if (components.length > 0 && !page.island) continue;
		// The build's name goes with the runtime. The description is left out: its order is that of chance.
		const input = rest.replaceAll(site.build.buildId, "");
		const known = prose.recall(input)?.toString();
		const plain = known ?? withoutRuntime(rest, page);
		if (plain.includes(site.build.buildId)) throw changed(page, "the build's name is left in it");
		if (known === undefined) prose.keep(input, plain);
		writePage(site, page, plain);
	}
}

const prose = cacheOf("prose", ["lib/publish"]);

/** A model's live view is given nothing: it can be drawn again without the page's description. */
const isIsland = (component: string) => component.endsWith("/live.tsx");

/**
 * The components of a page that must run in the browser: those that are not Next's own. Throws where it cannot tell.
 *
 * @param scripts those that hold React's description of the page
 */
export function clientComponents(
	scripts: string[],
	modules: Map<string, string>,
	page: Pick<Page, "path">,
): string[] {
	const imports = importsOf(flightOf(scripts));
	// Next's own router is in every page: without it, the description was not found or is written otherwise.
	if (imports.length === 0) throw changed(page, "the page names no client module, not even Next's own");
	return imports.flatMap((id) => {
		const module = modules.get(id);
		if (module === undefined) throw changed(page, `client module ${id} is not in the route's manifest`);
		return module.includes("/node_modules/next/dist/") ? [] : module.replace("[project]/", "");
	});
}

/** A page that React does not describe any more, without anything else that is there for Next's runtime. Throws where something is left that would ask for it. */
export function withoutRuntime(html: string, page: Pick<Page, "path">): string {
	const { elements, comments } = nodesOf(html);
	const box = elements.find((element) => attribute(element, "data-island") !== undefined)?.sourceCodeLocation;
	// React tells neighboring texts apart by the comments between them.
	const isReacts = ({ sourceCodeLocation: at }: Comment) =>
		box && at && box.startOffset < at.startOffset && at.endOffset < box.endOffset;
	for (const comment of comments) {
		if (comment.data.startsWith("$?") || comment.data.startsWith("$!"))
			throw changed(page, "a part of the page waits for a script to show it");
	}
	const edits: Edit[] = [
		...comments.filter((comment) => !isReacts(comment)).map(removal),
		...elements.filter((element) => isRuntime(element, page)).map(removal),
	];
	return edited(html, edits);
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
		attribute(element, "type") === "application/ld+json"
	)
		return false;
	const source = attribute(element, "src");
	const text = textOf(element);
	const known =
		source === undefined
			? text.startsWith("(self.__next_f=self.__next_f||[])") || text.startsWith('(globalThis["TURBOPACK"]')
			: source.startsWith("/_next/static/");
	if (!known)
		throw changed(page, `a script is neither Next's nor the site's own: ${source ?? text.slice(0, 80)}`);
	return true;
}

function changed(page: Pick<Page, "path">, what: string): Error {
	return new Error(
		`${page.path}: ${what}. Next's output has changed, or a page has: see lib/publish/drop-runtime.ts`,
	);
}
