import { getFigureImages } from "@/components/prose/figure-drawings";
import { renderJsonFeed } from "@/lib/site/feed";

export const dynamic = "force-static";

export const GET = async () =>
	Response.json(renderJsonFeed(await getFigureImages()), {
		headers: { "content-type": "application/feed+json" },
	});
