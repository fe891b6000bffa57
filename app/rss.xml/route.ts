import { getFigureImages } from "@/components/prose/figure-drawings";
import { renderRss } from "@/lib/site/feed";

export const dynamic = "force-static";

export const GET = async () =>
	new Response(renderRss(await getFigureImages()), { headers: { "content-type": "text/xml" } });
