import { notFound } from "next/navigation";
import { renderCard } from "@/components/og/render";
import { memoizeOnce } from "@/lib/content/read/memoize";
import { mustRender } from "@/lib/site/cached-posts";
import { buildCard } from "@/lib/site/preview-card";
import {
	articleImages,
	getRoutes,
	getUnlistedRoutes,
	imagePath,
	isArticle,
	type Route,
} from "@/lib/site/routes";

interface Context {
	params: Promise<{ path: string[] }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

interface Image {
	shown: Route;
	/** In pixels. */
	height?: number;
}

const byImage = memoizeOnce(
	() =>
		new Map([
			...[...getRoutes(), ...getUnlistedRoutes()].map((shown): [string, Image] => [
				imagePath(shown.path),
				{ shown },
			]),
			...getRoutes().filter(isArticle).flatMap(listArticleImages),
		]),
);

const listArticleImages = (shown: Route): [string, Image][] =>
	articleImages(shown.path).map(({ path, height }) => [path, { shown, height }]);

export function generateStaticParams() {
	return [...byImage()]
		.filter(([, { shown }]) => mustRender(shown.entry))
		.map(([path]) => ({ path: path.split("/").slice(2) }));
}

/** The preview of the page at the same path, or an article's image in another ratio. */
export async function GET(_: Request, { params }: Context) {
	const image = byImage().get(`/og/${(await params).path.join("/")}`);
	if (!image) notFound();
	return new Response(await renderCard(buildCard(image.shown), image.height), {
		headers: { "content-type": "image/png" },
	});
}
