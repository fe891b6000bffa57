import { renderRss } from "@/lib/site/feed";

export const dynamic = "force-static";

export const GET = () => new Response(renderRss(), { headers: { "content-type": "application/rss+xml" } });
