import { getFigureImages } from "@/components/prose/figure-drawings";
import { renderJsonFeed } from "@/lib/site/formats/feed";
import { getFeeds } from "@/lib/site/routes";

export const dynamic = "force-static";

/** Serves the feed; 404 on a site without posts. */
export const GET = async () =>
	getFeeds().length === 0
		? new Response(null, { status: 404 })
		: Response.json(renderJsonFeed(await getFigureImages()), {
				headers: { "content-type": "application/feed+json" },
			});
