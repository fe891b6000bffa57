import { notFound } from "next/navigation";
import { renderAppendix } from "@/components/system/appendix";
import { memoizeOnce } from "@/lib/content/read/memoize";
import { mustRender } from "@/lib/site/cached-posts";
import { renderMarkdownVersion } from "@/lib/site/markdown-version";
import { getRoutes, markdownPath, toAbsoluteUrl } from "@/lib/site/routes";

interface Context {
	params: Promise<{ path: string[] }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

const byTwin = memoizeOnce(() => new Map(getRoutes().map((route) => [markdownPath(route.path), route])));

export function generateStaticParams() {
	return [...byTwin()]
		.filter(([, { entry }]) => mustRender(entry))
		.map(([path]) => ({ path: path.slice(1).split("/") }));
}

/** A page's Markdown twin. Publishing moves it to the page's own address with .md at its end (lib/publish/next/markdown-versions.ts). */
export async function GET(_: Request, { params }: Context) {
	const shown = byTwin().get(`/${(await params).path.join("/")}`);
	if (!shown) notFound();
	const link = `<${toAbsoluteUrl(shown.path)}>; rel="canonical"`;
	return new Response(renderMarkdownVersion(shown, await renderAppendix(shown.entry)), {
		headers: { "content-type": "text/markdown; charset=utf-8", link },
	});
}
