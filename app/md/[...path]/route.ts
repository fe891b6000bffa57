import { notFound } from "next/navigation";
import { memoizeOnce } from "@/lib/content/read/memoize";
import { mustRender } from "@/lib/site/cached-posts";
import { renderMarkdownVersion } from "@/lib/site/markdown-version";
import { getRoutes, markdownPath, toAbsoluteUrl } from "@/lib/site/routes";

interface Context {
	params: Promise<{ path: string[] }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

const getRoutesByMarkdownPath = memoizeOnce(
	() => new Map(getRoutes().map((route) => [markdownPath(route.path), route])),
);

export function generateStaticParams() {
	return [...getRoutesByMarkdownPath()]
		.filter(([, { entry }]) => mustRender(entry))
		.map(([path]) => ({ path: path.slice(1).split("/") }));
}

/**
 * Returns the Markdown version of a page. lib/publish/next/markdown-versions.ts moves it to the page's own address with
 * .md at the end.
 */
export async function GET(_: Request, { params }: Context) {
	const route = getRoutesByMarkdownPath().get(`/${(await params).path.join("/")}`);
	if (!route) notFound();
	const link = `<${toAbsoluteUrl(route.path)}>; rel="canonical"`;
	return new Response(renderMarkdownVersion(route), {
		headers: { "content-type": "text/markdown; charset=utf-8", link },
	});
}
