import { getFigureImages } from "@/components/prose/figure-drawings";
import { renderAtom } from "@/lib/site/feed";

export const dynamic = "force-static";

export const GET = async () =>
	new Response(renderAtom(await getFigureImages()), { headers: { "content-type": "text/xml" } });
