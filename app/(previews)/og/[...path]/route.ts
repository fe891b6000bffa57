import { notFound } from "next/navigation";
import { renderCard } from "@/components/og/render";
import { memoizeOnce } from "@/lib/content/read/memoize";
import { mustRender } from "@/lib/site/cached-posts";
import { buildCard } from "@/lib/site/preview-card";
import { getRoutes, getUnlistedRoutes, imagePath } from "@/lib/site/routes";

interface Context {
	params: Promise<{ path: string[] }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

const byImage = memoizeOnce(
	() => new Map([...getRoutes(), ...getUnlistedRoutes()].map((route) => [imagePath(route.path), route])),
);

export function generateStaticParams() {
	return [...byImage()]
		.filter(([, { entry }]) => mustRender(entry))
		.map(([path]) => ({ path: path.split("/").slice(2) }));
}

/** The preview of the page at the same path. */
export async function GET(_: Request, { params }: Context) {
	const shown = byImage().get(`/og/${(await params).path.join("/")}`);
	if (!shown) notFound();
	return new Response(await renderCard(buildCard(shown)), { headers: { "content-type": "image/png" } });
}
