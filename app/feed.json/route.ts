import { jsonFeed } from "@/lib/site/feed";

export const dynamic = "force-static";

export const GET = () => Response.json(jsonFeed(), { headers: { "content-type": "application/feed+json" } });
