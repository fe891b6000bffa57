import { rss } from "@/lib/site/feed";

export const dynamic = "force-static";

export const GET = () => new Response(rss(), { headers: { "content-type": "application/rss+xml" } });
