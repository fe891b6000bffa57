import { type Page, readPage, type Site } from "@/lib/publish/site";
import { readClientImports, readClientModules, readFlight, removeFlight, unexpected } from "./flight";

/**
 * Notes which pages need a component in the browser: an island, that is drawn there by itself, or any other, which
 * needs Next's runtime and the page's description for it. Pages of prose need neither.
 */
export function findIslands(site: Site): void {
	const routes = [...new Set(site.pages.flatMap(({ route }) => route ?? []))];
	const manifests = new Map(routes.map((route) => [route, readClientModules(route)]));
	for (const page of site.pages) {
		const modules = manifests.get(page.route ?? "") ?? new Map<string, string>();
		const components = findClientComponents(removeFlight(readPage(site, page)).scripts, modules, page);
		page.island = components.length === 1 ? components.find(isIsland) : undefined;
		page.runtime = components.length > 0 && !page.island;
	}
}

/** What a model's live view is given stands in the page as JSON: it can be drawn again without the page's description. */
const isIsland = (component: string) => component.endsWith("/live.tsx");

/**
 * The components of a page that must run in the browser: those that are not Next's own. Throws where it cannot tell.
 *
 * @param scripts those that hold React's description of the page
 */
export function findClientComponents(
	scripts: string[],
	modules: Map<string, string>,
	page: Pick<Page, "path">,
): string[] {
	const imports = readClientImports(readFlight(scripts));
	// Next's own router is in every page: without it, the description was not found or is written otherwise.
	if (imports.length === 0) throw unexpected(page, "the page names no client module, not even Next's own");
	return imports.flatMap((id) => {
		const module = modules.get(id);
		if (module === undefined) throw unexpected(page, `client module ${id} is not in the route's manifest`);
		return module.includes("/node_modules/next/dist/") ? [] : module.replace("[project]/", "");
	});
}
