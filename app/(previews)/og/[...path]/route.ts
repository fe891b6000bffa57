import { notFound } from "next/navigation";
import { renderCard } from "@/components/og/render";
import { getDrawings } from "@/components/prose/figure-drawings";
import { memoizeOnce } from "@/lib/content/read/memoize";
import { renderVariant } from "@/lib/images/variants";
import { getMediaType } from "@/lib/serve/headers";
import { mustRender } from "@/lib/site/cache/cached-posts";
import { buildCard } from "@/lib/site/formats/preview-card";
import { getCopies } from "@/lib/site/media";
import { getMediaFiles } from "@/lib/site/media-files";
import { getRoutes, getUnlistedRoutes, imagePath } from "@/lib/site/routes";

interface Context {
	params: Promise<{ path: string[] }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

const getRoutesByImage = memoizeOnce(
	() => new Map([...getRoutes(), ...getUnlistedRoutes()].map((route) => [imagePath(route.path), route])),
);

export async function generateStaticParams() {
	const rendered = [...getRoutesByImage()].filter(([, { entry }]) => mustRender(entry)).map(([path]) => path);
	const files = [...(await getDrawings()).keys(), ...getCopies().keys(), ...getMediaFiles().keys()];
	return [...rendered, ...files].map((path) => ({
		path: path.split("/").slice(2),
	}));
}

/**
 * Returns a drawing of a post, a copy of an image, a video or its captions, or the preview of the page at the same
 * path.
 */
export async function GET(_: Request, { params }: Context) {
	const path = `/og/${(await params).path.join("/")}`;
	const drawing = (await getDrawings()).get(path);
	if (drawing) return new Response(drawing, { headers: { "content-type": "image/svg+xml" } });
	const file = getMediaFiles().get(path);
	if (file) return new Response(new Uint8Array(file), { headers: { "content-type": getMediaType(path) } });
	const copy = getCopies().get(path);
	if (copy) {
		const { format } = copy.variant;
		return new Response(new Uint8Array(await renderVariant(copy.bytes, copy.variant)), {
			headers: { "content-type": format === "svg" ? "image/svg+xml" : `image/${format}` },
		});
	}
	const shown = getRoutesByImage().get(path);
	if (!shown) notFound();
	return new Response(await renderCard(buildCard(shown)), {
		headers: { "content-type": "image/png" },
	});
}
