import { getFigureImages } from "@/components/prose/figure-drawings";
import { renderRss } from "@/lib/site/formats/feed";
import { getFeeds } from "@/lib/site/routes";

export const dynamic = "force-static";

/** Serves the feed; 404 on a site without posts. */
export const GET = async () =>
	getFeeds().length === 0
		? new Response(null, { status: 404 })
		: new Response(renderRss(await getFigureImages()), {
				headers: { "content-type": "text/xml" },
			});
