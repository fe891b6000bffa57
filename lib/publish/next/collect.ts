import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { publicFiles } from "@/lib/content/read/content-files";
import { refusalMessage } from "@/lib/files/inside";
import type { Site } from "@/lib/publish/site";
import { MEDIA } from "./build";

/** Fonts and images. The sources of workers are in the same folder. */
const LOADED = /\.(?:woff2|svg|png|jpe?g|gif|webp|avif|ico)$/;

/**
 * Returns whether a file is for visitors. Of Next's own files, pages load fonts and images. Styles are inlined, and
 * Next's scripts and build manifests serve its runtime, which pages do not have.
 */
const isServed = (pathname: string) =>
	!pathname.startsWith("/_next/") || (pathname.startsWith(`/${MEDIA}/`) && LOADED.test(pathname));

/**
 * Copies files that a visitor can request into the site's folder, and lists the pages. Pages are not copied, because
 * a later step rewrites each of them.
 *
 * @throws Error if a route needs a server
 */
export function collectFiles(site: Site): void {
	const { outputs, projectDir } = site.build;

	const { files, refused } = publicFiles(projectDir);
	// The check reports these, unless they were created after it.
	for (const { file, reason } of refused) throw new Error(`${file} ${refusalMessage(reason, "public")}`);
	for (const { file, realPath: place } of files) copy(site, place, file.slice("public".length));

	for (const { pathname, filePath } of outputs.staticFiles) {
		if (pathname === "/404") addPage(site, "/404", filePath);
		// The server serves only files, so no request can fail with 500.
		else if (pathname !== "/500" && isServed(pathname)) copy(site, filePath, decodeURI(pathname));
	}

	const prerendered = new Set<string>();
	for (const prerender of outputs.prerenders) {
		const { pathname, parentOutputId, fallback, compute, routeType } = prerender;
		prerendered.add(parentOutputId);
		// Data for Next's router, which plain links do not use.
		if (routeType === undefined || pathname === "/_not-found" || pathname === "/_global-error") continue;
		// The 404 page is served for a page that calls notFound().
		if (fallback?.initialStatus === 404) continue;
		if (compute !== "static" || !fallback?.filePath)
			throw new Error(
				`${pathname} is not static: the build must render every route (lib/publish/next/collect.ts)`,
			);
		if (routeType === "route") {
			copy(site, fallback.filePath, decodeURI(pathname));
			const { link } = fallback.initialHeaders ?? {};
			if (link !== undefined) site.headers[decodeURI(pathname)] = { link: String(link) };
		} else addPage(site, decodeURI(pathname), fallback.filePath);
	}

	const dynamic = [...outputs.appRoutes, ...outputs.pagesApi, ...outputs.pages].filter(
		({ id, pathname }) => !prerendered.has(id) && !pathname.endsWith(".rsc"),
	);
	if (dynamic.length > 0)
		throw new Error(
			`not static: ${dynamic.map(({ pathname }) => pathname).join(", ")} (lib/publish/next/collect.ts)`,
		);
}

function addPage(site: Site, address: string, source: string): void {
	const file = address === "/" ? "index.html" : `${address.slice(1)}.html`;
	site.pages.push({ path: address, file, source });
}

function copy(site: Site, from: string, name: string): void {
	const to = path.join(site.folder, name);
	mkdirSync(path.dirname(to), { recursive: true });
	copyFileSync(from, to);
}
