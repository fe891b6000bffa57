import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { publicFiles } from "@/lib/content/read/content-files";
import { refusalMessage } from "@/lib/files/inside";
import type { Site } from "@/lib/publish/site";

/** What pages load of Next's output. The sources of workers and the source maps of stylesheets lie beside it. */
const SERVED = /\.(?:js|css|woff2|wasm|svg|png|jpe?g|gif|webp|avif|ico|txt|xml|json|webmanifest)$/;

/**
 * Copies what a visitor can ask for into the site's folder, and notes the pages: they are four times as long as they will
 * be, and every one is written anew. Throws where a route would need a server to answer.
 */
export function collectFiles(site: Site): void {
	const { outputs, projectDir } = site.build;
	const modules = new Map(outputs.appPages.map(({ pathname, filePath }) => [pathname, filePath]));

	const { files, refused } = publicFiles(projectDir);
	// The check has reported them, unless they are newer than it.
	for (const { file, reason } of refused) throw new Error(`${file} ${refusalMessage(reason, "public")}`);
	for (const { file, place } of files) copy(site, place, file.slice("public".length));

	for (const { pathname, filePath } of outputs.staticFiles) {
		if (pathname === "/404") addPage(site, "/404", filePath, modules.get("/_not-found"));
		// Files alone are served, so nothing is left that could fail with 500.
		else if (pathname !== "/500" && SERVED.test(pathname)) copy(site, filePath, decodeURI(pathname));
	}

	const answered = new Set<string>();
	for (const prerender of outputs.prerenders) {
		const { pathname, parentOutputId, fallback, compute, routeType } = prerender;
		answered.add(parentOutputId);
		// Parts of pages for Next's router, which plain links do not use.
		if (routeType === undefined || pathname === "/_not-found" || pathname === "/_global-error") continue;
		// A page that says of itself that it does not exist is answered by the page for 404.
		if (fallback?.initialStatus === 404) continue;
		if (compute !== "static" || !fallback?.filePath)
			throw new Error(
				`${pathname} is not static: every route must be drawn by the build (lib/publish/next/collect.ts)`,
			);
		if (routeType === "route") {
			copy(site, fallback.filePath, decodeURI(pathname));
			const { link } = fallback.initialHeaders ?? {};
			if (link !== undefined) site.headers[decodeURI(pathname)] = { link: String(link) };
		} else addPage(site, decodeURI(pathname), fallback.filePath, modules.get(parentOutputId));
	}

	const dynamic = [...outputs.appRoutes, ...outputs.pagesApi, ...outputs.pages].filter(
		({ id, pathname }) => !answered.has(id) && !pathname.endsWith(".rsc"),
	);
	if (dynamic.length > 0)
		throw new Error(
			`not static: ${dynamic.map(({ pathname }) => pathname).join(", ")} (lib/publish/next/collect.ts)`,
		);
}

function addPage(site: Site, address: string, from: string, route: string | undefined): void {
	if (!route)
		throw new Error(
			`Next's output has changed: ${address} belongs to no route (lib/publish/next/collect.ts)`,
		);
	const file = address === "/" ? "index.html" : `${address.slice(1)}.html`;
	site.pages.push({ path: address, file, drawn: from, route });
}

function copy(site: Site, from: string, name: string): void {
	const to = path.join(site.folder, name);
	mkdirSync(path.dirname(to), { recursive: true });
	copyFileSync(from, to);
}
