import { notFound } from "next/navigation";
import { renderAppendix } from "@/components/system/appendix";
import { memoizeOnce } from "@/lib/content/read/memoize";
import { mustRender } from "@/lib/site/cache/cached-posts";
import { renderMarkdownVersion, renderMissingPage } from "@/lib/site/formats/markdown-version";
import { getRoutes, markdownPath, toAbsoluteUrl } from "@/lib/site/routes";

interface Context {
	params: Promise<{ path: string[] }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

const getRoutesByMarkdownPath = memoizeOnce(
	() => new Map(getRoutes().map((route) => [markdownPath(route.path), route])),
);

/** The Markdown version of the 404 page. */
const missingPath = markdownPath("/404");

export function generateStaticParams() {
	const rendered = [...getRoutesByMarkdownPath()].filter(([, { entry }]) => mustRender(entry));
	return [...rendered.map(([path]) => path), missingPath].map((path) => ({ path: path.slice(1).split("/") }));
}

/**
 * Returns the Markdown version of a page. lib/publish/next/markdown-versions.ts moves it to the page's path with the
 * suffix .md.
 */
export async function GET(_: Request, { params }: Context) {
	const path = `/${(await params).path.join("/")}`;
	if (path === missingPath)
		return new Response(renderMissingPage(), { headers: { "content-type": "text/markdown; charset=utf-8" } });
	const route = getRoutesByMarkdownPath().get(path);
	if (!route) notFound();
	const link = `<${toAbsoluteUrl(route.path)}>; rel="canonical"`;
	return new Response(renderMarkdownVersion(route, await renderAppendix(route)), {
		headers: { "content-type": "text/markdown; charset=utf-8", link },
	});
}
