import { renderJsonFeed } from "@/lib/site/feed";

export const dynamic = "force-static";

export const GET = () =>
	Response.json(renderJsonFeed(), { headers: { "content-type": "application/feed+json" } });
