import { notFound } from "next/navigation";
import { rememberedOnce } from "@/lib/memoize";
import { mustDraw } from "@/lib/site/cached-posts";
import { twinOf } from "@/lib/site/markdown-version";
import { absolute, routes, twinPath } from "@/lib/site/routes";

interface Context {
	params: Promise<{ path: string[] }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

const byTwin = rememberedOnce(() => new Map(routes().map((route) => [twinPath(route.path), route])));

export function generateStaticParams() {
	return [...byTwin()]
		.filter(([, { entry }]) => mustDraw(entry))
		.map(([path]) => ({ path: path.slice(1).split("/") }));
}

/** A page's Markdown twin. Publishing moves it to the page's own address with .md at its end (lib/publish/next/markdown-versions.ts). */
export async function GET(_: Request, { params }: Context) {
	const shown = byTwin().get(`/${(await params).path.join("/")}`);
	if (!shown) notFound();
	const link = `<${absolute(shown.path)}>; rel="canonical"`;
	return new Response(twinOf(shown), { headers: { "content-type": "text/markdown; charset=utf-8", link } });
}
